import type { Expr, FunctionName } from '#core/language';
import { partsOf, findFunction } from '#core/language';
import { words } from '#core/words';
import { axisKey } from './axes.ts';
import { sizeOf } from './layout.ts';
import { binary, call, chain, constant, sum } from './code.ts';
import { meaningOf } from './names.ts';
import type { Code } from './program.ts';
import { fail, kept, type Iteration, type Scope } from './scope.ts';
import { readIndexes, wholeArray, type ReadIndex } from './subscripts.ts';

type CallExpr = Expr & { kind: 'call' };

const LARGEST_RANKED = 100;

/** A function of a whole array: its argument worked out for every element, and the results joined. */
export function lowerReducer(name: FunctionName, expr: CallExpr, scope: Scope): Code | null {
  const [argument, ...rest] = expr.args;
  if (!argument) return null;
  if (name === 'SIZE') return lowerSize(argument, scope);
  if (name === 'MEAN' && rest.length > 0) return lowerMeanOf(expr.args, scope);
  const elements = elementsOf(name, argument, scope);
  const others = rest.map((arg) => scope.lower(arg, scope));
  if (!elements) return null;
  switch (name) {
    case 'SUM':
      return sum(elements);
    case 'PROD':
      return chain(elements, (left, right) => binary('multiply', left, right));
    case 'MIN':
    case 'MAX':
      return chain(elements, (left, right) => call(name, left, right));
    case 'MEAN':
      return mean(elements);
    case 'STDDEV':
      return deviation(elements, scope);
    default:
      return others[0] ? rank(elements, others[0], expr, scope) : null;
  }
}

/** The axes that an argument leaves free, by key and in the order in which it names them; null where one comes in two lengths. */
export function freeAxes(argument: Expr, scope: Scope): ReadonlyMap<string, number> | null {
  const lengths = new Map<string, number>();
  return collectAxes(argument, { ...scope, iteration: new Map() }, lengths) ? lengths : null;
}

/** Every combination of places on some axes, the last axis fastest. */
export function combinationsOf(axes: ReadonlyMap<string, number>): Iteration[] {
  let found: Map<string, number>[] = [new Map()];
  for (const [key, length] of axes) {
    found = found.flatMap((places) => Array.from({ length }, (_, place) => new Map(places).set(key, place)));
  }
  return found;
}

/** The argument's code for every combination of places on the axes that it leaves free. */
function elementsOf(name: string, argument: Expr, scope: Scope): Code[] | null {
  const iteration = iterations(name, argument, scope);
  if (!iteration) return null;
  const codes: Code[] = [];
  for (const places of iteration) {
    const code = scope.lower(argument, { ...scope, iteration: places });
    if (!code) return null;
    codes.push(code);
  }
  return codes;
}

function iterations(name: string, argument: Expr, scope: Scope): Iteration[] | null {
  const axes = freeAxes(argument, scope);
  if (!axes) return fail(scope, argument.span, 'axisLengths', words.compiler.axisLengths);
  return axes.size === 0 ? withoutAxes(name, argument, scope) : combinationsOf(axes);
}

/** An argument without an array: right in itself if it names something unknown, which lowering then says. */
function withoutAxes(name: string, argument: Expr, scope: Scope): null {
  if (!scope.lower(argument, scope)) return null;
  return fail(scope, argument.span, 'notAnArray', words.compiler.notAnArray(name));
}

/** Gathers the axes that an expression leaves free; false where one comes in two lengths. */
function collectAxes(expr: Expr, scope: Scope, lengths: Map<string, number>): boolean {
  if (expr.kind === 'name' || expr.kind === 'subscript') return addAxes(indexesOf(expr, scope), lengths);
  if (expr.kind === 'transpose') return collectAxes(expr.operand, { ...scope, transposed: !scope.transposed }, lengths);
  if (expr.kind === 'call') return reduces(expr) || expr.args.every((arg, at) => takesArray(expr, at, scope) || collectAxes(arg, scope, lengths));
  return partsOf(expr).every((part) => collectAxes(part, scope, lengths));
}

/** Whether a call hands an argument as a whole array to a macro. */
function takesArray({ callee }: CallExpr, at: number, { macros }: Scope): boolean {
  const macro = callee.kind === 'name' ? macros.named(callee.path.join('.')) : null;
  const parameter = macro?.macro.parameters[at];
  return parameter !== undefined && (macro?.variables[parameter]?.dimensions ?? []).length > 0;
}

/** Whether a call has axes of its own, which are none of those around it. */
function reduces({ callee, args }: CallExpr): boolean {
  const entry = callee.kind === 'name' ? findFunction(callee.path.join('.')) : null;
  if (entry?.name === 'MIN' || entry?.name === 'MAX' || entry?.name === 'MEAN') return args.length === 1;
  return entry?.kind === 'array';
}

function indexesOf(expr: Expr & { kind: 'name' | 'subscript' }, scope: Scope): readonly ReadIndex[] {
  const meaning = meaningOf(expr.kind === 'name' ? expr.path : expr.base.path, scope);
  if (meaning?.kind !== 'entity') return [];
  return expr.kind === 'name' ? wholeArray(meaning.entity, scope) : (readIndexes(meaning.entity, expr, scope) ?? []);
}

function addAxes(indexes: readonly ReadIndex[], lengths: Map<string, number>): boolean {
  return indexes.every((index) => {
    if (index.kind !== 'free') return true;
    const key = axisKey(index);
    const known = lengths.get(key);
    lengths.set(key, index.places.length);
    return known === undefined || known === index.places.length;
  });
}

/** MEAN(a, b, ...): the average of separate values. */
function lowerMeanOf(args: readonly Expr[], scope: Scope): Code | null {
  const codes = args.map((arg) => scope.lower(arg, scope));
  const good = codes.filter((code) => code !== null);
  return good.length === codes.length ? mean(good) : null;
}

function mean(elements: readonly Code[]): Code {
  return binary('divide', sum(elements), constant(elements.length));
}

/** The standard deviation of the elements as a whole population: the root of the mean squared distance from the mean. */
function deviation(elements: readonly Code[], scope: Scope): Code {
  const values = elements.map((element) => kept(scope, element));
  const middle = kept(scope, mean(values));
  const squares = values.map((value) => {
    const distance = kept(scope, binary('subtract', value, middle));
    return binary('multiply', distance, distance);
  });
  return call('SQRT', mean(squares));
}

/** RANK(array, place): the number of the element that takes a place counted from the smallest; ties in array order. */
function rank(elements: readonly Code[], place: Code, expr: Expr, scope: Scope): Code | null {
  if (elements.length > LARGEST_RANKED) return fail(scope, expr.span, 'rankTooLarge', words.compiler.rankTooLarge(LARGEST_RANKED));
  const values = elements.map((element) => kept(scope, element));
  const wanted = kept(scope, place);
  const numbers = values.map((value, i) => {
    const before = values.flatMap((other, j) => (i === j ? [] : [binary(j < i ? 'lessEqual' : 'less', other, value)]));
    const place = binary('add', sum(before), constant(1));
    return binary('multiply', constant(i + 1), binary('equal', place, wanted));
  });
  return sum(numbers);
}

/** SIZE(array), SIZE(dimension), SIZE(SELF): how many elements. */
function lowerSize(argument: Expr, scope: Scope): Code | null {
  if (argument.kind === 'name') {
    if (argument.path.length === 1 && argument.path[0]?.toUpperCase() === 'SELF') return constant(scope.entity.elements.length);
    const meaning = meaningOf(argument.path, scope, 'subscript');
    if (meaning?.kind === 'dimension') return constant(sizeOf(meaning.dimension));
  }
  const found = iterations('SIZE', argument, scope);
  return found && constant(found.length);
}
