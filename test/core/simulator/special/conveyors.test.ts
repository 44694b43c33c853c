import { describe, expect, test } from 'vitest';
import type { Conveyor, Leak } from '#core/model';
import { model, type DocumentBuilder } from '#test/documents';
import { runOf, type NamedRun } from '../series.ts';

const conveyor = (settings: Partial<Conveyor> = {}): Conveyor => ({ kind: 'conveyor', transit: '4', ...settings });

/** A belt between clouds, by DT 0.25 for 12 unless said otherwise; leaks are by name: the share and where. */
function belt(special: Conveyor, inflow: string, initial = '0', leaks: Readonly<Record<string, readonly [string, Leak]>> = {}, dt = 0.25): DocumentBuilder {
  const building = model({ start: 0, stop: 12, dt, method: 'euler', saveEvery: dt })
    .stock('belt', initial, { special })
    .flow('in', { to: 'belt' }, inflow)
    .flow('out', { from: 'belt' });
  for (const [name, [share, leak]] of Object.entries(leaks)) building.flow(name, { from: 'belt' }, share, { leak });
  return building;
}

function run(...given: Parameters<typeof belt>): NamedRun {
  return runOf(belt(...given).build());
}

const rows = (from: number, to: number, dt = 0.25): number[] => Array.from({ length: Math.round((to - from) / dt) + 1 }, (_, i) => from + i * dt);

describe('what enters a conveyor', () => {
  test('leaves exactly one transit time later: closed form, out(t) = in(t - 4)', () => {
    const { of, at } = run(conveyor(), '100 + 10 * TIME');
    for (const time of rows(0, 3.75)) expect(at('out', time)).toBe(0);
    for (const time of rows(4, 12)) expect(at('out', time)).toBe(100 + 10 * (time - 4));
    expect(Math.max(...of('belt'))).toBe(at('belt', 12));
  });

  test('at a steady inflow is inflow times transit time, from the start or after one transit time', () => {
    const steady = run(conveyor(), '250', '1000');
    expect(new Set([...steady.of('out'), ...steady.of('in')])).toEqual(new Set([250]));
    expect(new Set(steady.of('belt'))).toEqual(new Set([1000]));
    const filling = run(conveyor(), '250');
    expect([filling.at('belt', 2), filling.at('belt', 4), filling.at('belt', 12)]).toEqual([500, 1000, 1000]);
  });

  test('takes as long as the transit time was when it entered; what came later may leave before it, and joins it', () => {
    // By hand, DT 1: in 10 at 0, 20 at 1, 30 at 2 with transit times 4, 4, 2, 2 ...: 10 is due at 4, 20 at 5, 30 at 4.
    const { of } = run(conveyor({ transit: 'IF TIME < 2 THEN 4 ELSE 2' }), 'IF TIME < 3 THEN 10 * (TIME + 1) ELSE 0', '0', {}, 1);
    expect(of('out').slice(0, 8)).toEqual([0, 0, 0, 0, 40, 20, 0, 0]);
  });

  test('with a longer transit time leaves a gap behind what is there', () => {
    const { of } = run(conveyor({ transit: 'IF TIME < 2 THEN 2 ELSE 4' }), '10', '0', {}, 1);
    expect(of('out').slice(0, 8)).toEqual([0, 0, 10, 10, 0, 0, 10, 10]);
  });

  test('with sampling takes the transit time over only when that is asked for', () => {
    const { of } = run(conveyor({ transit: '2 + TIME', sample: 'TIME = 0' }), '10', '0', {}, 1);
    expect(of('out').slice(0, 6)).toEqual([0, 0, 10, 10, 10, 10]);
  });

  test('takes the nearest number of whole steps, halves up, and at least one', () => {
    const first = (transit: string) => run(conveyor({ transit }), '1').of('out').findIndex((value) => value > 0);
    expect([first('4.1'), first('4.125'), first('0.01'), first('0')]).toEqual([16, 17, 1, 1]);
  });
});

describe('what a conveyor holds at the start', () => {
  test('is spread evenly', () => {
    const { of } = run(conveyor(), '0', '80', {}, 1);
    expect(of('out').slice(0, 6)).toEqual([20, 20, 20, 20, 0, 0]);
  });

  test('or is a list by step, the next to leave first', () => {
    expect(run(conveyor(), '0', '1, 2, 3, 4', {}, 1).of('out').slice(0, 5)).toEqual([1, 2, 3, 4, 0]);
  });

  test('or a list by unit of time, spread over its steps, the last going on', () => {
    const { of } = run(conveyor(), '0', '10, MAX(2, 20)', {}, 0.5);
    expect(of('out').slice(0, 9)).toEqual([10, 10, 20, 20, 20, 20, 20, 20, 0]);
    expect(of('belt')[0]).toBe(70);
  });

  test('of a discrete conveyor stands at the beginning of each unit of time', () => {
    const { of } = run(conveyor({ discrete: true }), '0', '80', {}, 0.5);
    expect(of('out').slice(0, 9)).toEqual([40, 0, 40, 0, 40, 0, 40, 0, 0]);
  });

  test('can be set as any constant can', () => {
    expect(runOf(belt(conveyor(), '0', '80', {}, 1).build(), { belt: 8 }).of('out').slice(0, 5)).toEqual([2, 2, 2, 2, 0]);
    expect(runOf(belt(conveyor(), '5', '0', {}, 1).build(), { in: 7 }).at('out', 6)).toBe(7);
  });
});

describe('leaks', () => {
  // isee systems, "Steady-State Initialization of Conveyors" (2010): conveyor = transit inflow - (length - 1) leakage DT / 2.
  test('linear: the share of what entered, evenly along the way', () => {
    const initial = 4 * 250 - (16 - 1) * 50 * (0.25 / 2);
    expect(initial).toBe(906.25);
    const { of } = run(conveyor(), '250', String(initial), { loss: ['0.2', {}] });
    for (const [name, value] of [['belt', 906.25], ['out', 200], ['loss', 50]] as const) {
      for (const one of of(name)) expect(one).toBeCloseTo(value, 10);
    }
    expect(run(conveyor(), '250', '0', { loss: ['0.2', {}] }).at('belt', 12)).toBeCloseTo(906.25, 10);
  });

  // The same source: what is left of what entered is (1 - f DT)^N; the conveyor holds inflow (1 - (1 - f DT)^N) / f.
  test('exponential: the share of what is there, per unit of time', () => {
    const stays = (1 - 0.1 * 0.25) ** 16;
    const held = (250 * (1 - stays)) / 0.1;
    const { at, of } = run(conveyor({ exponential: true }), '250', String(held), { loss: ['0.1', {}] });
    expect(at('belt', 12)).toBeCloseTo(held, 9);
    for (const one of of('out')) expect(one).toBeCloseTo(250 * stays, 9);
    for (const one of of('loss')) expect(one).toBeCloseTo(250 * (1 - stays), 9);
  });

  test('in a zone: nothing before it and after it, the whole share within', () => {
    // By hand, DT 1, transit 4: 100 enter at 0; slats 2 and 3 of the way are the second quarter to the half: 0.25..0.75.
    const { of } = run(conveyor(), 'IF TIME = 0 THEN 100 ELSE 0', '0', { loss: ['0.3', { start: 0.25, end: 0.75 }] }, 1);
    expect(of('loss').slice(0, 6)).toEqual([0, 0, 15, 15, 0, 0]);
    expect(of('out').slice(0, 6)).toEqual([0, 0, 0, 0, 70, 0]);
  });

  test('several: all shares together; what is more than all goes to those before', () => {
    const { at } = run(conveyor(), '100', '0', { first: ['0.7', {}], second: ['0.6', {}], third: ['1', {}] });
    expect([at('first', 12), at('second', 12), at('third', 12), at('out', 12)].map((value) => Number(value.toFixed(9)))).toEqual([70, 30, 0, 0]);
  });

  test('keep the share and the way that was when it entered', () => {
    // By hand, DT 1: 100 at 0 with the share 0.4 over 4 steps, 100 at 1 with none.
    const { of } = run(conveyor(), 'IF TIME < 2 THEN 100 ELSE 0', '0', { loss: ['IF TIME = 0 THEN 0.4 ELSE 0', {}] }, 1);
    expect(of('loss').slice(0, 7)).toEqual([0, 10, 10, 10, 10, 0, 0]);
    expect(of('out').slice(0, 7)).toEqual([0, 0, 0, 0, 60, 100, 0]);
  });

  test('of whole units wait until one has come together', () => {
    // By hand, DT 1, transit 2: of 3 that enter, 0.15 are due in each of 2 steps. Come together: 0.15, 0.45, 0.75, 1.05, 0.35, 0.65, 0.95, 1.25, 0.55 ...
    const { of } = run(conveyor({ transit: '2' }), '3', '0', { loss: ['0.1', { whole: true }] }, 1);
    expect(of('loss')).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0]);
    expect(of('out').every(Number.isInteger)).toBe(true);
  });

  test('of a conveyor whose second outflow has no mark are that outflow (XMILE 4.2.1)', () => {
    const document = belt(conveyor(), '100').flow('other', { from: 'belt' }, '0.25').build();
    const { at } = runOf(document);
    expect([at('out', 12), at('other', 12)]).toEqual([75, 25]);
  });
});

describe('what a conveyor lets in', () => {
  test('is no more than it has room for; what is kept out stays where it was', () => {
    const document = model({ start: 0, stop: 12, dt: 0.25, method: 'euler', saveEvery: 0.25 })
      .stock('source', 2000, { nonNegative: true })
      .stock('belt', 0, { special: conveyor({ capacity: '600' }) })
      .flow('in', { from: 'source', to: 'belt' }, 250)
      .flow('out', { from: 'belt' })
      .build();
    const { of, at } = runOf(document);
    expect(Math.max(...of('belt'))).toBe(600);
    // 37.5 are free at 2.25; the first 62.5 leave at 4.
    expect([at('in', 2), at('in', 2.25), at('in', 2.5), at('in', 4)]).toEqual([250, 150, 0, 250]);
    expect(at('belt', 3) + at('source', 3)).toBe(2000);
  });

  test('is no more than its limit per unit of time, shared out in order', () => {
    const { at, of } = runOf(belt(conveyor({ inflowLimit: '150' }), '100').flow('more', { to: 'belt' }, '100').build());
    expect([at('in', 1), at('more', 1), at('belt', 12)]).toEqual([100, 50, 600]);
    expect(new Set(of('more'))).toEqual(new Set([50]));
  });

  test('of a discrete conveyor may be all of a unit of time at once', () => {
    const { of } = run(conveyor({ discrete: true, inflowLimit: '5' }), '8', '0', {}, 0.25);
    expect(of('in').slice(0, 8)).toEqual([8, 8, 4, 0, 8, 8, 4, 0]);
  });

  test('never runs backwards', () => {
    expect(run(conveyor(), '-5', '80').of('in').every((value) => value === 0)).toBe(true);
  });
});

describe('a conveyor that is arrested', () => {
  test('lets nothing in or out, and no time passes on it', () => {
    // By hand, DT 1, transit 2, 10 a step; standing still at 3 and 4.
    const { of } = run(conveyor({ transit: '2', arrest: 'TIME > 2 AND TIME < 5' }), '10', '0', { loss: ['0.2', {}] }, 1);
    expect(of('in').slice(0, 8)).toEqual([10, 10, 10, 0, 0, 10, 10, 10]);
    expect(of('out').slice(0, 8)).toEqual([0, 0, 8, 0, 0, 8, 8, 8]);
    expect(of('loss').slice(0, 8)).toEqual([0, 1, 2, 0, 0, 2, 2, 2]);
    expect(of('belt').slice(2, 6)).toEqual([19, 19, 19, 19]);
  });

  test('holds what another would give it, until it moves again', () => {
    const document = model({ start: 0, stop: 8, dt: 1, method: 'euler', saveEvery: 1 })
      .stock('first', '10, 20', { special: conveyor({ transit: '2' }) })
      .stock('second', 0, { special: conveyor({ transit: '1', capacity: '5', arrest: 'TIME < 2' }) })
      .flow('pass', { from: 'first', to: 'second' })
      .flow('out', { from: 'second' })
      .build();
    const { of } = runOf(document);
    expect(of('pass').slice(0, 5)).toEqual([0, 0, 30, 0, 0]);
    expect(of('out').slice(0, 5)).toEqual([0, 0, 0, 30, 0]);
    expect(of('first').slice(0, 4)).toEqual([30, 30, 30, 0]);
  });
});

test('conveyors in an array are one for each element', () => {
  const document = model({ start: 0, stop: 8, dt: 1, method: 'euler', saveEvery: 1 })
    .dimension('Segment', ['SMB', 'Mid'])
    .auxiliary('term', '', { over: ['Segment'] })
    .elements('term', { elements: { SMB: '2', Mid: '3' } })
    .stock('contracts', 0, { over: ['Segment'], special: conveyor({ transit: 'term' }) })
    .flow('signing', { to: 'contracts' }, '10 * Segment', { over: ['Segment'] })
    .flow('ending', { from: 'contracts' }, '', { over: ['Segment'] })
    .flow('cancelling', { from: 'contracts' }, '0.5', { over: ['Segment'], leak: {} })
    .build();
  const { of } = runOf(document);
  expect(of('ending[SMB]').slice(0, 5)).toEqual([0, 0, 5, 5, 5]);
  expect(of('ending[Mid]').slice(0, 5).map((value) => Number(value.toFixed(12)))).toEqual([0, 0, 0, 10, 10]);
  expect(of('cancelling[Mid]').at(-1)).toBeCloseTo(10, 12);
});

test.each(['rk2', 'rk4', 'rk45'] as const)('%s moves a conveyor by full steps, as Euler does', (method) => {
  const by = (one: typeof method | 'euler') => runOf({ ...belt(conveyor(), '100', '0', { loss: ['0.2', {}] }).build(), settings: { start: 0, stop: 12, dt: 0.25, method: one, timeUnit: 'month' } });
  for (const name of ['belt', 'out', 'loss']) expect(by(method).of(name)).toEqual(by('euler').of(name));
});
