import { describe, expect, test } from 'vitest';
import { readingOf, readRate, readYearly } from '../../../src/editor/panels/numbers.ts';
import { printStep, readStep, stepsOf } from '../../../src/editor/panels/settings/step.ts';

describe('a number field', () => {
  test.each([['5%', 0.05], ['$1,200', 1200], ['1.2k', 1200], ['-3', -3]])('takes %s', (text, value) => {
    expect(readingOf(text)).toEqual({ value });
  });

  test('that shows percent may leave the sign out', () => {
    expect(readingOf('5', { display: 'percent' })).toEqual({ value: 0.05 });
    expect(readingOf('5%', { display: 'percent' })).toEqual({ value: 0.05 });
  });

  test('says what is wrong with the rest', () => {
    expect(readingOf('abc')).toHaveProperty('problem');
  });
});

describe('a rate per year', () => {
  test.each(['5% a year', '5%/year', '5 % per year', '0.05 / yr', '5% p.a.', '5% yearly', '5% annually', '5% each year'])('is read from "%s"', (text) => {
    expect(readYearly(text)).toBe(0.05);
  });

  test('is not seen where nothing says so, or where there is no number', () => {
    for (const text of ['5%', '12 months', 'a year', 'many per year']) expect(readYearly(text)).toBeNull();
  });

  test('is taken as it is in a model of years, and asked about in others', () => {
    expect(readRate('5% a year', 'year')).toEqual({ value: 0.05 });
    expect(readRate('5% a year', 'Years')).toEqual({ value: 0.05 });
    expect(readRate('5% a year', 'month')).toHaveProperty('problem');
    expect(readRate('5%', 'month')).toEqual({ value: 0.05 });
  });
});

describe('a length of time', () => {
  test('may be a fraction', () => {
    expect(readStep('1/8')).toEqual({ value: 0.125 });
    expect(readStep(' 1 / 3 ')).toEqual({ value: 1 / 3 });
    expect(readStep('0.25')).toEqual({ value: 0.25 });
    expect(readStep('1/0')).toHaveProperty('problem');
  });

  test('is written as people write it', () => {
    expect([0.125, 1 / 3, 0.1, 0.25, 0.5, 1, 2].map(printStep)).toEqual(['1/8', '1/3', '0.1', '0.25', '0.5', '1', '2']);
  });

  test('gives so many steps, and rows where not every step is kept', () => {
    const settings = { start: 0, stop: 10, dt: 0.25, method: 'euler', timeUnit: 'month' } as const;
    expect(stepsOf(settings)).toEqual({ steps: 40, rows: 41 });
    expect(stepsOf({ ...settings, saveEvery: 1 })).toEqual({ steps: 40, rows: 11 });
    // Every third month from 0: 0, 3, 6, 9, and the end.
    expect(stepsOf({ ...settings, saveEvery: 3 })).toEqual({ steps: 40, rows: 5 });
    expect(stepsOf({ ...settings, dt: 0 })).toBeNull();
    expect(stepsOf({ ...settings, stop: -1 })).toBeNull();
  });
});
