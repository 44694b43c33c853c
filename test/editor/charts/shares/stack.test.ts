import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestShares } from '../../../../src/editor/charts/shares/fewest.ts';
import { stackShares, type ShareSeries } from '../../../../src/editor/charts/shares/stack.ts';

const series = (id: string, polarity: ShareSeries['polarity'], ...share: number[]): ShareSeries => ({ id, name: id, polarity, share: Float64Array.from(share) });
const names = { reinforcing: 'other reinforcing', balancing: 'other balancing' };

describe('shares on top of each other', () => {
  test('what reinforces lies above the middle, what balances below, the first nearest to it', () => {
    const bands = stackShares(Float64Array.of(0, 1), [series('R1', 'R', 0.5, 0.2), series('R2', 'R', 0.3, 0), series('B1', 'B', -0.2, -0.8)]);
    expect(bands.map(({ id, stretches }) => [id, stretches])).toEqual([
      ['R1', [[{ time: 0, low: 0, high: 0.5 }, { time: 1, low: 0, high: 0.2 }]]],
      ['R2', [[{ time: 0, low: 0.5, high: 0.8 }, { time: 1, low: 0.2, high: 0.2 }]]],
      ['B1', [[{ time: 0, low: -0.2, high: 0 }, { time: 1, low: -0.8, high: 0 }]]],
    ]);
    expect(bands.map(({ widest }) => widest.time)).toEqual([0, 0, 1]);
  });

  test('a loop that turns from one side to the other has a band on each, and rows without shares are gaps', () => {
    const bands = stackShares(Float64Array.of(0, 1, 2, 3), [series('U1', 'U', NaN, 1, -1, NaN)]);
    expect(bands.map(({ rank, stretches }) => [rank, stretches])).toEqual([
      [0, [[{ time: 1, low: 0, high: 1 }, { time: 2, low: 0, high: 0 }]]],
      [0, [[{ time: 1, low: 0, high: 0 }, { time: 2, low: -1, high: 0 }]]],
    ]);
  });

  test('nothing is drawn of a loop that has no share at any time', () => {
    expect(stackShares(Float64Array.of(0, 1), [series('R1', 'R', 0, 0), series('B1', 'B', NaN, NaN)])).toEqual([]);
  });

  test('bands of shares that come to 1 fill a height of 1 at every column, however many rows there are', () => {
    const rows = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(rows, fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (count, parts) => {
        const whole = parts.reduce((sum, part) => sum + Math.abs(part), 0);
        fc.pre(whole > 1e-6);
        const all = parts.map((part, at) => series(`L${at}`, part < 0 ? 'B' : 'R', ...Array.from({ length: count }, () => part / whole)));
        const bands = stackShares(Float64Array.from({ length: count }, (_, row) => row), all);
        const columns = bands[0]?.stretches[0]?.length ?? 0;
        expect(columns).toBe(Math.min(count, 400));
        for (let column = 0; column < columns; column += 1) {
          const heights = bands.map(({ stretches }) => stretches[0]?.[column]).map((slice) => (slice ? slice.high - slice.low : 0));
          expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(1, 9);
        }
        expect(bands[0]?.stretches[0]?.at(-1)?.time).toBe(count - 1);
      }),
    );
  });
});

describe('the largest shares', () => {
  test('are shown by themselves, and the others come together on the side where they are', () => {
    const large = [0.3, -0.25, 0.2, -0.1, 0.05].map((share, at) => series(`L${at}`, share > 0 ? 'R' : 'B', share, share));
    const small = [series('S1', 'R', 0.04, 0.01), series('S2', 'U', 0.03, -0.02), series('S3', 'B', -0.01, -0.02)];
    const shown = fewestShares([...small, ...large], names);
    expect(shown.map(({ id }) => id)).toEqual(['L0', 'L1', 'L2', 'L3', 'L4', 'rest R', 'rest B']);
    expect(shown.map(({ rest = false }) => rest)).toEqual([false, false, false, false, false, true, true]);
    expect(shown.slice(-2).map(({ share }) => [...share].map((value) => Number(value.toFixed(9))))).toEqual([[0.07, 0.01], [-0.01, -0.04]]);
  });

  test('are all of them where they are few', () => {
    const few = [series('R1', 'R', 0.1), series('B1', 'B', -0.9)];
    expect(fewestShares(few, names)).toEqual(few);
  });
});
