import { civilDay, dayNumber, monthLengths } from './civil.ts';
import type { Settings } from './types.ts';

const DAY = 86_400_000;

/** Units of time that a calendar knows: so many milliseconds, or so many months. */
const UNITS = {
  second: { milliseconds: 1000 },
  minute: { milliseconds: 60_000 },
  hour: { milliseconds: 3_600_000 },
  day: { milliseconds: DAY },
  week: { milliseconds: 7 * DAY },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
} as const satisfies Record<string, { readonly milliseconds: number } | { readonly months: number }>;

/** A unit of time that a calendar knows. */
export type CalendarUnit = keyof typeof UNITS;

/** Other names of them, in lower case and singular. */
const ALIASES: Readonly<Record<string, CalendarUnit>> = {
  s: 'second', sec: 'second', min: 'minute', h: 'hour', hr: 'hour', d: 'day', wk: 'week', mo: 'month', mth: 'month', qtr: 'quarter', yr: 'year', annum: 'year',
};

/** How the times of a run are dates: times count `unit` from midnight of `date` (UTC), which is the time `start`. */
export interface Calendar {
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly start: number;
  readonly unit: CalendarUnit;
}

/** The unit of the calendar that a text means, as `Months` or `yr`; null where it is none. */
export function calendarUnit(text: string): CalendarUnit | null {
  const name = text.trim().toLowerCase();
  const singular = name.length > 2 && name.endsWith('s') ? name.slice(0, -1) : name;
  if (Object.hasOwn(ALIASES, singular)) return ALIASES[singular] ?? null;
  return isUnit(singular) ? singular : null;
}

function isUnit(name: string): name is CalendarUnit {
  return Object.hasOwn(UNITS, name);
}

/** The calendar of a run; null without a start date, or where its unit of time is none of a calendar's. */
export function calendarOf({ start, startDate, timeUnit }: Pick<Settings, 'start' | 'startDate' | 'timeUnit'>): Calendar | null {
  const unit = calendarUnit(timeUnit);
  const date = startDate === undefined ? null : readDay(startDate);
  return unit === null || date === null ? null : { date, start, unit };
}

/** The midnight (UTC, milliseconds since 1970) that a day as `2026-01-31` begins with; null for anything else, or a day that does not exist. */
export function readDay(text: string): number | null {
  const [, year = NaN, month = NaN, day = NaN] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text.trim()) ?? []).map(Number);
  const length = monthLengths(year)[month - 1] ?? 0;
  return day >= 1 && day <= length ? dayNumber({ year, month: month - 1, day }) * DAY : null;
}

/** The date (milliseconds since 1970) at a time of the run. A part of a month is that share of its days. */
export function dateAt({ date, start, unit }: Calendar, time: number): number {
  const length = UNITS[unit];
  if ('milliseconds' in length) return date + (time - start) * length.milliseconds;
  const months = (time - start) * length.months;
  // Times are sums of steps: what misses a whole month by rounding is that month.
  const nearest = Math.round(months);
  const whole = Math.abs(months - nearest) < 1e-9 * Math.max(1, Math.abs(months)) ? nearest : Math.floor(months);
  const from = monthsLater(date, whole);
  return from + Math.max(0, months - whole) * (monthsLater(date, whole + 1) - from);
}

/** The time of the run at a date: the inverse of `dateAt`. */
export function timeOfDate(calendar: Calendar, at: number): number {
  const { date, start, unit } = calendar;
  const length = UNITS[unit];
  if ('milliseconds' in length) return start + (at - date) / length.milliseconds;
  let whole = monthsOf(at) - monthsOf(date);
  if (monthsLater(date, whole) > at) whole -= 1;
  const from = monthsLater(date, whole);
  return start + (whole + (at - from) / (monthsLater(date, whole + 1) - from)) / length.months;
}

/** Months from the year 0 to a moment's. */
function monthsOf(moment: number): number {
  const { year, month } = civilDay(Math.floor(moment / DAY));
  return year * 12 + month;
}

/** The same day so many months later, or the last one of that month where it is shorter. */
export function monthsLater(date: number, months: number): number {
  const number = Math.floor(date / DAY);
  const count = monthsOf(date) + months;
  const [year, month] = [Math.floor(count / 12), count - 12 * Math.floor(count / 12)];
  const { day: own } = civilDay(number);
  const day = Math.min(own, monthLengths(year)[month] ?? own);
  return dayNumber({ year, month, day }) * DAY + (date - number * DAY);
}
