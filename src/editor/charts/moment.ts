import { dateAt, type Calendar } from '#core/model';
import { words } from '#core/words';
import { showNumber } from '#editor/store';
import type { Spacing } from './calendarTicks.ts';

/** How times of a run are said: in its unit, or as dates. */
export interface Clock {
  readonly timeUnit: string;
  readonly calendar: Calendar | null;
}

/** A moment in words: `month 12`, or `15 Mar 2026`, with the hour where the unit of time is shorter than a day. */
export function sayMoment({ timeUnit, calendar }: Clock, time: number): string {
  return calendar ? dateText(calendar, time) : words.charts.at(timeUnit, showNumber(time));
}

/** The same where it is plain that a time is meant, as in a column of them: the number alone, or the date. */
export function showMoment({ calendar }: Clock, time: number): string {
  return calendar ? dateText(calendar, time) : showNumber(time);
}

const LANGUAGE = 'en-GB';
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

function dateText(calendar: Calendar, time: number): string {
  const short = calendar.unit === 'second' || calendar.unit === 'minute' || calendar.unit === 'hour';
  return format({ ...DAY, ...(short && TIME), ...(calendar.unit === 'second' && { second: '2-digit' }) }, dateAt(calendar, time));
}

const MARKS: Record<Spacing['shows'], Intl.DateTimeFormatOptions> = {
  time: { day: 'numeric', month: 'short', ...TIME },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** A date at a mark of an axis, as short as tells it from the other marks. */
export function markText({ shows }: Spacing, date: number): string {
  return format(MARKS[shows], date);
}

function format(options: Intl.DateTimeFormatOptions, date: number): string {
  return new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: 'UTC' }).format(date);
}
