import { expect, test } from 'vitest';
import { basisOf, figureOf } from '#editor/charts';
import type { PlotShow } from '#core/model';
import { idOf, model } from '#test/documents';
import { summaryOf } from '../../../src/editor/charts/summary.ts';
import { liveRun } from './runs.ts';

/** An array of 1, 2, ... times one more than the time, which is 0 and 1. */
const counted = (size: number) =>
  model({ start: 0, stop: 1, dt: 1, method: 'euler', timeUnit: 'year' }).dimension('D', size).auxiliary('x', 'D * (TIME + 1)', { over: ['D'] }).build();

function curves(size: number, plot: { readonly show?: PlotShow; readonly element?: string } = {}) {
  const document = counted(size);
  const runs = { current: liveRun(document), base: null, scenarios: [] };
  const figure = figureOf(basisOf(document), runs, [{ variable: idOf(document, 'x'), ...plot }], { all: false, stale: false });
  return { figure, lines: figure.curves.map(({ name, weight, hue, values }) => [name, weight, hue, ...values]), threads: figure.threads.length };
}

test('an array of up to six elements shows each, a larger one its spread with the elements behind it', () => {
  expect(curves(2)).toMatchObject({ lines: [['x[1]', 'full', 0, 1, 2], ['x[2]', 'full', 1, 2, 4]], threads: 0 });
  expect(curves(7)).toMatchObject({
    lines: [['Median of x', 'full', 0, 4, 8], ['Lowest of x', 'low', 0, 1, 2], ['Highest of x', 'high', 0, 7, 14]],
    threads: 7,
  });
  expect(curves(500).threads).toBe(60);
});

test('of an even number of elements the median lies in the middle of two', () => {
  expect(curves(4, { show: 'spread' }).lines[0]).toEqual(['Median of x', 'full', 0, 2.5, 5]);
});

test('an array is shown as its author chose: all elements, one, their sum or their mean', () => {
  expect(curves(7, { show: 'elements' }).lines.length).toBe(7);
  expect(curves(7, { element: '3' }).lines).toEqual([['x[3]', 'full', 0, 3, 6]]);
  expect(curves(7, { show: 'sum' }).lines).toEqual([['Sum of x', 'full', 0, 28, 56]]);
  expect(curves(7, { show: 'mean' }).lines).toEqual([['Mean of x', 'full', 0, 4, 8]]);
});

test('who hears the chart hears the middle and the ends of a spread', () => {
  expect(summaryOf(curves(7).figure)).toBe('Median of x rises from 4 to 8. Lowest of x rises from 1 to 2. Highest of x rises from 7 to 14.');
});
