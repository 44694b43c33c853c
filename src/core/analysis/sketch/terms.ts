import { quoteName, shortest } from '#core/language';
import type { Variable } from '#core/model';
import type { Nature } from './nature.ts';

/** How a variable is read by words: how far it is from its normal, as a share of that. */
export interface Seen {
  readonly variable: Variable;
  readonly nature: Nature;
  /** A number's value at the start, or the starting value of the stock that a sharing flow moves; 0 where there is none. */
  readonly normal: number;
}

/** One thing that an equation adds up. */
export interface Term {
  readonly sign: 1 | -1;
  readonly factors: readonly string[];
  /** The word that this is just the deviation of. */
  readonly plain?: string;
}

/**
 * How far a variable is from normal, as text: a word from 1, a number from its value at the start as a share of that. A
 * number that starts at 0 has no share: its own unit counts.
 */
export function deviation({ variable, nature, normal }: Seen): string {
  const read = readingOf(variable);
  if (nature === 'word') return `${read} - 1`;
  if (normal === 0) return read;
  const share = `${read} / ${shortest(Math.abs(normal))}`;
  if (nature === 'sharing') return share;
  return normal > 0 ? `${share} - 1` : `${share} + 1`;
}

/** How an equation without elements reads a variable: arrays added up. */
export function readingOf({ name, dimensions = [] }: Variable): string {
  const quoted = quoteName(name);
  return dimensions.length > 0 ? `SUM(${quoted}[${dimensions.map(() => '*').join(', ')}])` : quoted;
}

/** A deviation as a factor. */
function factor(text: string): string {
  return / [-+] 1$/u.test(text) ? `(${text})` : text;
}

/** What a deviation is in proportion to; or, where the arrow bites late, 2 x |x|. */
export function shaped(text: string, late: boolean): readonly string[] {
  return late ? ['2', factor(text), `ABS(${text})`] : [factor(text)];
}

/** The same, felt late by a first-order delay that starts at normal. */
export function delayed(text: string, time: string): string {
  return `SMTH1(${text}, ${time}, 0)`;
}

/** Terms added up, after 1 or nothing; `0` where there is nothing. 1 and how far a word is from 1 is that word. */
export function added(first: '' | '1', terms: readonly Term[]): string {
  const [only, ...others] = terms;
  if (first === '1' && only?.plain !== undefined && others.length === 0) return only.plain;
  const texts = terms.map(({ sign, factors }) => ({ sign, text: factors.join(' * ') }));
  const [head, ...rest] = first === '' ? texts : [{ sign: 1, text: '1' }, ...texts];
  if (!head) return '0';
  return `${head.sign < 0 ? '-' : ''}${head.text}${rest.map(({ sign, text }) => ` ${sign < 0 ? '-' : '+'} ${text}`).join('')}`;
}

/** Terms added up, as a factor. */
export function grouped(terms: readonly Term[]): string {
  const [only, ...others] = terms;
  const isGrouped = others.length === 0 && only?.sign === 1 && only.factors.length === 1 && only.factors[0]?.startsWith('(');
  return isGrouped ? added('', terms) : `(${added('', terms)})`;
}
