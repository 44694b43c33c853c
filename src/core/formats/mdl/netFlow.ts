import { foldName } from '#core/language';
import { expressionOf, isCall, keyOf } from './definitions.ts';
import type { Group } from './scope.ts';
import type { Definition, Expression } from './syntax.ts';

/** A flow in a stock's sum. */
export interface SignedName {
  readonly name: string;
  readonly sign: '+' | '-';
}

/**
 * The flows that a stock adds up and takes off, where its equations do nothing else: every one of them the same sum of
 * the same variables, each once, on the stock's own indexes. Null where they do more; then their value is one flow.
 */
export function signedNames(stock: Group, groups: ReadonlyMap<string, Group>): SignedName[] | null {
  const sums = stock.definitions.map((definition) => sumOf(definition, stock, groups));
  const [first] = sums;
  if (!first) return null;
  const same = sums.every((sum) => sum?.length === first.length && sum.every(({ name, sign }, at) => name === first[at]?.name && sign === first[at]?.sign));
  return same && new Set(first.map(({ name }) => foldName(name))).size === first.length ? first : null;
}

function sumOf(definition: Definition, stock: Group, groups: ReadonlyMap<string, Group>): SignedName[] | null {
  const integral = expressionOf(definition);
  const rate = isCall(integral, 'integ') ? integral.args[0] : undefined;
  const terms = rate && termsOf(rate, '+');
  if (!terms) return null;
  const names: SignedName[] = [];
  for (const { expression, sign } of terms) {
    const flow = expression.kind === 'name' ? groups.get(foldName(expression.name)) : undefined;
    if (!flow || expression.kind !== 'name' || !mayFlow(flow, stock) || keyOf(expression.subscripts) !== keyOf(definition.subscripts)) return null;
    names.push({ name: flow.name, sign });
  }
  return names;
}

/** The terms of a sum with their signs; null where there are other operators. */
function termsOf(expression: Expression, sign: '+' | '-'): { expression: Expression; sign: '+' | '-' }[] | null {
  const turned = sign === '+' ? '-' : '+';
  if (expression.kind === 'name') return [{ expression, sign }];
  if (expression.kind === 'unary' && expression.operator !== 'NOT') return termsOf(expression.operand, expression.operator === '-' ? turned : sign);
  if (expression.kind !== 'binary' || (expression.operator !== '+' && expression.operator !== '-')) return null;
  const left = termsOf(expression.left, sign);
  const right = termsOf(expression.right, expression.operator === '-' ? turned : sign);
  return left && right && [...left, ...right];
}

/** Whether a variable can be a flow: on the same axes, and no more than one equation at a time. */
function mayFlow(flow: Group, stock: Group): boolean {
  if (flow.kind === 'stock' || flow.kind === 'lookup' || flow.definitions.some((definition) => isCall(expressionOf(definition), 'active initial'))) return false;
  return flow.axes.length === stock.axes.length && flow.axes.every((axis, at) => axis === stock.axes[at]);
}
