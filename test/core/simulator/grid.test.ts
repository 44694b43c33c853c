import { describe, expect, test } from 'vitest';
import { timeAt, timeGrid } from '#core/compiler';
import { model } from '#test/documents';
import { runOf } from './series.ts';

const times = (start: number, stop: number, dt: number, saveEvery = 0): number[] => {
  const document = model({ start, stop, dt, ...(saveEvery > 0 ? { saveEvery } : { saveEvery: dt }), method: 'euler' }).auxiliary('t', 'TIME').build();
  const { run, of } = runOf(document);
  expect(of('t')).toEqual([...run.times]);
  return [...run.times];
};

describe('times of a run', () => {
  test('a dt of 0.1 is counted, not added up: row k is at exactly k / 10', () => {
    expect(times(0, 100, 0.1)).toEqual(Array.from({ length: 1001 }, (_, k) => k / 10));
  });

  test('a dt of 1/8 from a start of 1,900', () => {
    expect(times(1900, 1902, 1 / 8)).toEqual(Array.from({ length: 17 }, (_, k) => 1900 + k / 8));
  });

  test('a dt of 1/3, which no double is, still meets every whole number', () => {
    expect(times(0, 4, 1 / 3, 1)).toEqual([0, 1, 2, 3, 4]);
  });

  test('a dt that is no reciprocal is multiplied: row k is at k dt', () => {
    expect(times(0, 1.5, 0.3)).toEqual([0, 0.3, 0.6, 3 * 0.3, 1.2, 1.5]);
  });

  test('rows at the start, every save interval, and at the stop', () => {
    expect(times(0, 10, 0.25, 4)).toEqual([0, 4, 8, 10]);
  });

  test('a save interval that is no whole number of steps is rounded to one', () => {
    expect(times(0, 8, 2, 3)).toEqual([0, 4, 8]);
  });

  test('a span that is no whole number of steps ends at the last step not beyond stop + dt/2', () => {
    expect(times(0, 10, 3)).toEqual([0, 3, 6, 9]);
    expect(times(0, 10, 4)).toEqual([0, 4, 8, 12]);
    expect(times(0, 11, 4)).toEqual([0, 4, 8, 12]);
  });

  test('start and stop at the same time make one row', () => {
    expect(times(5, 5, 1)).toEqual([5]);
  });

  test('a million steps of 0.01 end exactly where they should', () => {
    const grid = timeGrid({ start: 0, stop: 10000, dt: 0.01, saveEvery: 0 });
    expect([grid.steps, timeAt(grid, grid.steps), timeAt(grid, 123456)]).toEqual([1000000, 10000, 1234.56]);
  });
});
