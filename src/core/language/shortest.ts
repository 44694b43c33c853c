import { isDigit } from './characters.ts';

/** A number without sign as it stands in a text: digits, a point, a power of ten. */
export interface Digits {
  readonly value: number;
  /** The power of ten written after `e`; 0 where there is none. */
  readonly exponent: number;
  /** The offset after the last character. */
  readonly to: number;
}

/** Reads `1`, `.5`, `1.`, `1e-3` at an offset where a digit, or a point and a digit, stands. */
export function readDigits(text: string, from: number): Digits {
  let to = skipDigits(text, from);
  if (text.charAt(to) === '.') to = skipDigits(text, to + 1);
  const end = exponentEnd(text, to);
  const exponent = end === to ? 0 : Number(text.slice(to + 1, end));
  return { value: Number(text.slice(from, end)), exponent, to: end };
}

function exponentEnd(text: string, at: number): number {
  if (text.charAt(at).toLowerCase() !== 'e') return at;
  const sign = text.charAt(at + 1);
  const digits = sign === '+' || sign === '-' ? at + 2 : at + 1;
  return isDigit(text.charAt(digits)) ? skipDigits(text, digits) : at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charAt(at))) at += 1;
  return at;
}

/** A number with its point moved: `power` places to the right, or to the left where it is negative. No digit changes. */
export function movePoint(value: number, power: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/**
 * A number in the fewest digits that read back as the same number, the same on every machine: what results, equations
 * and files are written with. Minus zero is written 0; NaN, Infinity and -Infinity by these names.
 */
export function shortest(value: number): string {
  return String(value === 0 ? 0 : value);
}
