import { describe, expect, test } from 'vitest';
import { model } from '#test/documents';
import { documentOf, loopVectors } from '#test/loopModels';
import type { VectorModel } from '#test/loopVectors';
import { watched } from './loopNames.ts';

const models = loopVectors<VectorModel>('models');

/** A model of the vectors, and the paths of its loops by name. */
function known(id: string): { vector: VectorModel; path: (name: string) => readonly string[] } {
  const vector = models.find((each) => each.id === id);
  if (!vector) throw new Error(id);
  return { vector, path: (name) => vector.loops.find((loop) => loop.name === name)?.path ?? [] };
}

const SDJS = { attribution: 'previous', label: 'start', flow: '2020' } as const;

describe('what papers say of these runs', () => {
  test('yeast at 74: the leading loop has less than half, and less than two others together (Schoenberg et al. 2020, note to Table 4)', () => {
    const { vector, path } = known('yeast');
    const seen = watched(documentOf(vector), SDJS);
    const at = (name: string) => Math.abs(seen.share(path(name), 74));
    expect(at('B3')).toBeLessThan(0.5);
    expect(Math.max(at('R'), at('B1'), at('B2'))).toBeLessThan(at('B3'));
    expect(at('R') + at('B1')).toBeGreaterThan(at('B3'));
    expect(at('R') + at('B1')).toBeLessThan(0.5);
    const shares = [...seen.loops.times].map((time) => seen.share(path('R'), time));
    expect(shares.indexOf(Math.min(...shares))).toBe(seen.rowAt(74));
  });

  test('yeast after 70: births are negative (p. 177)', () => {
    const { vector } = known('yeast');
    const seen = watched(documentOf(vector));
    expect([...seen.loops.times].filter((time) => time > 70).every((time) => seen.value('b', time) < 0)).toBe(true);
  });

  test('decoupled: the means of the link scores over times 1 to 10 (Eberlein, Schoenberg 2020, p. 8; the fourth by its own rule)', () => {
    const { vector } = known('decoupled');
    const seen = watched(documentOf(vector));
    const meanOf = (from: string, to: string) => Array.from({ length: 10 }, (_, k) => Math.abs(seen.link(from, to, k + 1))).reduce((sum, score) => sum + score) / 10;
    const means = [meanOf('stock_1', 'flow_1'), meanOf('stock_2', 'flow_2'), meanOf('stock_1', 'flow_2'), meanOf('stock_2', 'flow_1')];
    expect(means.map((mean) => mean.toFixed(9))).toEqual([0.5, 0.9, 0.1, 0.4].map((mean) => mean.toFixed(9)));
  });

  test('inventory and workforce: the extremes of workers (Schoenberg et al. 2020, Fig. 8)', () => {
    for (const vector of models.filter(({ id }) => id.startsWith('inventory_workforce'))) {
      const seen = watched(documentOf(vector));
      for (const { var: name = '', points = [], tol = [0, 0] } of (vector.facts ?? []).filter(({ id }) => id === 'extremes')) {
        const values = [...seen.loops.times].map((time) => seen.value(name, time));
        for (const [time, value] of points) {
          const peak = seen.loops.times.findIndex((each, row) => Math.abs(each - time) <= tol[0] && Math.abs((values[row] ?? NaN) - value) <= tol[1] && isExtreme(values, row));
          expect(peak, `${vector.id} at ${time}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test('inventory and workforce: by the rule of 2020 the long loop keeps more than 0.87 from time 3 on (p. 181)', () => {
    for (const vector of models.filter(({ facts }) => facts?.some(({ id }) => id === 'b1_2020'))) {
      const seen = watched(documentOf(vector), { ...SDJS });
      const path = vector.loops.find(({ name }) => name === 'B1')?.path ?? [];
      const late = [...seen.loops.times].filter((time) => time >= 3 && time < vector.sim.stop);
      expect(Math.min(...late.map((time) => Math.abs(seen.share(path, time))))).toBeGreaterThan(0.87);
    }
  });
});

function isExtreme(values: readonly number[], row: number): boolean {
  const [before = NaN, here = NaN, after = NaN] = values.slice(row - 1, row + 2);
  return (here >= before && here >= after) || (here <= before && here <= after);
}

test('a smooth as a function scores the way through its hidden stock, and its own loop is left out', () => {
  const { vector } = known('smooth');
  const built = model({ ...vector.sim, saveEvery: vector.sim.dt }).stock('level', 0).auxiliary('goal', '100').auxiliary('perceived', 'SMTH1(level, 5)').flow('adjusting', { to: 'level' }, '(goal-perceived)/4');
  const seen = watched(built.build());
  expect(seen.cycles).toEqual(['adjusting>level>perceived']);
  for (const { t, composite, trimmed_score: score, trimmed_share: share } of vector.macro?.at ?? []) {
    expect(seen.link('level', 'perceived', t)).toBeCloseTo(composite, 6);
    expect(seen.score(['level', 'perceived', 'adjusting'], t)).toBeCloseTo(score, 6);
    expect(seen.share(['level', 'perceived', 'adjusting'], t)).toBe(share);
  }
});
