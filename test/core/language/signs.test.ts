import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactNumber, formatNumber, readNumber, signsOf } from '#core/language';

const languages = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'hi-IN', 'es-ES', 'ar-EG'];

/** Numbers as they come: any at all, and those of few decimals, three of which look like thousands. */
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.125, 1.234, -1.234, 12.345, 1234, 1234.567, 0.05, 5e-7, 1e-10, 1e15, 1e21, 0.07, 0.1 + 0.2),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((whole) => whole / 1000),
).map((value) => (value === 0 ? 0 : value));

const displays = fc.constantFrom('number' as const, 'percent' as const, 'currency' as const);

const valueOf = (text: string, decimal: '.' | ',') => {
  const reading = readNumber(text, decimal);
  return reading.ok ? reading.value : reading.message;
};

describe.each(languages)('a number in %s', (language) => {
  const signs = signsOf(language);

  test('printed for a field and read again is the same number, with and without signs between thousands', () => {
    fc.assert(
      fc.property(numbers, displays, fc.boolean(), (value, display, grouped) => {
        const printed = exactNumber(value, { display }, grouped ? signs : { ...signs, group: '' });
        expect({ printed, value: valueOf(printed, signs.decimal) }).toEqual({ printed, value });
      }),
    );
  });

  test('printed to look at and read again is printed the same', () => {
    fc.assert(
      fc.property(numbers.filter((value) => Math.abs(value) < 1e300), displays, fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), (value, display, precision) => {
        const printed = formatNumber(value, { display, precision }, signs);
        const read = valueOf(printed, signs.decimal);
        expect(typeof read === 'number' ? formatNumber(read, { display, precision }, signs) : read).toBe(printed);
      }),
    );
  });
});

test('signs are those of the language', () => {
  expect(exactNumber(1234.5, {}, signsOf('de-DE'))).toBe('1.234,5');
  expect(exactNumber(1234.5, {}, signsOf('en-US'))).toBe('1,234.5');
  expect(exactNumber(1234.5, {}, signsOf('fr-FR'))).toBe('1\u202f234,5');
  expect(exactNumber(0.125, { display: 'percent' }, signsOf('sv-SE'))).toBe('12,5%');
  expect(exactNumber(-1200, { display: 'currency' }, signsOf('de-CH'))).toMatch(/^-\$1['’]200$/u);
});
