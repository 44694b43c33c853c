import { formatNumber, readNumber } from '#core/language';
import type { NumberFormat } from '#core/model';
import { words } from '#core/words';
import type { NumberReading } from '#editor/ui';

/** The sign that this browser's language puts before decimals. */
export const decimalSign = (1.5).toLocaleString().includes(',') ? ',' : '.';

/** `a year`, `per year`, `/ year`, `p.a.` at the end of what is typed. */
const YEARLY = /\s*(?:\/\s*|per\s+|an?\s+|each\s+)(?:year|yr|y)\s*$|\s*p\.?\s?a\.?\s*$|\s*(?:yearly|annually)\s*$/iu;

/** Reads a typed number. In a field that shows percent the sign may be left out: `5` there means 5 %. */
export function readingOf(text: string, format?: NumberFormat): NumberReading {
  const reading = readNumber(text, decimalSign);
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

/** A number in the variable's own format; with as many digits as it needs where that format would round it away. */
export function printValue(value: number, format?: NumberFormat): string {
  const precision = format?.precision;
  const grain = 10 ** -((precision ?? 0) + (format?.display === 'percent' ? 2 : 0));
  const lost = precision !== undefined && value !== 0 && Math.abs(value) < 5 * grain && Math.abs(Math.round(value / grain) * grain - value) > grain / 100;
  return formatNumber(value, lost ? { ...format, precision: undefined } : format);
}

/** Whether a unit of time is the year. */
export function isYear(timeUnit: string): boolean {
  return /^years?$/iu.test(timeUnit.trim());
}
