import { tokens, type Parsed } from '#core/language';
import type { Entity } from './layout.ts';
import { lower } from './lower.ts';
import type { Code } from './program.ts';
import type { Scope } from './scope.ts';
import { reportQuotes } from './unknown.ts';

/** Reads the text of an equation; the same text gives the same tree. */
export type Parse = (text: string) => Parsed;

/** An element without an equation: nothing wrong, but nothing to compute. */
export const BLANK = 'blank';

/** The code of a text; null where something is wrong with it, which is reported. */
export function lowerText(text: string, scope: Scope, parse: Parse): Code | null | typeof BLANK {
  if (text.trim() === '') return BLANK;
  const { expr, problems } = parse(text);
  // A name such as "2nd order" breaks the grammar without its quotes: that is the mistake, not what the grammar makes of it.
  if (problems.some(({ span }) => reportQuotes(span, scope))) return null;
  for (const { code, message, span, fix } of problems) {
    scope.reporter.report('error', code, message, { ...scope.place, span }, fix);
  }
  if (problems.length > 0) return null;
  return expr ? lower(expr, scope) : BLANK;
}

/** Whether a text is a number and nothing else, signs included. */
export function isNumber(text: string, parse: Parse): boolean {
  let expr = parse(text).expr;
  while (expr?.kind === 'unary' && expr.operator !== 'NOT') expr = expr.operand;
  return expr?.kind === 'number';
}

/** Whether the equation of a variable may be a list, separated by commas. */
export function isListed({ variable }: Entity): boolean {
  return variable.kind === 'stock' && (variable.special?.kind === 'conveyor' || variable.special?.kind === 'queue');
}

/** The items of a list: stretches between commas outside brackets, each with blanks in the place of what stands before it. */
export function listItems(text: string): string[] {
  const items: string[] = [];
  let [depth, from] = [0, 0];
  for (const { span } of tokens(text)) {
    const sign = text.slice(span.from, span.to);
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    items.push(' '.repeat(from) + text.slice(from, span.from));
    from = span.to;
  }
  return [...items, ' '.repeat(from) + text.slice(from)];
}
