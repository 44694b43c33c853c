import { advanceOf } from './advances.ts';

/** The weights of the bundled font that diagrams use. */
export type Weight = 400 | 500 | 600;

/** How a piece of text is set: size in diagram units, weight of the bundled font. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** Distance between baselines, as a multiple of the size. */
export const LINE_HEIGHT = 1.25;
/** How far capitals rise above the baseline and descenders fall below it, as multiples of the size. */
export const CAP_HEIGHT = 0.727;

/** Places where a long word may break: after these. */
const SOFT_BREAK = /(?<=[_\-/.,:;&+–—])/u;

/** Width in diagram units of one line of text in the bundled font. */
export function measure(text: string, style: TextStyle): number {
  return widthOf(advanceOfText(text, style), style);
}

function widthOf(advance: number, { size }: TextStyle): number {
  return (advance * size) / 1000;
}

/** The width in thousandths of the font's size: the advances of pieces add up to that of the whole, to the last bit. */
function advanceOfText(text: string, { weight }: TextStyle): number {
  let units = 0;
  for (const character of text) units += advanceOf(character.codePointAt(0) ?? 0, weight);
  return units;
}

/**
 * Breaks text into as few lines of at most `maxWidth` as possible, then evens them out so that no line is longer
 * than it need be. Line breaks of the text stay; words too long for a line break where they can, else anywhere.
 */
export function wrap(text: string, maxWidth: number, style: TextStyle): string[] {
  return text.split(/\r\n|\r|\n|\\n/u).flatMap((part) => wrapParagraph(part, maxWidth, style));
}

/** How much narrower, as a share of what it was, a name has to become to be worth another line. */
const WORTH = 0.76;

/**
 * Breaks text that `wrap` would leave on few lines into one more, and that as evenly as can be; words stay whole. The
 * lines of `wrap` where there is nothing to break, or little to win.
 */
export function wrapNarrow(text: string, maxWidth: number, style: TextStyle): string[] {
  const usual = wrap(text, maxWidth, style);
  const widest = Math.max(...usual.map((line) => measure(line, style)));
  const words = wordsOf(text, maxWidth, style);
  const narrow = fill(words, evenWidth(words, usual.length + 1, widest, style), style);
  const gained = Math.max(...narrow.map((line) => measure(line, style))) <= WORTH * widest;
  return narrow.length === usual.length + 1 && gained ? narrow : usual;
}

function wrapParagraph(text: string, maxWidth: number, style: TextStyle): string[] {
  const words = wordsOf(text, maxWidth, style);
  const lines = fill(words, maxWidth, style);
  if (lines.length < 2) return lines.length === 0 ? [''] : lines;
  return fill(words, evenWidth(words, lines.length, maxWidth, style), style);
}

function wordsOf(text: string, maxWidth: number, style: TextStyle): Piece[] {
  return text.split(/[\s\u00a0]+/u).filter((word) => word !== '').flatMap((word) => pieces(word, maxWidth, style));
}

/** A piece of a word; `glued` pieces follow the one before without a blank. */
interface Piece {
  readonly text: string;
  readonly glued: boolean;
  /** Thousandths of the font's size. */
  readonly advance: number;
}

function pieces(word: string, maxWidth: number, style: TextStyle): Piece[] {
  const advance = advanceOfText(word, style);
  if (widthOf(advance, style) <= maxWidth) return [{ text: word, glued: false, advance }];
  return word
    .split(SOFT_BREAK)
    .flatMap((part) => chop(part, maxWidth, style))
    .map((text, index) => ({ text, glued: index > 0, advance: advanceOfText(text, style) }));
}

function chop(part: string, maxWidth: number, style: TextStyle): string[] {
  const result: string[] = [];
  let current = '';
  for (const character of part) {
    if (current !== '' && measure(current + character, style) > maxWidth) {
      result.push(current);
      current = '';
    }
    current += character;
  }
  return [...result, current];
}

/** Greedy: each line takes as many pieces as fit. */
function fill(words: readonly Piece[], width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  const blank = advanceOfText(' ', style);
  let filled = 0;
  for (const { text, glued, advance } of words) {
    const last = lines.at(-1);
    const joined = filled + (glued ? 0 : blank) + advance;
    if (last !== undefined && widthOf(joined, style) <= width) {
      lines[lines.length - 1] = `${last}${glued ? '' : ' '}${text}`;
      filled = joined;
    } else {
      lines.push(text);
      filled = advance;
    }
  }
  return lines;
}

/** The smallest width, to half a unit, that still needs no more than `count` lines. */
function evenWidth(words: readonly Piece[], count: number, maxWidth: number, style: TextStyle): number {
  let low = widthOf(Math.max(...words.map(({ advance }) => advance)), style);
  let high = maxWidth;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fill(words, middle, style).length > count) low = middle;
    else high = middle;
  }
  return high;
}
