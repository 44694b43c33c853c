import type { BinaryOperator, Span, SyntaxProblem } from './expr.ts';
import type { Keyword } from './names.ts';

/** Signs that group and separate. */
export type Mark = '(' | ')' | '[' | ']' | ',' | ':' | '@' | "'";

/** Operators that are written with signs, not with a word. */
export type Sign = Exclude<BinaryOperator, 'AND' | 'OR' | 'MOD'>;

/** One part of a name: `Sales` and `"unit price"` of `Sales."unit price"`. An empty part stands for the parent. */
export interface NamePart {
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** A piece of an equation. */
export type Token = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly parts: readonly NamePart[] }
  | { readonly kind: 'keyword'; readonly word: Keyword }
  | { readonly kind: 'operator'; readonly operator: Sign }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'comment' }
  | { readonly kind: 'unknown' }
);

/** A name of one part or more. */
export type NameToken = Extract<Token, { kind: 'name' }>;

/** An equation in pieces, in the order of the text; together they cover all of it but blanks. */
export interface Lexed {
  readonly tokens: readonly Token[];
  readonly problems: readonly SyntaxProblem[];
}
