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
}

/**
 * How far a variable is from normal, as text that may be multiplied: a word from 1, a number from its value at the start
 * as a share of that. A number that starts at 0 has no share: its own unit counts.
 */
export function deviation({ variable, nature, normal }: Seen): string {
  const name = quoteName(variable.name);
  const read = variable.dimensions?.length ? `SUM(${name}[${variable.dimensions.map(() => '*').join(', ')}])` : name;
  if (nature === 'word') return `(${read} - 1)`;
  if (normal === 0) return read;
  const share = `${read} / ${shortest(Math.abs(normal))}`;
  if (nature === 'sharing') return share;
  return normal > 0 ? `(${share} - 1)` : `(${share} + 1)`;
}

/** The same, felt late by a first-order delay that starts at normal. */
export function delayed(text: string, time: string): string {
  return `SMTH1(${text}, ${time}, 0)`;
}

/** What an arrow that bites late makes of a deviation: 2 x |x|. */
export function bitingLate(text: string): readonly string[] {
  return ['2', text, `ABS(${text})`];
}

/** Terms added up, after a first number or none; `0` where there is nothing. */
export function added(first: string, terms: readonly Term[]): string {
  const texts = terms.map(({ sign, factors }) => ({ sign, text: factors.join(' * ') }));
  const [head, ...rest] = first === '' ? texts : [{ sign: 1, text: first }, ...texts];
  if (!head) return '0';
  return `${head.sign < 0 ? '-' : ''}${head.text}${rest.map(({ sign, text }) => ` ${sign < 0 ? '-' : '+'} ${text}`).join('')}`;
}
