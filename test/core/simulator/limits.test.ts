import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { model, type DocumentBuilder } from '#test/documents';
import { runOf } from './series.ts';

describe('a non-negative stock', () => {
  const tank = (method: 'euler' | 'rk4' = 'euler'): DocumentBuilder => model({ start: 0, stop: 8, dt: 1, method, saveEvery: 1 });

  test('lets out what it has and gets, no more', () => {
    // By hand: water 10, 8, 6, 4, 2, 0, 0; use 3, 3, 3, 3, 3, 1, 1.
    const document = tank().stock('water', 10, { nonNegative: true }).flow('rain', { to: 'water' }, 1).flow('use', { from: 'water' }, 3).build();
    const { of } = runOf(document);
    expect(of('water')).toEqual([10, 8, 6, 4, 2, 0, 0, 0, 0]);
    expect(of('use')).toEqual([3, 3, 3, 3, 3, 1, 1, 1, 1]);
  });

  test('serves its outflows in their order', () => {
    const document = tank().stock('S', 10, { nonNegative: true }).stock('first', 0).stock('second', 0)
      .flow('a', { from: 'S', to: 'first' }, 7).flow('b', { from: 'S', to: 'second' }, 7).build();
    const { of } = runOf(document);
    expect([of('a'), of('b'), of('S')].map((values) => values.slice(0, 3))).toEqual([[7, 0, 0], [3, 0, 0], [10, 0, 0]]);
  });

  test('holds an inflow that runs backwards', () => {
    const document = tank().stock('S', 5, { nonNegative: true }).flow('in', { to: 'S' }, '-2').build();
    const { of } = runOf(document);
    expect(of('S').slice(0, 5)).toEqual([5, 3, 1, 0, 0]);
    expect(of('in').slice(0, 5).map((value) => value + 0)).toEqual([-2, -2, -1, 0, 0]);
  });

  test('a limited constant flow can still be adjusted', () => {
    const document = tank().stock('S', 10, { nonNegative: true }).flow('use', { from: 'S' }, 3).build();
    expect(runOf(document, { use: 1 }).last('S')).toBe(2);
  });

  test('a uniflow never runs backwards', () => {
    const document = tank().stock('S', 5).flow('in', { to: 'S' }, '2 - TIME', { nonNegative: true }).build();
    expect(runOf(document).of('in')).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});

/** A flow of a random network: where it runs, and how fast beside what its source holds. */
interface Pipe {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly share: number;
}

const networks = fc.record({
  initials: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
  pipes: fc.array(fc.record({ from: fc.integer({ min: -1, max: 4 }), to: fc.integer({ min: -1, max: 4 }), rate: fc.integer({ min: -20, max: 60 }), share: fc.integer({ min: 0, max: 3 }) }), { maxLength: 8 }),
  method: fc.constantFrom('euler' as const, 'rk4' as const),
});

function network(initials: readonly number[], pipes: readonly Pipe[], method: 'euler' | 'rk4'): DocumentBuilder {
  const building = model({ start: 0, stop: 6, dt: 0.5, method, saveEvery: 0.5 });
  initials.forEach((initial, i) => building.stock(`S${i}`, initial, { nonNegative: true }));
  pipes.forEach(({ from, to, rate, share }, i) => {
    const ends = { ...(from >= 0 && from < initials.length ? { from: `S${from}` } : {}), ...(to >= 0 && to < initials.length && to !== from ? { to: `S${to}` } : {}) };
    building.flow(`f${i}`, ends, 'from' in ends ? `${rate} + ${share} * S${from}` : rate);
  });
  return building;
}

/** What came in from outside less what went out, from Euler's own recurrence. */
function fromOutside(initials: readonly number[], pipes: readonly Pipe[], of: (name: string) => readonly number[], rows: number): number {
  const inside = (end: number): boolean => end >= 0 && end < initials.length;
  return pipes.reduce((sum, { from, to }, i) => {
    const gain = (inside(to) && to !== from ? 1 : 0) - (inside(from) ? 1 : 0);
    return sum + gain * of(`f${i}`).slice(0, rows - 1).reduce((total, rate) => total + rate * 0.5, 0);
  }, 0);
}

describe('random networks of non-negative stocks', () => {
  test('no stock falls below 0, under Euler and RK4', () => {
    fc.assert(
      fc.property(networks, ({ initials, pipes, method }) => {
        const { of } = runOf(network(initials, pipes, method).build());
        for (const i of initials.keys()) expect(Math.min(...of(`S${i}`))).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test('nothing is made or lost: what the stocks hold is what they began with and what crossed the border', () => {
    fc.assert(
      fc.property(networks, ({ initials, pipes }) => {
        const { run, of } = runOf(network(initials, pipes, 'euler').build());
        const held = initials.reduce((sum, _, i) => sum + (of(`S${i}`).at(-1) ?? NaN), 0);
        const began = initials.reduce((sum, initial) => sum + initial, 0);
        const scale = 1 + began + pipes.length * 1000;
        expect(Math.abs(held - began - fromOutside(initials, pipes, of, run.times.length)) / scale).toBeLessThan(1e-12);
      }),
      { numRuns: 200 },
    );
  });
});
