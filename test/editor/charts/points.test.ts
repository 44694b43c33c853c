import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPoints, nearest, type PlotPoint } from '../../../src/editor/charts/points.ts';

const series = (values: readonly number[]) => ({ times: Float64Array.from(values, (_, at) => at), values: Float64Array.from(values) });

describe('points for the chart', () => {
  test('are the very objects of the run before, with new numbers in them', () => {
    const before = fillPoints([], series([1, 2, 3]), 100);
    const objects = [...before];
    const after = fillPoints(before, series([4, 5, 6]), 100);
    expect(after).toBe(before);
    expect(after.every((point, at) => point === objects[at])).toBe(true);
    expect(after).toEqual([{ x: 0, y: 4 }, { x: 1, y: 5 }, { x: 2, y: 6 }]);
  });

  test('are fewer after a shorter run', () => {
    expect(fillPoints(fillPoints([], series([1, 2, 3]), 100), series([9]), 100)).toEqual([{ x: 0, y: 9 }]);
  });

  test('leave a gap where a value is no finite number', () => {
    expect(fillPoints([], series([1, Infinity, Number.NaN, 2]), 100).map(({ y }) => y)).toEqual([1, Number.NaN, Number.NaN, 2]);
  });

  test('of a long run keep both ends, the highest and the lowest value, in the order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 200, maxLength: 2000 }), (values) => {
        // One peak and one trough inside that no other value reaches.
        const spiked = values.with(77, 2e6).with(99, -2e6);
        const points: PlotPoint[] = fillPoints([], series(spiked), 100);
        const ys = points.map(({ y }) => y);
        const xs = points.map(({ x }) => x);
        expect(points.length).toBeLessThanOrEqual(100);
        expect([Math.max(...ys), Math.min(...ys)]).toEqual([2e6, -2e6]);
        expect([points[0], points.at(-1)]).toEqual([{ x: 0, y: spiked[0] }, { x: spiked.length - 1, y: spiked.at(-1) }]);
        expect(xs).toEqual(xs.toSorted((one, other) => one - other));
      }),
    );
  });
});

test('the nearest saved time is the one with the smallest distance', () => {
  const times = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }).map((all) => Float64Array.from(all).sort());
  fc.assert(
    fc.property(times, fc.double({ min: -1100, max: 1100, noNaN: true }), (all, moment) => {
      const distance = (time: number) => Math.abs(time - moment);
      expect(distance(all[nearest(all, moment)] ?? 0)).toBe(Math.min(...Array.from(all, distance)));
    }),
  );
  expect(nearest(new Float64Array(), 5)).toBe(0);
});
