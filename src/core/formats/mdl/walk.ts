import type { Expression } from './syntax.ts';

/** The expressions that an expression is directly made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    default:
      return [];
  }
}

/** Visits an expression and all it is made of. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) walk(part, visit);
}

/** A copy in which some parts are replaced; `replace` gives null for what stays as it is. */
export function rewrite(expression: Expression, replace: (part: Expression) => Expression | null): Expression {
  const replaced = replace(expression);
  if (replaced) return replaced;
  const inside = (part: Expression): Expression => rewrite(part, replace);
  switch (expression.kind) {
    case 'call':
      return { ...expression, args: expression.args.map(inside) };
    case 'unary':
      return { ...expression, operand: inside(expression.operand) };
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    default:
      return expression;
  }
}
