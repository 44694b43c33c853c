import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarTicks } from '../../../src/editor/charts/calendarTicks.ts';
import { markText } from '../../../src/editor/charts/moment.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const marks = (from: string, to: string): string[] => {
  const { spacing, dates } = calendarTicks(at(from), at(to), 9);
  return dates.map((date) => markText(spacing, date));
};

test.each([
  ['2026-01-01T00:00', '2028-01-01T00:00', ['Jan 2026', 'Apr 2026', 'Jul 2026', 'Oct 2026', 'Jan 2027', 'Apr 2027', 'Jul 2027', 'Oct 2027', 'Jan 2028']],
  ['2026-02-15T00:00', '2036-02-15T00:00', ['2028', '2030', '2032', '2034', '2036']],
  // The 30th of November 2026 is a Monday.
  ['2026-11-28T00:00', '2027-01-10T00:00', ['30 Nov', '7 Dec', '14 Dec', '21 Dec', '28 Dec', '4 Jan']],
  ['2026-11-30T00:00', '2026-12-01T00:00', ['30 Nov, 00:00', '30 Nov, 03:00', '30 Nov, 06:00', '30 Nov, 09:00', '30 Nov, 12:00', '30 Nov, 15:00', '30 Nov, 18:00', '30 Nov, 21:00', '1 Dec, 00:00']],
])('marks from %s to %s stand where people would put them', (from, to, expected) => {
  expect(marks(from, to)).toEqual(expected);
});

test('marks rise, stay within their span, and are never more than wanted', () => {
  const moment = fc.integer({ min: at('1900-01-01T00:00'), max: at('2200-01-01T00:00') });
  fc.assert(
    fc.property(moment, fc.integer({ min: 60_000, max: 3e12 }), (from, length) => {
      const { dates } = calendarTicks(from, from + length, 9);
      expect(dates.length).toBeLessThanOrEqual(9);
      expect(dates.length).toBeGreaterThan(0);
      expect(dates.every((date, i) => date >= from && date <= from + length && (i === 0 || date > (dates[i - 1] ?? NaN)))).toBe(true);
    }),
  );
});
