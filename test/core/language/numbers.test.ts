import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compounded, formatNumber, parse, periodsIn, readNumber, shortest, shortNumber, spreadEvenly, type DecimalSign } from '#core/language';

describe('numbers as people type them', () => {
  test.each<[string, DecimalSign, number]>([
    ['1200', '.', 1200], ['-3', '.', -3], ['−3.5', '.', -3.5], ['+2', '.', 2], ['.5', '.', 0.5], ['1.', '.', 1],
    ['5%', '.', 0.05], ['2.5 %', '.', 0.025], ['1.1%', '.', 0.011], ['-7%', '.', -0.07],
    ['$1,200', '.', 1200], ['€ 12.50', '.', 12.5], ['1200€', '.', 1200], ['-$5', '.', -5], ['$-5', '.', -5],
    ['1.2k', '.', 1200], ['3m', '.', 3e6], ['3 M', '.', 3e6], ['2.5 million', '.', 2.5e6], ['$4bn', '.', 4e9],
    ['1e6', '.', 1e6], ['1E-3', '.', 0.001], ['1,234,567.89', '.', 1234567.89], ['12 000', '.', 12000], ['12\u202f000', '.', 12000], ["1'000'000", '.', 1e6],
    ['1.200,50', '.', 1200.5],
    ['1,5', ',', 1.5], ['1.5', ',', 1.5], ['1.200', ',', 1200], ['0.125', ',', 0.125], ['1.200,5', ',', 1200.5], ['1.234.567', ',', 1234567],
    ['1,200.5', ',', 1200.5], ['5,5%', ',', 0.055], ['1,2k', ',', 1200], ['1,234', ',', 1.234],
  ])('%s with %s is %d', (text, sign, value) => {
    expect(readNumber(text, sign)).toMatchObject({ ok: true, value });
  });

  test('says what kind of number it was', () => {
    expect(readNumber('5%')).toEqual({ ok: true, value: 0.05, percent: true, currency: null });
    expect(readNumber('$5')).toEqual({ ok: true, value: 5, percent: false, currency: '$' });
    expect(readNumber('5 €')).toEqual({ ok: true, value: 5, percent: false, currency: '€' });
    expect(Object.is(readNumber('-0').ok && 0, 0)).toBe(true);
  });

  test.each([
    ['', 'Type a number.'],
    ['  ', 'Type a number.'],
    ['abc', '"abc" is no number. 1200, 5%, $1,200 and 1.2k are.'],
    ['5x', '"5x" is no number. 1200, 5%, $1,200 and 1.2k are.'],
    ['- - 5', '"- - 5" is no number. 1200, 5%, $1,200 and 1.2k are.'],
    ['(5)', 'Write a negative number with a minus sign: -5.'],
    ['1,5', '"1,5" is unclear: decimals come after ".", thousands in groups of three.'],
    ['12,34,567', '"12,34,567" is unclear: decimals come after ".", thousands in groups of three.'],
    ['1.2.3', '"1.2.3" is unclear: decimals come after ".", thousands in groups of three.'],
    ['.', '"." is unclear: decimals come after ".", thousands in groups of three.'],
    ['1e999', 'This number is too large to compute with.'],
  ])('%j is refused: %s', (text, message) => {
    expect(readNumber(text)).toEqual({ ok: false, message });
  });

  test('what is written in shortest form is read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = shortest(value);
        expect(Number(written)).toBe(value === 0 ? 0 : value);
        expect(readNumber(written)).toMatchObject({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,%$€k m-+e'()".split('')) }), fc.constantFrom<DecimalSign>('.', ','), (text, sign) => {
      const read = readNumber(text, sign);
      expect(read.ok ? Number.isFinite(read.value) : read.message.length > 0).toBe(true);
    }));
  });
});

test('results are written in the fewest digits that read back', () => {
  expect([0.1 + 0.2, 100, -0, 1e21, 1e-7, Number.NaN, Infinity, -Infinity].map(shortest)).toEqual(['0.30000000000000004', '100', '0', '1e+21', '1e-7', 'NaN', 'Infinity', '-Infinity']);
});

describe('numbers for people', () => {
  test.each([
    [0, '0'], [-0, '0'], [0.05, '0.05'], [1234567, '1,234,567'], [1234.5678, '1,234.6'], [12345.678, '12,346'], [3.14159265, '3.1416'],
    [0.000123456, '0.00012346'], [-1200, '-1,200'], [1.2e21, '1.2e21'], [1e-9, '1e-9'], [99999.96, '100,000'], [0.1 + 0.2, '0.3'], [-1e-9, '-1e-9'],
    [Number.NaN, 'NaN'], [-Infinity, '-∞'], [Number.MIN_VALUE, '4.9407e-324'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('follow the variable\'s format and the reader\'s signs', () => {
    expect(formatNumber(0.07, { display: 'percent' })).toBe('7%');
    expect(formatNumber(0.0725, { display: 'percent', precision: 1 })).toBe('7.3%');
    expect(formatNumber(-1200, { display: 'currency' })).toBe('-$1,200');
    expect(formatNumber(1200.5, { display: 'currency', precision: 2 })).toBe('$1,200.50');
    expect(formatNumber(-0.001, { precision: 2 })).toBe('0.00');
    expect(formatNumber(1234.5, { precision: 2 }, { decimal: ',', group: '.', currency: '€' })).toBe('1.234,50');
  });

  test.each([
    [0, '0'], [950, '950'], [1200, '1,200'], [9999, '9,999'], [10_000, '10k'], [25_500, '25.5k'], [999_960, '1M'], [1_500_000, '1.5M'], [-2e9, '-2B'],
    [3e12, '3T'], [1e18, '1e18'], [0.00012346, '0.0001235'],
  ])('%d on an axis is %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});

describe('rates of a longer period', () => {
  test('are spread evenly or compounded as an equation', () => {
    expect(spreadEvenly(0.05, 12)).toBe('0.05 / 12');
    expect(compounded(0.05, 12)).toBe('1 - (1 - 0.05)^(1 / 12)');
    expect(compounded(-0.05, 12)).toBe('1 - (1 + 0.05)^(1 / 12)');
    expect(compounded(1, 12)).toBe('1 - (1 - 1)^(1 / 12)');
    expect(compounded(1.2, 12)).toBeNull();
    expect(compounded(Number.NaN, 12)).toBeNull();
    expect(parse(compounded(1e-9, 4) ?? '').problems).toEqual([]);
  });

  test('know how many periods a longer one holds, where that is a whole number', () => {
    expect(periodsIn('year', 'month')).toBe(12);
    expect(periodsIn('Years', 'Quarters')).toBe(4);
    expect(periodsIn('month', 'week')).toBeNull();
    expect(periodsIn('month', 'year')).toBeNull();
    expect(periodsIn('constructor', 'x')).toBeNull();
  });
});
