/** A day by the Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

/** Days from the first of January 1970 to a day. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const lengths = monthLengths(year).slice(0, month);
  return daysBefore(year) + lengths.reduce((sum, length) => sum + length, 0) + day - 1;
}

/** The day that is so many days after the first of January 1970. */
export function civilDay(number: number): CivilDay {
  let year = 1970 + Math.floor(number / 365.2425);
  while (daysBefore(year) > number) year -= 1;
  while (daysBefore(year + 1) <= number) year += 1;
  let rest = number - daysBefore(year);
  let month = 0;
  for (const length of monthLengths(year)) {
    if (rest < length) break;
    rest -= length;
    month += 1;
  }
  return { year, month, day: rest + 1 };
}

/** How long the months of a year are, in days. */
export function monthLengths(year: number): readonly number[] {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
}

/** Days from the first of January 1970 to that of a year. */
function daysBefore(year: number): number {
  return 365 * (year - 1970) + leapYearsBefore(year) - leapYearsBefore(1970);
}

function leapYearsBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}
