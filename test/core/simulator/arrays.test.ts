import { describe, expect, test } from 'vitest';
import { model } from '#test/documents';
import { runOf } from './series.ts';

const values = { n: '4', s: '9', w: '1', e: '6' };

/** The value of an equation beside the array `a` = 4, 9, 1, 6 by Region. */
const value = (equation: string): number => {
  const document = model({ start: 0, stop: 1, dt: 1, method: 'euler' })
    .dimension('Region', Object.keys(values))
    .auxiliary('a', '', { over: ['Region'] })
    .elements('a', { elements: values })
    .auxiliary('x', equation)
    .build();
  return runOf(document).of('x')[0] ?? NaN;
};

describe('reducers', () => {
  test.each([
    ['SUM(a)', 20], ['MEAN(a)', 5], ['MEAN(2, 3, 7)', 4], ['MIN(a)', 1], ['MAX(a)', 9], ['PROD(a)', 216], ['SIZE(a)', 4], ['STDDEV(a)', Math.sqrt((1 + 16 + 16 + 1) / 4)],
    ['RANK(a, 1)', 3], ['RANK(a, 2)', 1], ['RANK(a, 4)', 2], ['SUM(a[s:w])', 10], ['SUM(a * a)', 16 + 81 + 1 + 36], ['SUM(IF a > 5 THEN 1 ELSE 0)', 2],
    ['SUM(a) / SUM(a + 1)', 20 / 24], ['MAX(SUM(a), 30)', 30], ['SUM(a * MAX(a))', 180], ['a[1 + 1]', 9], ['a[TIME + 3]', 1], ['a[TIME + 9]', 0], ['Region.w', 3],
  ])('%s is %d', (equation, expected) => {
    expect(value(equation)).toBeCloseTo(expected, 12);
  });
});

describe('ranges whose ends are worked out (XMILE 1.0, 3.7.1; an element that does not exist has no value)', () => {
  test.each([
    ['SUM(a[1:TIME + 2])', 13], ['SUM(a[TIME + 2.9:3])', 10], ['MEAN(a[n:TIME + 2])', 6.5], ['MIN(a[TIME + 1:TIME + 2])', 4], ['MAX(a[TIME + 3:e])', 6], ['PROD(a[TIME + 1:TIME + 2])', 36],
    ['SIZE(a[TIME + 1:TIME + 3])', 3], ['STDDEV(a[TIME + 1:TIME + 2])', 2.5], ['SUM(a[TIME + 2:TIME + 3] * (a[TIME + 2:TIME + 3] + a))', 2 * 81 + 2],
    ['SUM(a[TIME + 3:TIME + 9])', 7], ['SUM(a[TIME - 9:TIME + 1])', 4], ['SUM(a[TIME + 3:TIME + 2])', 0], ['MEAN(a[TIME + 3:TIME + 2])', 0], ['MIN(a[TIME + 3:TIME + 2])', 0], ['SIZE(a[TIME + 5:TIME + 9])', 0],
  ])('%s is %d', (equation, expected) => {
    expect(value(equation)).toBeCloseTo(expected, 12);
  });

  test('running totals up to the element that is defined, of a long array and of a short one', () => {
    for (const size of [5, 40]) {
      const document = model().dimension('D', size).auxiliary('a', 'D * D', { over: ['D'] }).auxiliary('so far', 'SUM(a[1:D])', { over: ['D'] }).auxiliary('last three', 'MEAN(a[D - 2:D])', { over: ['D'] })
        .auxiliary('next three', 'SUM(a[D:D + 2])', { over: ['D'] }).build();
      const { of } = runOf(document);
      const totals = Array.from({ length: size }, (_, i) => ((i + 1) * (i + 2) * (2 * i + 3)) / 6);
      expect(totals.map((_, i) => of(`so far[${i + 1}]`)[0])).toEqual(totals);
      expect(of(`last three[${size}]`)[0]).toBeCloseTo(size * size - 2 * size + 5 / 3, 9);
      expect([1, size - 1, size].map((n) => of(`next three[${n}]`)[0])).toEqual([14, (size - 1) ** 2 + size ** 2, size ** 2]);
    }
  });
});

test('an array of stocks is as many models side by side', () => {
  const document = model({ start: 0, stop: 5, dt: 0.5, method: 'rk4', saveEvery: 5 })
    .dimension('Region', ['n', 's'])
    .stock('S', 100, { over: ['Region'] })
    .flow('in', { to: 'S' }, 'S * rate', { over: ['Region'] })
    .auxiliary('rate', '', { over: ['Region'] })
    .elements('rate', { elements: { n: '0', s: '0.1' } })
    .build();
  const { of } = runOf(document);
  expect(of('S[n]').at(-1)).toBe(100);
  expect(of('S[s]').at(-1)).toBeCloseTo(100 * Math.exp(0.5), 4);
});

test('the same column order on every run: document order, the last dimension fastest', () => {
  const document = model().dimension('A', ['x', 'y']).dimension('B', 2).auxiliary('m', '1', { over: ['A', 'B'] }).auxiliary('z', '2').build();
  expect(runOf(document).run.columns.map(({ name }) => name)).toEqual(['m[x,1]', 'm[x,2]', 'm[y,1]', 'm[y,2]', 'z']);
});
