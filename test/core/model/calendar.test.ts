import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, calendarUnit, dateAt, monthsLater, readDay, timeOfDate, type Calendar } from '#core/model';

const day = (text: string): number => readDay(text) ?? NaN;
const calendar = (startDate: string, timeUnit: string, start = 0): Calendar => {
  const found = calendarOf({ start, startDate, timeUnit });
  if (!found) throw new Error(`${startDate} by ${timeUnit} is no calendar`);
  return found;
};
const dated = (...[startDate, unit, time, start]: [string, string, number, number?]): string => new Date(dateAt(calendar(startDate, unit, start), time)).toISOString();

describe('the date at a time', () => {
  test.each([
    ['2026-01-01', 'month', 12, '2027-01-01T00:00:00.000Z'],
    // January has 31 days: half of it is 15 days and a half.
    ['2026-01-01', 'months', 0.5, '2026-01-16T12:00:00.000Z'],
    // February 2027 has 28 days; the month after begins again on the 31st.
    ['2026-12-31', 'month', 2, '2027-02-28T00:00:00.000Z'],
    ['2026-12-31', 'month', 3, '2027-03-31T00:00:00.000Z'],
    ['2024-02-29', 'year', 1, '2025-02-28T00:00:00.000Z'],
    ['2026-01-01', 'quarter', 3, '2026-10-01T00:00:00.000Z'],
    ['2026-03-28', 'Day', 2, '2026-03-30T00:00:00.000Z'],
    ['2026-11-30', 'weeks', -1, '2026-11-23T00:00:00.000Z'],
    ['2026-11-30', 'hr', 25, '2026-12-01T01:00:00.000Z'],
  ])('counts from %s by %s: %d', (start, unit, time, expected) => {
    expect(dated(start, unit, time)).toBe(expected);
  });

  test('begins at the start of the run, whatever number that is', () => {
    expect(dated('2026-01-01', 'year', 2027, 2026)).toBe('2027-01-01T00:00:00.000Z');
  });

  test('counts a sum of steps that misses a month by rounding as that month', () => {
    expect(dated('2026-01-31', 'month', 0.1 + 0.2 + 0.7)).toBe('2026-02-28T00:00:00.000Z');
  });

  test('goes back to the time, but where several times fall on the last day of a short month', () => {
    const units = fc.constantFrom('hour', 'day', 'week', 'month', 'quarter', 'year');
    const days = fc.integer({ min: 1, max: 28 }).map((date) => `2025-05-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(units, days, fc.double({ min: -500, max: 500, noNaN: true }), (unit, start, time) => {
        const clock = calendar(start, unit, 3);
        expect(timeOfDate(clock, dateAt(clock, time))).toBeCloseTo(time, 5);
      }),
    );
  });
});

test('units of the calendar are known by usual names, and others are none', () => {
  expect(['Months', 'yr', 'Week', 'h', 'days', 'wks'].map(calendarUnit)).toEqual(['month', 'year', 'week', 'hour', 'day', 'week']);
  expect(['sprint', '', 'constructor', 'time'].map(calendarUnit)).toEqual([null, null, null, null]);
  expect(calendarOf({ start: 0, startDate: '2026-01-01', timeUnit: 'sprint' })).toBeNull();
  expect(calendarOf({ start: 0, timeUnit: 'month' })).toBeNull();
});

test('counts days as the platform does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600, max: 40_000 }), fc.integer({ min: 0, max: 400 * 12 }), (first, months) => {
      const from = new Date(first * 86_400_000);
      const text = from.toISOString().slice(0, 10);
      expect(readDay(text)).toBe(from.getTime());
      const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
      expect(monthsLater(from.getTime(), months)).toBe(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last)));
    }),
  );
});

test('days that do not exist are none', () => {
  expect(['2026-02-30', '2026-13-01', '26-01-01', 'soon'].map(readDay)).toEqual([null, null, null, null]);
  expect(day('2024-02-29')).toBe(Date.UTC(2024, 1, 29));
});
