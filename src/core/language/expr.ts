/** A half-open range of UTF-16 offsets into the text that was parsed. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Operators of two operands, spelled as the printer writes them. `//` is safe division: 0 when the divisor is 0. */
export type BinaryOperator =
  | '+' | '-' | '*' | '/' | '//' | '^' | 'MOD'
  | '<' | '<=' | '>' | '>=' | '=' | '<>'
  | 'AND' | 'OR';

/** Operators of one operand. */
export type UnaryOperator = '+' | '-' | 'NOT';

/** One index between `[` and `]`. */
export type Index =
  /** An element, a dimension's name or a number-valued expression: which one is settled by name resolution. */
  | { readonly kind: 'expression'; readonly value: Expr; readonly span: Span }
  /** `*`: every element of the axis. */
  | { readonly kind: 'all'; readonly span: Span }
  /** `*:Dim`: every element of a dimension that is a part of the axis. */
  | { readonly kind: 'subrange'; readonly dimension: string; readonly span: Span }
  /** `a:b`: the elements from a to b, both included. */
  | { readonly kind: 'range'; readonly from: Expr; readonly to: Expr; readonly span: Span }
  /** `@n`: the n-th dimension of the variable being defined, counted from 1. */
  | { readonly kind: 'position'; readonly position: number; readonly span: Span };

/**
 * The syntax tree of an equation. Every node carries its span in the text it came from, so that a message can
 * point at the place. Names are kept as the author wrote them (blanks normalised, quotes and escapes removed);
 * what a name means is settled by name resolution in `core/model`, never here.
 */
export type Expr =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
  /** `path` holds one part for a plain name, more for `module.member`; a leading empty part stands for the parent. */
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly span: Span }
  | { readonly kind: 'subscript'; readonly base: Expr & { kind: 'name' }; readonly indexes: readonly Index[]; readonly span: Span }
  /** A function, a lookup or a macro followed by `(`; `callee` is the name before it, `output` one after it: `f(x).output`. */
  | { readonly kind: 'call'; readonly callee: Expr & { kind: 'name' | 'subscript' }; readonly args: readonly Expr[]; readonly output?: string; readonly span: Span }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expr; readonly span: Span }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expr; readonly right: Expr; readonly span: Span }
  | { readonly kind: 'if'; readonly condition: Expr; readonly then: Expr; readonly otherwise: Expr; readonly span: Span }
  /** `a'`: rows and columns exchanged. */
  | { readonly kind: 'transpose'; readonly operand: Expr; readonly span: Span };

/** What a syntax problem is about; stable, for grouping and for tests. */
export type SyntaxCode =
  | 'operand-missing' | 'operator-missing' | 'operator-spelling' | 'character-unknown' | 'quote-open' | 'name-missing'
  | 'bracket-missing' | 'bracket-extra' | 'comma' | 'argument-missing' | 'index' | 'comment' | 'number-form' | 'if-form'
  | 'unexpected' | 'too-long' | 'too-deep';

/** A replacement of a problem's span that mends it. */
export interface SyntaxFix {
  readonly label: string;
  readonly text: string;
}

/** What is wrong with an equation's text, and where. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  /** A whole sentence in plain words. */
  readonly message: string;
  readonly span: Span;
  readonly fix?: SyntaxFix;
}

/** Parsing never throws: `expr` is the best tree that could be read, null only where the text holds no expression at all. */
export interface Parsed {
  readonly expr: Expr | null;
  readonly problems: readonly SyntaxProblem[];
}
