import type { NumberSigns, NumberStyle } from './formatNumber.ts';

/** Powers of ten between which a number is written without an exponent. */
const [SMALLEST, LARGEST] = [-9, 15];

/**
 * A number with all its digits for a field to type in: what `readNumber` reads from it is the same number, to the last bit.
 * A group of '' leaves thousands together. `style.precision` does not count: no digit is dropped.
 */
export function exactNumber(value: number, { display = 'number' }: NumberStyle, signs: NumberSigns): string {
  if (!Number.isFinite(value)) return String(value);
  const percent = display === 'percent';
  const digits = withSigns(pointMoved(String(Math.abs(value)), percent ? 2 : 0), signs);
  return `${value < 0 ? '-' : ''}${display === 'currency' ? signs.currency : ''}${digits}${percent ? '%' : ''}`;
}

/** The same digits with the point `power` places to the right: as text, since arithmetic may change the last digit. */
function pointMoved(text: string, power: number): string {
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+(?=\d)/u, '');
  const shift = Number(exponent) + power - fraction.length;
  const magnitude = digits.length + shift;
  if (digits === '0') return '0';
  if (magnitude <= SMALLEST || magnitude > LARGEST) return `${digits}e${shift}`;
  if (shift >= 0) return digits + '0'.repeat(shift);
  const padded = digits.padStart(1 - shift, '0');
  const broken = padded.slice(shift).replace(/0+$/u, '');
  return broken === '' ? padded.slice(0, shift) : `${padded.slice(0, shift)}.${broken}`;
}

function withSigns(text: string, { decimal, group }: NumberSigns): string {
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
