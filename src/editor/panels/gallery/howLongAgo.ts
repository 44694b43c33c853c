const MINUTE = 60_000;

const steps = [
  { unit: 'minute', milliseconds: MINUTE, below: 60 },
  { unit: 'hour', milliseconds: 60 * MINUTE, below: 24 },
  { unit: 'day', milliseconds: 24 * 60 * MINUTE, below: 7 },
] as const;

/** A moment as people say it: `5 minutes ago`, `yesterday`, and by its date after a week. Both in milliseconds since 1970. */
export function howLongAgo(moment: number, now: number, language = 'en'): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const { unit, milliseconds, below } of steps) {
    const count = Math.floor((now - moment) / milliseconds);
    if (count < below) return words.format(-Math.max(0, count), unit);
  }
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(moment);
}
