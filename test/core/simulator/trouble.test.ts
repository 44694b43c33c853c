import { describe, expect, test } from 'vitest';
import { compile, type Program } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { simulate, startSimulation } from '#core/simulator';
import { model } from '#test/documents';
import { named } from './series.ts';

const settings = { start: 0, stop: 10, dt: 1, method: 'euler', saveEvery: 1 } as const;

function programOf(document: ModelDocument): Program {
  const { program } = compile(document);
  if (!program) throw new Error('nothing runs');
  return program;
}

describe('a stock that becomes infinite', () => {
  const program = programOf(model(settings).stock('S', 1).flow('in', { to: 'S' }, '1 / (3 - TIME)').flow('out', { from: 'S' }, 2).build());

  test('stops the run and says when, what, and what went in', () => {
    const { stopped } = simulate(program);
    expect(stopped).toMatchObject({ time: 4, value: Infinity, inputs: [{ name: 'in', value: Infinity }, { name: 'out', value: 2 }] });
    expect(stopped?.origin.name).toBe('S');
  });

  test('leaves the rows so far', () => {
    const { run, of } = named(simulate(program));
    expect([...run.times]).toEqual([0, 1, 2, 3]);
    expect(of('S')[1]).toBeCloseTo(1 + 1 / 3 - 2, 12);
  });

  test('the same under RK4, with the flows of the first stage', () => {
    const { stopped } = simulate(program, { settings: { method: 'rk4' } });
    expect(stopped).toMatchObject({ time: 3, value: Infinity });
    expect(stopped?.inputs[0]).toEqual({ name: 'in', value: 1 });
  });

  test('at the start there are no rows and nothing went in', () => {
    const { stopped, times } = simulate(programOf(model(settings).stock('S', 'LN(-1)').build()));
    expect(stopped).toMatchObject({ time: 0, value: NaN, inputs: [] });
    expect(times).toHaveLength(0);
  });

  test('inside a delay the named values around it are what went in', () => {
    const { stopped } = simulate(programOf(model(settings).auxiliary('x', '1 / (2 - TIME)').auxiliary('s', 'SMTH1(x, 4)').build()));
    expect(stopped?.origin.name).toBe('s');
    expect(stopped?.inputs.map(({ name }) => name)).toContain('x');
  });
});

test('an auxiliary or flow that is not finite warns once and the run goes on', () => {
  const { warnings, stopped, times } = simulate(programOf(model(settings).auxiliary('a', '1 / (2 - MIN(TIME, 2))').auxiliary('b', 'IF a > 5 THEN 1 ELSE 0').build()));
  expect(warnings.map(({ origin, time, value }) => [origin.name, time, value])).toEqual([['a', 2, Infinity]]);
  expect(stopped).toBeUndefined();
  expect(times).toHaveLength(11);
});

test('NaN and infinity are legal inside an expression', () => {
  const { warnings } = simulate(programOf(model(settings).auxiliary('a', 'IF TIME > 1 / 0 THEN NAN ELSE MIN(INF, 3)').build()));
  expect(warnings).toEqual([]);
});

describe('settings that make no run are refused with a sentence', () => {
  const program = programOf(model(settings).auxiliary('a', 'TIME').auxiliary('b', 2).build());
  test.each([
    [{ dt: 0 }, 'dtPositive', 'DT is 0; the time step must be longer than 0.'],
    [{ dt: -1 }, 'dtPositive', 'DT is -1; the time step must be longer than 0.'],
    [{ dt: NaN }, 'settingNumber', 'DT must be a number.'],
    [{ stop: -1 }, 'stopBeforeStart', 'The run stops at -1, before it starts at 0.'],
    [{ stop: Infinity }, 'settingNumber', 'The stop time must be a number.'],
    [{ saveEvery: -2 }, 'settingNumber', 'The save interval must be a number above 0.'],
    [{ start: 1e17, stop: 2e17 }, 'dtTooShort', 'DT is 1, too short beside a start time of 100000000000000000: the time would stand still.'],
    [{ dt: 1e-9 }, 'tooManySteps', 'This run would take 10,000,000,000 steps; 1,000,000,000 are the most. Choose a longer DT.'],
    [{ dt: 2e-8, saveEvery: 2e-8 }, 'tooManyRows', 'This run would keep 500,000,001 rows of 2 variables, more than memory should hold. Set a save interval of 0.000001 or longer.'],
    [{ stop: 1e8 }, 'tooManyRows', 'This run would keep 100,000,001 rows of 2 variables, more than memory should hold. Set a save interval of 10 or longer.'],
  ])('%o', (changed, code, message) => {
    const { refused, times } = simulate(program, { settings: changed });
    expect(refused?.map((one) => [one.code, one.message])).toEqual([[code, message]]);
    expect(times).toHaveLength(0);
  });

  test('a hundred million steps with a save interval are not', () => {
    const simulation = startSimulation(program, { settings: { stop: 1e8, saveEvery: 1e6 } });
    expect(simulation.advance(1000)).toBe(false);
    expect(simulation.result().refused).toBeUndefined();
  });

  test('ten million steps run, with a word about it', () => {
    const simulation = startSimulation(program, { settings: { stop: 1e7 } });
    expect(simulation.result().notices.map(({ code, message }) => [code, message])).toEqual([
      ['manySteps', 'This run takes 10,000,000 steps and keeps 10,000,001 rows, so it takes its time. A longer DT takes fewer steps, a save interval keeps fewer rows.'],
    ]);
  });

  test('a doubt about changed settings comes with the run', () => {
    expect(simulate(program, { settings: { dt: 3 } }).notices.map(({ code }) => code)).toEqual(['spanNotWhole', 'saveRounded']);
    expect(simulate(program).notices).toEqual([]);
  });
});

test('a run with other constants leaves the program as it was', () => {
  const program = programOf(model(settings).stock('S', 1).flow('in', { to: 'S' }, 'rate').constant('rate', 2).build());
  const before = structuredClone(program);
  const slot = program.constants.find(({ name }) => name === 'rate')?.slot ?? -1;
  expect(named(simulate(program, { constants: [{ slot, value: 5 }] })).last('S')).toBe(51);
  expect(named(simulate(program)).last('S')).toBe(21);
  expect(program).toEqual(before);
});
