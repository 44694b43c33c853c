import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure, wrap } from '#core/diagram';
import { wrapNarrow } from '../../../src/core/diagram/text.ts';

const style = { size: 13, weight: 400 } as const;

describe('wrapping names', () => {
  test('what fits stays on one line', () => {
    expect(wrap('churn rate', 200, style)).toEqual(['churn rate']);
  });

  test('lines are evened out: none is longer than the number of lines asks for', () => {
    expect(wrap('Customers at Risk of Leaving', 150, style)).toEqual(['Customers at', 'Risk of Leaving']);
  });

  test('line breaks that the author made stay, a written \\n among them', () => {
    expect(wrap('room\ntemperature', 200, style)).toEqual(['room', 'temperature']);
    expect(wrap('room\\ntemperature', 200, style)).toEqual(['room', 'temperature']);
  });

  test('a word that is too long breaks after an underscore or hyphen first', () => {
    expect(wrap('monthly_recurring_revenue', 110, style)).toEqual(['monthly_', 'recurring_', 'revenue']);
  });

  test('for want of room a name takes one line more, where that makes it much narrower', () => {
    expect(wrapNarrow('contact infectivity', 200, style)).toEqual(['contact', 'infectivity']);
    expect(wrapNarrow('capacity 8', 200, style)).toEqual(['capacity 8']);
    expect(wrapNarrow('churn', 200, style)).toEqual(['churn']);
  });

  test('an empty name takes one empty line', () => {
    expect(wrap('', 100, style)).toEqual(['']);
    expect(wrap('  ', 100, style)).toEqual(['']);
  });

  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }).filter((text) => /^[^\s\\]+$/u.test(text));

  test('law: no line is wider than asked, unless it is a single character', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        for (const line of wrap(text.join(' '), width, style)) {
          expect(measure(line, style) <= width || [...line].length === 1).toBe(true);
        }
      }),
    );
  });

  test('law: nothing is lost or added but blanks', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(wrap(text.join(' '), width, style).join('').replaceAll(' ', '')).toBe(text.join(''));
      }),
    );
  });
});
