import type { NumberSigns } from './formatNumber.ts';
import type { DecimalSign } from './readNumber.ts';

/** Signs of a language whose decimal sign is known to `readNumber`. */
export interface ReaderSigns extends NumberSigns {
  readonly decimal: DecimalSign;
}

/**
 * The signs that a language (a BCP 47 tag; left out: the one of this machine) writes in numbers. A language whose own signs
 * are neither point nor comma gets a point, which is what its readers are understood with when they type.
 */
export function signsOf(language?: string): ReaderSigns {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1_234_567.5);
  const sign = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value;
  const decimal = sign('decimal');
  if (decimal !== '.' && decimal !== ',') return { decimal: '.', group: ',', currency: '$' };
  // Without a sign of its own between thousands, a thin space: one that no reader takes for the decimal sign.
  return { decimal, group: sign('group') ?? '\u202f', currency: '$' };
}
