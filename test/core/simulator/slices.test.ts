import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Program } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { simulate, startSimulation, type Run } from '#core/simulator';
import { model } from '#test/documents';

type Method = 'euler' | 'rk4';

function programOf(document: ModelDocument): Program {
  const { program } = compile(document);
  if (!program) throw new Error('nothing runs');
  return program;
}

/** Everything that a run carries from step to step: stocks, a fixed delay, a jump, a stock that must not go below 0. */
const tank = (method: Method, saveEvery = 0.25) =>
  programOf(
    model({ start: 0, stop: 20, dt: 0.25, method, saveEvery })
      .stock('Water', 10, { nonNegative: true })
      .stock('Energy', 1)
      .flow('rain', { to: 'Water' }, '2 + SIN(TIME) + STEP(3, 5)')
      .flow('use', { from: 'Water' }, 'DELAY(rain, 2) * 1.2')
      .flow('heat', { to: 'Energy' }, 'EXP(-Energy) * Water / 7')
      .build(),
  );

/** A stock that becomes infinite in the middle of the run. */
const bursting = (method: Method) =>
  programOf(model({ start: 0, stop: 20, dt: 1, method, saveEvery: 1 }).stock('S', 1).flow('in', { to: 'S' }, '1 / (6 - TIME)').build());

/** A run made in slices of so many steps, the budgets over and over. */
function inSlices(program: Program, budgets: readonly number[]): Run {
  const simulation = startSimulation(program);
  for (let slice = 0; !simulation.advance(budgets[slice % budgets.length] ?? 1); slice++);
  return simulation.result();
}

/** The bits of all numbers: NaN equals itself, and 0 is not -0. */
const bits = (run: Run) => [run.times, ...run.values].map((numbers) => [...new BigUint64Array(numbers.buffer, numbers.byteOffset, numbers.length)]);

describe.each<Method>(['euler', 'rk4'])('%s in slices', (method) => {
  test.each([
    ['a run to its end', tank(method)],
    ['a run that keeps some of its rows', tank(method, 1.5)],
    ['a run that a stock ends', bursting(method)],
  ])('%s is the same to the last bit, however it is sliced', (_, program) => {
    const whole = simulate(program);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), (budgets) => {
        const sliced = inSlices(program, budgets);
        expect(bits(sliced)).toEqual(bits(whole));
        expect(sliced).toEqual(whole);
      }),
    );
  });

  test('left early, it keeps the first rows of the whole run and says when that was', () => {
    const whole = simulate(tank(method));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (steps) => {
        const simulation = startSimulation(tank(method));
        expect(simulation.advance(steps)).toBe(false);
        const run = simulation.result();
        expect(run.times).toHaveLength(steps);
        expect(run.interrupted).toEqual({ time: (steps - 1) * 0.25 });
        expect(bits(run)).toEqual(bits(whole).map((numbers) => numbers.slice(0, steps)));
      }),
    );
  });
});

test('the share rises from 0 to 1', () => {
  const simulation = startSimulation(tank('euler'));
  const shares = [simulation.share()];
  while (!simulation.advance(7)) shares.push(simulation.share());
  shares.push(simulation.share());
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(new Set(shares).size).toBe(shares.length);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

test('a run at its end is not interrupted, and neither is one that was refused', () => {
  expect(simulate(tank('euler')).interrupted).toBeUndefined();
  const refused = startSimulation(tank('euler'), { settings: { dt: 0 } });
  expect(refused.advance(1)).toBe(true);
  expect(refused.result()).toMatchObject({ refused: [{ code: 'dtPositive' }] });
});
