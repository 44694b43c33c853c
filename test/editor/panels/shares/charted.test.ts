import { describe, expect, test } from 'vitest';
import { mainPart, runWithLoops, summariseLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import { model, must } from '#test/documents';
import { chartedShares, meanWithin } from '../../../../src/editor/panels/shares/charted.ts';

/** Growth towards a limit of 1,000: R1 has 1 - P/K of the change and B1 P/K, at every row (closed form). */
function growth() {
  const document = model({ start: 0, stop: 100, dt: 1, method: 'euler' })
    .stock('P', 5)
    .flow('net', { to: 'P' }, '0.12 * (1 - used) * P')
    .auxiliary('used', 'P / 1000')
    .build();
  const { run, loops } = runWithLoops(must(compile(document).program, 'program'));
  const { times } = must(loops, 'loops');
  const summary = summariseLoops(must(loops, 'loops'));
  const part = mainPart(summary) ?? null;
  const told = { shares: { times, summary, complete: true, scores: { nodes: [], links: [], linkScores: new Float64Array(0), times }, signs: new Map() }, part, telling: { nameOf: (key: string) => key, timeUnit: 'year' } };
  return { told, summary, population: must(run.values[run.columns.findIndex(({ name }) => name === 'P')], 'P') };
}

describe('the shares on the chart', () => {
  test('are those of the loops that compete, with a gap where there is no share yet', () => {
    const { told, population } = growth();
    const charted = chartedShares(told);
    expect(charted.map(({ polarity }) => polarity).toSorted()).toEqual(['B', 'R']);
    for (const { polarity, share } of charted) {
      expect(share[0]).toBeNaN();
      for (const row of [1, 40, 80]) expect(share[row]).toBeCloseTo(polarity === 'R' ? 1 - (population[row] ?? 0) / 1000 : -(population[row] ?? 0) / 1000, 9);
      // The net flow is 0.12 * P * (1 - P / 1000), at most 30: at 100 it is less than a hundredth of that, and shares are those of noise.
      expect(0.12 * (population[100] ?? 0) * (1 - (population[100] ?? 0) / 1000)).toBeLessThan(0.3);
      expect(share[100]).toBeNaN();
    }
  });

  test('have means over a window of rows', () => {
    const { summary, population } = growth();
    const balancing = summary.loops.findIndex(({ sign }) => sign < 0);
    const rows = [60, 61, 62];
    const mean = rows.reduce((sum, row) => sum + (population[row] ?? 0) / 1000, 0) / rows.length;
    expect(meanWithin(summary, balancing, { rows: { firstRow: 60, lastRow: 62 }, byChange: false })).toBeCloseTo(-mean, 9);
    expect(meanWithin(summary, balancing, { rows: null, byChange: false })).toBeCloseTo(summary.loops[balancing]?.mean ?? NaN, 12);
    expect(meanWithin(summary, balancing, { rows: { firstRow: 0, lastRow: 0 }, byChange: false })).toBeNaN();
  });

  test('count rows by how much goes on in them, if asked: by the net flow of the one stock there is', () => {
    const { summary, population } = growth();
    const balancing = summary.loops.findIndex(({ sign }) => sign < 0);
    let [sum, weights] = [0, 0];
    for (const people of population.slice(1)) {
      const net = 0.12 * people * (1 - people / 1000);
      sum += (net * people) / 1000;
      weights += net;
    }
    expect(meanWithin(summary, balancing, { rows: null, byChange: true })).toBeCloseTo(-sum / weights, 9);
  });
});
