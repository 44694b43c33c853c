import { isNamePart } from './characters.ts';
import type { Span } from './expr.ts';
import { lex } from './lexer.ts';
import { cleanName } from './names.ts';
import type { NamePart, Token } from './token.ts';

/** The name that is being typed at a caret. */
export interface Completion {
  /** What a chosen name replaces; the opening quote, and the closing one where there is one, are part of it. */
  readonly span: Span;
  /** What has been typed of it, without quotes; empty where a name may begin. */
  readonly typed: string;
  readonly quoted: boolean;
  /** The modules before it: ['sales'] in `sales.pri`; [''] for the parent. */
  readonly path: readonly string[];
  /**
   * Where it may have begun, the leftmost first: names with blanks, hyphens and keywords begin before the last word
   * (`Sign-u`, `profit and lo`). All lie within the last eight words.
   */
  readonly starts: readonly number[];
}

const MOST_STARTS = 8;
/** What may stand between the words of one name, quoted or not. */
const JOINTS = /[\s_\-–.'’&/]/u;

/** What completion needs to know at a caret (an offset), or null inside a comment or a number. */
export function completionAt(text: string, caret: number): Completion | null {
  const token = lex(text).tokens.find(({ span }) => span.from < caret && caret <= span.to);
  if (token?.kind === 'number' || (token?.kind === 'comment' && isInComment(text, token, caret))) return null;
  if (token?.kind !== 'name') return bare(text, caret, token?.kind === 'keyword' ? token.span.from : caret, []);
  const index = token.parts.findLastIndex((part) => part.span.from < caret || part.text === '');
  const part = token.parts[index];
  const path = token.parts.slice(0, index).map((before) => before.text);
  if (!part || part.span.to < caret) return bare(text, caret, caret, token.parts.map((before) => before.text));
  return part.quoted ? inQuotes(text, caret, part, path) : bare(text, caret, part.span.from, path);
}

function isInComment(text: string, { span }: Token, caret: number): boolean {
  return caret < span.to || text.charAt(span.to - 1) !== '}';
}

function bare(text: string, caret: number, from: number, path: readonly string[]): Completion {
  const starts = path.length > 0 ? [from] : startsBefore(text, caret);
  return { span: { from, to: wordEnd(text, caret) }, typed: cleanName(text.slice(from, caret)), quoted: false, path, starts: from < caret ? starts : [caret] };
}

function inQuotes(text: string, caret: number, part: NamePart, path: readonly string[]): Completion | null {
  const closed = part.span.to - part.span.from > 1 && text.charAt(part.span.to - 1) === '"';
  if (closed && caret === part.span.to) return null;
  const { from } = part.span;
  return { span: { from, to: closed ? part.span.to : caret }, typed: cleanName(text.slice(from + 1, caret)), quoted: true, path, starts: [from] };
}

/** The end of the word that the caret stands in; the caret itself where it stands after one. */
function wordEnd(text: string, caret: number): number {
  let to = caret;
  if (caret > 0 && isNamePart(text.charAt(caret - 1))) while (to < text.length && isNamePart(text.charAt(to))) to += 1;
  return to;
}

function startsBefore(text: string, caret: number): readonly number[] {
  const starts: number[] = [];
  let at = caret;
  while (at > 0 && starts.length < MOST_STARTS) {
    const character = text.charAt(at - 1);
    if (!isNamePart(character) && !JOINTS.test(character)) break;
    at -= 1;
    if (isNamePart(character) && (at === 0 || !isNamePart(text.charAt(at - 1)) || text.charAt(at - 1) === '_')) starts.unshift(at);
  }
  return starts;
}

/** The call around a caret: for showing which argument is being typed. */
export interface CallAt {
  /** The name before the bracket, as written; module parts are joined by dots. */
  readonly name: string;
  readonly span: Span;
  /** Which argument the caret is in, counted from 0. */
  readonly argument: number;
}

interface Opened {
  readonly callee: Token | null;
  readonly square: boolean;
  argument: number;
}

/** The innermost call whose brackets hold the caret, or null. */
export function callAt(text: string, caret: number): CallAt | null {
  const open: Opened[] = [];
  let previous: Token | null = null;
  for (const token of lex(text).tokens) {
    if (token.span.from >= caret) break;
    if (token.kind === 'mark') step(open, token.mark, previous);
    if (token.kind !== 'comment') previous = token;
  }
  const call = open.findLast(({ callee }) => callee !== null);
  if (call?.callee?.kind !== 'name') return null;
  return { name: call.callee.parts.map((part) => part.text).join('.'), span: call.callee.span, argument: call.argument };
}

function step(open: Opened[], mark: string, previous: Token | null): void {
  const innermost = open.at(-1);
  if (mark === '(' || mark === '[') {
    const callee = mark === '(' && previous?.kind === 'name' ? previous : null;
    open.push({ callee, square: mark === '[', argument: 0 });
  } else if (mark === ')' || mark === ']') {
    open.pop();
  } else if (mark === ',' && innermost && !innermost.square) {
    innermost.argument += 1;
  }
}
