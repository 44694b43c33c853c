import { exactNumber, formatNumber, shortNumber, signsOf, type NumberStyle } from '#core/language';

/** The signs that this browser's reader writes in numbers. On screen alone: equations and files keep the point. */
export const readerSigns = signsOf();

/** A number to look at, in the reader's signs: `1,234.5`, `12%`. */
export function showNumber(value: number, style: NumberStyle = {}): string {
  return formatNumber(value, style, readerSigns);
}

/** A number for the ticks of an axis, in the reader's signs: `25k`. */
export function showShort(value: number): string {
  return shortNumber(value, readerSigns);
}

/** A number to type on from, with all its digits and nothing between thousands, in the reader's signs. */
export function showExact(value: number, style: NumberStyle = {}): string {
  return exactNumber(value, style, { ...readerSigns, group: '' });
}
