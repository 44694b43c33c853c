import { exactNumber, readNumber } from '#core/language';
import type { NumberFormat } from '#core/model';
import { words } from '#core/words';
import { readerSigns, showNumber } from '#editor/store';
import type { NumberReading } from '#editor/ui';

/** `a year`, `per year`, `/ year`, `p.a.` at the end of what is typed. */
const YEARLY = /\s*(?:\/\s*|per\s+|an?\s+|each\s+)(?:year|yr|y)\s*$|\s*p\.?\s?a\.?\s*$|\s*(?:yearly|annually)\s*$/iu;

/** Reads a typed number. In a field that shows percent the sign may be left out: `5` there means 5 %. */
export function readingOf(text: string, format?: NumberFormat): NumberReading {
  const reading = readNumber(text, readerSigns.decimal);
  if (!reading.ok) return { problem: reading.message };
  const bare = format?.display === 'percent' && !reading.percent;
  return { value: bare ? reading.value / 100 : reading.value };
}

/** The rate in a text that says it counts per year (`5 % a year`); null where it does not, or is no number. */
export function readYearly(text: string, format?: NumberFormat): number | null {
  const match = YEARLY.exec(text);
  if (!match) return null;
  const reading = readingOf(text.slice(0, match.index), format);
  return 'value' in reading ? reading.value : null;
}

/** Reads a number that may say it counts per year: it is taken in a model of years, elsewhere it has to be converted. */
export function readRate(text: string, timeUnit: string, format?: NumberFormat): NumberReading {
  const rate = readYearly(text, format);
  if (rate === null) return readingOf(text, format);
  return isYear(timeUnit) ? { value: rate } : { problem: words.charts.yearly(timeUnit) };
}

/** Whether a text is a number that was written as a percentage. */
export function isPercent(text: string): boolean {
  const reading = readNumber(text, readerSigns.decimal);
  return reading.ok && reading.percent;
}

/**
 * A number in the variable's own format, for a field: rounded where the format says how finely, else with all its digits,
 * and so too where rounding would leave nothing of it.
 */
export function printValue(value: number, format: NumberFormat = {}): string {
  const { display, precision } = format;
  if (precision === undefined) return exactNumber(value, format, readerSigns);
  const grain = 10 ** -(precision + (display === 'percent' ? 2 : 0));
  const lost = value !== 0 && Math.abs(value) < 5 * grain && Math.abs(Math.round(value / grain) * grain - value) > grain / 100;
  return lost ? exactNumber(value, format, readerSigns) : showNumber(value, format);
}

/** Whether a unit of time is the year. */
export function isYear(timeUnit: string): boolean {
  return /^years?$/iu.test(timeUnit.trim());
}
