import { foldName } from './names.ts';
import { shortest } from './shortest.ts';

/** How many of one period of time another holds, where calendars agree on a whole number. */
const PERIODS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  year: { quarter: 4, month: 12, week: 52, day: 365 },
  quarter: { month: 3, week: 13 },
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60 },
  minute: { second: 60 },
};

/** How many `inner` periods one `outer` period holds (`year`, `month`: 12), in singular or plural; null where it is no whole number. */
export function periodsIn(outer: string, inner: string): number | null {
  return PERIODS[singular(outer)]?.[singular(inner)] ?? null;
}

function singular(period: string): string {
  return foldName(period).replace(/s$/u, '');
}

/** The equation of a rate per long period, spread evenly over `count` short ones: 5 % a year is `0.05 / 12` a month. */
export function spreadEvenly(rate: number, count: number): string {
  return `${shortest(rate)} / ${count}`;
}

/**
 * The equation of the share lost per short period that, compounded over `count` of them, loses `share` of what was there:
 * 5 % a year is `1 - (1 - 0.05)^(1 / 12)` a month. A share runs from 0 to 1; beyond 1 there is none and null comes back.
 * A negative share is growth.
 */
export function compounded(share: number, count: number): string | null {
  if (!(share <= 1)) return null;
  const rest = share < 0 ? `1 + ${shortest(-share)}` : `1 - ${shortest(share)}`;
  return `1 - (${rest})^(1 / ${count})`;
}
