import type { Span } from './expr.ts';
import { builtinConstant, findFunction } from './functions.ts';
import { lex } from './lexer.ts';
import type { NameToken, Token } from './token.ts';

/** What a piece of an equation looks like. */
export type HighlightKind = 'number' | 'name' | 'function' | 'keyword' | 'operator' | 'bracket' | 'comment' | 'quoted' | 'unknown';

/** A piece of an equation to be coloured. */
export interface Highlight {
  readonly kind: HighlightKind;
  readonly span: Span;
}

const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']']);

/**
 * The pieces of an equation with the look of each, in the order of the text. A name before a bracket is a `function`
 * where the language has one of that name; so is a built-in value such as TIME, which a model may hide by a variable.
 */
export function tokens(text: string): readonly Highlight[] {
  const pieces = lex(text).tokens;
  return pieces.map((token, index) => ({ kind: kindOf(token, pieces[index + 1]), span: token.span }));
}

function kindOf(token: Token, next: Token | undefined): HighlightKind {
  switch (token.kind) {
    case 'name':
      return kindOfName(token, next);
    case 'mark':
      return BRACKETS.has(token.mark) ? 'bracket' : 'operator';
    default:
      return token.kind;
  }
}

function kindOfName({ parts }: NameToken, next: Token | undefined): HighlightKind {
  const [part] = parts;
  if (parts.some(({ quoted }) => quoted)) return 'quoted';
  if (!part || parts.length > 1) return 'name';
  const called = next?.kind === 'mark' && next.mark === '(';
  return builtinConstant(part.text) || (called && findFunction(part.text)) ? 'function' : 'name';
}
