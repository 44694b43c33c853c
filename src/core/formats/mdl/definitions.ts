import { foldName } from '#core/language';
import { fileCallOf } from './fileCalls.ts';
import type { CallExpression, Definition, Expression, Subscript } from './syntax.ts';

/** Whether an expression is a call of a function of Vensim. */
export function isCall(expression: Expression | null, ...names: readonly string[]): expression is CallExpression {
  return expression?.kind === 'call' && names.includes(foldName(expression.name));
}

/** The whole equation of a definition, or null where it has a list, a table or nothing. */
export function expressionOf({ body }: Definition): Expression | null {
  return body.kind === 'expression' ? body.expression : null;
}

/** Whether a definition accumulates. */
export function isStock(definition: Definition): boolean {
  return isCall(expressionOf(definition), 'integ');
}

/** Whether a definition leaves its equation to be written. */
export function isUnfinished(definition: Definition): boolean {
  return definition.body.kind === 'nothing' || isCall(expressionOf(definition), 'a function of');
}

/** Whether a definition gives a table that is called, not a value. */
export function isLookup({ body }: Definition): boolean {
  return body.kind === 'table' || (body.kind === 'expression' && fileCallOf(body.expression)?.kind === 'lookups');
}

/** Indexes as one text, for comparing. */
export function keyOf(subscripts: readonly Subscript[]): string {
  return subscripts.map(({ name }) => foldName(name)).join(',');
}
