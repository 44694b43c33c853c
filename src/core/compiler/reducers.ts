import type { Expr, FunctionName } from '#core/language';
import { partsOf } from '#core/language';
import { words } from '#core/words';
import { axisKey } from './axes.ts';
import { attempt } from './attempt.ts';
import { sizeOf } from './layout.ts';
import { binary, call, chain, constant, sum } from './code.ts';
import { contentsIn, stockOf } from './contents.ts';
import { isPlain } from './loopable.ts';
import { functionOf, meaningOf } from './names.ts';
import { settled } from './moving.ts';
import { kept } from './parts.ts';
import type { Code, Join } from './program.ts';
import { fail, type Iteration, type Scope } from './scope.ts';
import { readIndexes, wholeArray, type ReadIndex } from './subscripts.ts';

type CallExpr = Expr & { kind: 'call' };

const LARGEST_RANKED = 100;

/** A reduction of no more elements than this is written out. */
const WRITTEN_OUT = 8;

/** A function of a whole array: its argument worked out for every element, and the results joined. */
export function lowerReducer(name: FunctionName, expr: CallExpr, scope: Scope): Code | null {
  const [argument, ...rest] = expr.args;
  if (!argument) return null;
  const contents = rest.length === 0 ? contentsIn(name, argument, scope) : null;
  if (contents) return contents;
  if (name === 'SIZE') return lowerSize(argument, scope);
  if (name === 'MEAN' && rest.length > 0) return lowerMeanOf(expr.args, scope);
  const space = iterations(name, argument, scope);
  const others = rest.map((arg) => scope.lower(arg, scope));
  if (!space) return null;
  switch (name) {
    case 'SUM':
      return joined('add', space, argument, scope);
    case 'PROD':
      return joined('multiply', space, argument, scope);
    case 'MIN':
    case 'MAX':
      return joined(name, space, argument, scope);
    case 'MEAN':
      return mean(joined('add', space, argument, scope), space);
    case 'STDDEV':
      return deviation(space, argument, scope);
    default:
      return others[0] ? rank(elementsOf(space, argument, scope), others[0], expr, scope) : null;
  }
}

/** The axes that a reducer runs over, with their lengths. */
interface Space {
  readonly lengths: ReadonlyMap<string, number>;
  readonly count: number;
}

function spaceOf(lengths: Space['lengths']): Space {
  return { lengths, count: [...lengths.values()].reduce((product, length) => product * length, 1) };
}

/** The axes that an argument leaves free, by key and in the order in which it names them; null where one comes in two lengths. */
export function freeAxes(argument: Expr, scope: Scope): ReadonlyMap<string, number> | null {
  const lengths = new Map<string, number>();
  return collectAxes(argument, { ...scope, iteration: new Map() }, lengths) ? lengths : null;
}

/** Every combination of places on some axes, the last axis fastest. */
export function combinationsOf(axes: ReadonlyMap<string, number>): Iteration[] {
  const space = spaceOf(axes);
  return Array.from({ length: space.count }, (_, turn) => placesAt(space, turn));
}

/** What becomes of the value of an element before it is joined with the others. */
type Change = (code: Code, scope: Scope) => Code;

/** The values of an argument for all elements, joined: a loop where there are many and each is an expression alone. */
function joined(join: Join, space: Space, argument: Expr, scope: Scope, change: Change = (code) => code): Code | null {
  if (space.count > WRITTEN_OUT && isPlain(argument, scope)) {
    const loop = scope.depth + 1;
    const body = attempt({ ...scope, depth: loop, iteration: placesInLoop(space, loop) }, (inner) => scope.lower(argument, inner));
    if (body) return { op: 'reduce', join, loop, count: space.count, body: change(body, scope) };
  }
  const elements = elementsOf(space, argument, scope);
  return elements && chain(elements.map((element) => change(element, scope)), (left, right) => joinTwo(join, left, right));
}

function joinTwo(join: Join, left: Code, right: Code): Code {
  return join === 'MIN' || join === 'MAX' ? call(join, left, right) : binary(join, left, right);
}

/** The argument's code for every combination of places on the axes that it leaves free. */
function elementsOf(space: Space, argument: Expr, scope: Scope): Code[] | null {
  const codes: Code[] = [];
  for (let turn = 0; turn < space.count; turn++) {
    const code = scope.lower(argument, { ...scope, iteration: placesAt(space, turn) });
    if (!code) return null;
    codes.push(code);
  }
  return codes;
}

/** The places (from 0) on the axes in one turn; the last axis is the fastest. */
function placesAt({ lengths, count }: Space, turn: number): Map<string, number> {
  let stride = count;
  const places = new Map<string, number>();
  for (const [key, length] of lengths) {
    stride /= length;
    places.set(key, Math.floor(turn / stride) % length);
  }
  return places;
}

function placesInLoop(space: Space, loop: number): Iteration {
  const turns = Array.from({ length: space.count }, (_, turn) => placesAt(space, turn));
  return new Map([...space.lengths.keys()].map((key) => [key, settled(loop, turns.map((places) => places.get(key) ?? 0))]));
}

function iterations(name: string, argument: Expr, scope: Scope): Space | null {
  const lengths = freeAxes(argument, scope);
  if (!lengths) return fail(scope, argument.span, 'axisLengths', words.compiler.axisLengths);
  if (lengths.size === 0) return withoutAxes(name, argument, scope);
  return spaceOf(lengths);
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
  if (expr.kind === 'call') return reduces(expr, scope) || expr.args.every((arg, at) => takesArray(expr, at, scope) || collectAxes(arg, scope, lengths));
  return partsOf(expr).every((part) => collectAxes(part, scope, lengths));
}

/** Whether a call hands an argument as a whole array to a macro. */
function takesArray({ callee }: CallExpr, at: number, { macros }: Scope): boolean {
  const macro = callee.kind === 'name' ? macros.named(callee.path.join('.')) : null;
  const parameter = macro?.macro.parameters[at];
  return parameter !== undefined && (macro?.variables[parameter]?.dimensions ?? []).length > 0;
}

/** Whether a call has axes of its own, which are none of those around it. */
function reduces({ callee, args }: CallExpr, scope: Scope): boolean {
  const entry = functionOf(callee, scope);
  if (entry?.name === 'MIN' || entry?.name === 'MAX' || entry?.name === 'MEAN') return args.length === 1;
  return entry?.kind === 'array';
}

function indexesOf(expr: Expr & { kind: 'name' | 'subscript' }, scope: Scope): readonly ReadIndex[] {
  const meaning = meaningOf(expr.kind === 'name' ? expr.path : expr.base.path, scope);
  if (meaning?.kind !== 'entity' || (expr.kind === 'subscript' && stockOf(expr.base, scope))) return [];
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
  return good.length === codes.length ? mean(chain(good, (left, right) => binary('add', left, right)), { count: good.length }) : null;
}

function mean(total: Code | null, { count }: Pick<Space, 'count'>): Code | null {
  return total && binary('divide', total, constant(count));
}

/** The standard deviation of the elements as a whole population: the root of the mean squared distance from the mean. */
function deviation(space: Space, argument: Expr, scope: Scope): Code | null {
  const average = mean(joined('add', space, argument, scope), space);
  if (!average) return null;
  const middle = kept(scope, average);
  const squares = joined('add', space, argument, scope, (element) => {
    const distance = binary('subtract', element, middle);
    return binary('multiply', distance, distance);
  });
  const variance = mean(squares, space);
  return variance && call('SQRT', variance);
}

/** RANK(array, place): the number of the element that takes a place counted from the smallest; ties in array order. */
function rank(elements: readonly Code[] | null, place: Code, expr: Expr, scope: Scope): Code | null {
  if (!elements) return null;
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
  return found && constant(found.count);
}
