import type { BinaryOperator, Expr, Index, UnaryOperator } from '#core/language';

const NOWHERE = { from: 0, to: 0 };

/** Nodes of equations in our language, which are only printed and so stand nowhere. */
export const node = {
  number: (value: number): Expr => ({ kind: 'number', value, text: String(value), span: NOWHERE }),
  name: (...path: readonly string[]): Expr & { kind: 'name' } => ({ kind: 'name', path, span: NOWHERE }),
  subscript: (base: Expr & { kind: 'name' }, indexes: readonly Index[]): Expr & { kind: 'subscript' } => ({ kind: 'subscript', base, indexes, span: NOWHERE }),
  call: (callee: (Expr & { kind: 'name' | 'subscript' }) | string, args: readonly Expr[], output?: string): Expr => ({
    kind: 'call',
    callee: typeof callee === 'string' ? node.name(callee) : callee,
    args,
    ...(output !== undefined && { output }),
    span: NOWHERE,
  }),
  unary: (operator: UnaryOperator, operand: Expr): Expr => ({ kind: 'unary', operator, operand, span: NOWHERE }),
  binary: (operator: BinaryOperator, left: Expr, right: Expr): Expr => ({ kind: 'binary', operator, left, right, span: NOWHERE }),
  choice: (condition: Expr, then: Expr, otherwise: Expr): Expr => ({ kind: 'if', condition, then, otherwise, span: NOWHERE }),
  /** One index that is a name. */
  index: (...path: readonly string[]): Index => ({ kind: 'expression', value: node.name(...path), span: NOWHERE }),
  /** All elements of an axis, or of a part of it. */
  all: (part: string | null): Index => (part === null ? { kind: 'all', span: NOWHERE } : { kind: 'subrange', dimension: part, span: NOWHERE }),
};
