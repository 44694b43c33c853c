import fc from 'fast-check';
import type { ModelDocument } from '#core/model';
import { sketch } from '#test/sketches';

/** An arrow between two of the words `w0`, `w1` and so on. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly sign: '+' | '-' | '?';
  readonly marks: string;
}

const MARKS = ['', '', '', ' [weak]', ' [strong]', ' [delay]', ' [late]', ' [delay] [late]'];

/** Arrows between up to six words, no two alike and none from a word to itself. */
export function arrows({ signs = ['+', '-'] as readonly Arrow['sign'][], most = 10 } = {}): fc.Arbitrary<Arrow[]> {
  const arrow = fc.record({ from: fc.nat(5), to: fc.nat(5), sign: fc.constantFrom(...signs), marks: fc.constantFrom(...MARKS) });
  return fc.uniqueArray(arrow.filter(({ from, to }) => from !== to), { minLength: 1, maxLength: most, selector: ({ from, to }) => `${from} ${to}` });
}

/** The diagram of arrows. */
export function drawn(all: readonly Arrow[]): ModelDocument {
  return sketch(all.map(({ from, to, sign, marks }) => `w${from} ->${sign} w${to}${marks}`).join('\n'));
}

/** The words that arrows name. */
export function wordsIn(all: readonly Arrow[]): string[] {
  return [...new Set(all.flatMap(({ from, to }) => [`w${from}`, `w${to}`]))];
}
