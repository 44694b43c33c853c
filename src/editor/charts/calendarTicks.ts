import { monthsLater } from '#core/model';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
const WEEK = 7 * DAY;
/** The first Monday after the first of January 1970, which was a Thursday. */
const MONDAY = 4 * DAY;

/** How far one mark of an axis is from the next, and what of a date tells them apart. */
export interface Spacing {
  readonly length: { readonly milliseconds: number } | { readonly months: number };
  readonly shows: 'time' | 'day' | 'month' | 'year';
}

const SHORT: readonly (readonly [Spacing['shows'], readonly number[]])[] = [
  ['time', [1, 5, 15, 30].map((count) => count * SECOND)],
  ['time', [1, 5, 15, 30].map((count) => count * MINUTE)],
  ['time', [1, 3, 6, 12].map((count) => count * HOUR)],
  ['day', [DAY, 2 * DAY, WEEK, 2 * WEEK]],
];
const LONG: readonly (readonly [Spacing['shows'], readonly number[]])[] = [
  ['month', [1, 2, 3, 6]],
  ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => 12 * years)],
];

/** From close to far. */
const SPACINGS: readonly Spacing[] = [
  ...SHORT.flatMap(([shows, lengths]) => lengths.map((milliseconds): Spacing => ({ length: { milliseconds }, shows }))),
  ...LONG.flatMap(([shows, lengths]) => lengths.map((months): Spacing => ({ length: { months }, shows }))),
];

/** Marks of an axis between two dates (milliseconds since 1970), both counted in, and how they are spaced. */
export interface Ticks {
  readonly spacing: Spacing;
  readonly dates: readonly number[];
}

/** The closest marks at beginnings that people know (hours, Mondays, months, years) of which there are at most so many. */
export function calendarTicks(from: number, to: number, most: number): Ticks {
  for (const spacing of SPACINGS) {
    const dates = marks(spacing.length, from, to, most);
    if (dates) return { spacing, dates };
  }
  return { spacing: { length: { months: 12 }, shows: 'year' }, dates: [from] };
}

/** The marks; null where they are more than wanted. */
function marks(length: Spacing['length'], from: number, to: number, most: number): number[] | null {
  const next = (date: number): number => ('months' in length ? monthsLater(date, length.months) : date + length.milliseconds);
  const usual = 'months' in length ? length.months * 28 * DAY : length.milliseconds;
  if ((to - from) / usual > most * 1.2) return null;
  const dates: number[] = [];
  for (let date = firstFrom(length, from); date <= to; date = next(date)) {
    if (dates.length === most) return null;
    dates.push(date);
  }
  return dates;
}

/** The first mark that is not before a date. */
function firstFrom(length: Spacing['length'], from: number): number {
  if ('milliseconds' in length) {
    const origin = length.milliseconds % WEEK === 0 ? MONDAY : 0;
    return origin + Math.ceil((from - origin) / length.milliseconds) * length.milliseconds;
  }
  const date = new Date(from);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const first = Math.floor(months / length.months) * length.months;
  const at = (count: number): number => Date.UTC(Math.floor(count / 12), count % 12, 1);
  return at(first) >= from ? at(first) : at(first + length.months);
}
