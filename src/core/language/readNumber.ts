import { words } from '#core/words';

/** A number as people type it into a field. */
export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly percent: boolean; readonly currency: string | null }
  | { readonly ok: false; readonly message: string };

/** The sign between whole and broken part, as the reader's browser writes it. */
export type DecimalSign = '.' | ',';

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 3, thousand: 3, m: 6, mn: 6, mio: 6, million: 6, b: 9, bn: 9, billion: 9,
};

const FORM = new RegExp(
  String.raw`^(?<sign>[-+]?) ?(?<before>\p{Sc}?) ?(?<inner>[-+]?)(?<digits>[\d.,][\d.,'’ _]*)(?:e(?<exponent>[-+]?\d{1,4})| ?(?<magnitude>[a-z]+))? ?(?<after>\p{Sc}|%)?$`,
  'iu',
);

/**
 * Reads a number from a field: `1200`, `-3`, `5%` (0.05), `$1,200`, `1.2k`, `3M`, `1e6`, `12 000`, `1'000`. Decimals
 * come after `decimalSign`; the other sign parts thousands in groups of three. A point is read as a decimal sign where
 * it cannot part thousands, in every language. What cannot be read comes back as a sentence that says why.
 */
export function readNumber(text: string, decimalSign: DecimalSign = '.'): NumberReading {
  const typed = text.replace(/\s+/gu, ' ').replace(/[−–]/gu, '-').trim();
  if (typed === '') return problem(words.language.numberEmpty);
  if (/^\(.*\)$/u.test(typed)) return problem(words.language.numberParentheses);
  const groups = FORM.exec(typed)?.groups;
  const magnitude = groups?.['magnitude'] ? MAGNITUDES[groups['magnitude'].toLowerCase()] : 0;
  if (!groups || magnitude === undefined || (groups['sign'] && groups['inner'])) return problem(words.language.numberUnknown(shown(text)));
  const digits = plainDigits(groups['digits']?.trim() ?? '', decimalSign);
  if (digits === null) return problem(words.language.numberSeparator(shown(text), decimalSign));
  const percent = groups['after'] === '%';
  const value = Number(`${digits}e${Number(groups['exponent'] ?? 0) + magnitude - (percent ? 2 : 0)}`);
  if (!Number.isFinite(value)) return problem(words.language.numberTooLarge);
  const negative = groups['sign'] === '-' || groups['inner'] === '-';
  const currency = groups['before'] || (percent ? '' : groups['after']) || null;
  return { ok: true, value: negative && value !== 0 ? -value : value, percent, currency };
}

function problem(message: string): NumberReading {
  return { ok: false, message };
}

function shown(text: string): string {
  const clean = text.trim();
  return clean.length > 40 ? `${clean.slice(0, 40)}...` : clean;
}

/** The digits with a point and without separators, or null where the separators make no sense. */
function plainDigits(typed: string, decimalSign: DecimalSign): string | null {
  const decimal = decimalSignOf(typed, decimalSign);
  const [whole = '', fraction, ...more] = decimal === null ? [typed] : typed.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/u.test(fraction))) return null;
  const joined = joinGroups(whole);
  if (joined === null || joined + (fraction ?? '') === '') return null;
  return fraction === undefined ? joined : `${joined === '' ? '0' : joined}.${fraction}`;
}

/** Which sign is the decimal one in this text; null where both or none part thousands. */
function decimalSignOf(typed: string, decimalSign: DecimalSign): DecimalSign | null {
  const [points, commas] = [typed.split('.').length - 1, typed.split(',').length - 1];
  if (points > 0 && commas > 0) return typed.lastIndexOf('.') > typed.lastIndexOf(',') ? '.' : ',';
  if (points + commas !== 1) return null;
  const sign = points === 1 ? '.' : ',';
  if (sign === decimalSign) return sign;
  return sign === '.' && !/^[1-9]\d{0,2}\.\d{3}$/u.test(typed) ? '.' : null;
}

/** Joins groups of three digits that one kind of separator parts; null where the groups are not of three. */
function joinGroups(whole: string): string | null {
  if (/^\d*$/u.test(whole)) return whole;
  return /^[1-9]\d{0,2}(?:([.,'’ _])\d{3})(?:\1\d{3})*$/u.test(whole) ? whole.replace(/\D/gu, '') : null;
}
