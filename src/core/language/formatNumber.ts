import { movePoint } from './shortest.ts';

/** How a number is shown; the same fields as a variable's format in a document. */
export interface NumberStyle {
  readonly display?: 'number' | 'currency' | 'percent' | undefined;
  /** Digits after the decimal sign; absent: as many as five significant digits need. */
  readonly precision?: number | undefined;
}

/** The signs that a reader expects in a number. */
export interface NumberSigns {
  readonly decimal: string;
  readonly group: string;
  readonly currency: string;
}

const SIGNS: NumberSigns = { decimal: '.', group: ',', currency: '$' };
const SIGNIFICANT = 5;
const MOST_DECIMALS = 20;

/** A number for people: `1,234.5`, `12%`, `-$1,200`. Very large and very small ones as `1.2e21`. Not for files: see `shortest`. */
export function formatNumber(value: number, style: NumberStyle = {}, signs: NumberSigns = SIGNS): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '-∞';
  const shown = style.display === 'percent' ? movePoint(value, 2) : value;
  const digits = digitsOf(Math.abs(shown), style.precision, signs);
  const minus = shown < 0 && /[1-9]/u.test(digits) ? '-' : '';
  const before = style.display === 'currency' ? signs.currency : '';
  return `${minus}${before}${digits}${style.display === 'percent' ? '%' : ''}`;
}

/** A number for the ticks of an axis: `950`, `1,200`, `25k`, `1.5M`, `2B`, with at most four significant digits. */
export function shortNumber(value: number, signs: NumberSigns = SIGNS): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size < 9999.5 || size >= 1e15) return formatNumber(roundTo(value, 4), {}, signs);
  const [power, letter] = size < 999_950 ? [3, 'k'] : size < 999_950_000 ? [6, 'M'] : size < 999_950_000_000 ? [9, 'B'] : [12, 'T'];
  return `${formatNumber(roundTo(movePoint(value, -power), 4), {}, signs)}${letter}`;
}

function roundTo(value: number, significant: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(significant)) : value;
}

function digitsOf(size: number, precision: number | undefined, signs: NumberSigns): string {
  if (size >= 1e15 || (size > 0 && size < 1e-6 && precision === undefined)) {
    return size.toExponential(SIGNIFICANT - 1).replace(/\.?0*e\+?/u, 'e').replace('.', signs.decimal);
  }
  const [whole = '', fraction = ''] = plain(size, precision).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, signs.group);
  return fraction === '' ? grouped : `${grouped}${signs.decimal}${fraction}`;
}

function plain(size: number, precision: number | undefined): string {
  if (precision !== undefined) return size.toFixed(Math.min(MOST_DECIMALS, Math.max(0, Math.round(precision))));
  if (Number.isInteger(size)) return String(size);
  const magnitude = Number(size.toExponential(SIGNIFICANT - 1).split('e')[1]);
  const rounded = size.toFixed(Math.max(0, SIGNIFICANT - 1 - magnitude));
  return rounded.includes('.') ? rounded.replace(/\.?0+$/u, '') : rounded;
}
