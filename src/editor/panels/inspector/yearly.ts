import type { NumberFormat } from '#core/model';
import { readingOf } from '../numbers.ts';

/** `a year`, `per year`, `/ year`, `p.a.` at the end of what is typed. */
const YEARLY = /\s*(?:\/\s*|per\s+|an?\s+|each\s+)(?:year|yr|y)\s*$|\s*p\.?\s?a\.?\s*$|\s*(?:yearly|annually)\s*$/iu;

/** The rate in a text that says it counts per year (`5 % a year`); null where it does not, or is no number. */
export function readYearly(text: string, format?: NumberFormat): number | null {
  const match = YEARLY.exec(text);
  if (!match) return null;
  const reading = readingOf(text.slice(0, match.index), format);
  return 'value' in reading ? reading.value : null;
}
