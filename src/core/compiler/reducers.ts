import type { Expr, FunctionName } from '#core/language';
import { partsOf } from '#core/language';
import { words } from '#core/words';
import { axisKey, type Bounds } from './axes.ts';
import { attempt } from './attempt.ts';
import { sizeOf } from './layout.ts';
import { binary, call, chain, constant, known, sum } from './code.ts';
import { contentsIn, stockOf } from './contents.ts';
import { isPlain } from './loopable.ts';
import { functionOf, meaningOf } from './names.ts';
import { mapKnown, settled } from './moving.ts';
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
      return extreme(name, space, argument, scope);
    case 'MEAN':
      return mean(joined('add', space, argument, scope), space, scope);
    case 'STDDEV':
      return deviation(space, argument, scope);
    default:
      if (space.within.size > 0) return fail(scope, argument.span, 'openRange', words.compiler.openRange);
      return others[0] ? rank(elementsOf(space, argument, scope), others[0], expr, scope) : null;
  }
}

/** The axes that a reducer runs over, with their lengths, and of some axes the places that count. */
interface Space {
  readonly lengths: ReadonlyMap<string, number>;
  readonly count: number;
  readonly within: ReadonlyMap<string, Bounds>;
}

function spaceOf({ lengths, within }: Axes): Space {
  return { lengths, within, count: [...lengths.values()].reduce((product, length) => product * length, 1) };
}

/** What is gathered of the axes of an argument. */
interface Axes {
  readonly lengths: Map<string, number>;
  readonly within: Map<string, Bounds>;
}

/** The axes that an argument leaves free, by key and in the order in which it names them; null where one comes in two lengths, or in a range that is worked out. */
export function freeAxes(argument: Expr, scope: Scope): ReadonlyMap<string, number> | null {
  const axes = axesOf(argument, scope);
  return axes && axes.within.size === 0 ? axes.lengths : null;
}

function axesOf(argument: Expr, scope: Scope): Axes | null {
  const axes: Axes = { lengths: new Map(), within: new Map() };
  if (!collectAxes(argument, { ...scope, iteration: new Map() }, axes)) return null;
  for (const [key, { from, to, text }] of axes.within) axes.within.set(key, { from: kept(scope, from), to: kept(scope, to), text });
  return axes;
}

/** Every combination of places on some axes, the last axis fastest. */
export function combinationsOf(axes: ReadonlyMap<string, number>): Iteration[] {
  const space = spaceOf({ lengths: new Map(axes), within: new Map() });
  return Array.from({ length: space.count }, (_, turn) => placesAt(space, turn));
}

/** The value of an element in a turn of a reduction, or null (reported). */
type Turn = (scope: Scope) => Code | null;

/** The values of an argument for all elements, changed by a rule before they are joined. */
function joined(join: Join, space: Space, argument: Expr, scope: Scope, change: (code: Code) => Code = (code) => code): Code | null {
  const turn: Turn = (inner) => {
    const code = scope.lower(argument, inner);
    return code && change(code);
  };
  return over(join, space, turn, isPlain(argument, scope), scope);
}

/** What all turns of a reduction give, joined: a loop where there are many and each is an expression alone. */
function over(join: Join, space: Space, turn: Turn, plain: boolean, scope: Scope): Code | null {
  const counted: Turn = (inner) => {
    const code = turn(inner);
    const within = withinBounds(space, inner);
    return code && within ? { op: 'if', condition: within, then: code, otherwise: constant(NEUTRAL[join]) } : code;
  };
  if (space.count > WRITTEN_OUT && plain) {
    const loop = scope.depth + 1;
    const body = attempt({ ...scope, depth: loop, iteration: placesInLoop(space, loop) }, counted);
    if (body) return { op: 'reduce', join, loop, count: space.count, body };
  }
  const elements = inTurn(space, counted, scope);
  return elements && chain(elements, (left, right) => joinTwo(join, left, right));
}

/** What leaves another value as it is. */
const NEUTRAL: Readonly<Record<Join, number>> = { add: 0, multiply: 1, MIN: Infinity, MAX: -Infinity };

/** Whether the element of a turn is within all ranges that are worked out; null where there are none. */
function withinBounds({ within }: Space, { iteration }: Scope): Code | null {
  const tests = [...within].flatMap(([key, { from, to }]) => {
    const place = known(mapKnown(iteration?.get(key) ?? 0, (at) => at + 1) ?? 0);
    return [binary('greaterEqual', place, from), binary('lessEqual', place, to)];
  });
  return tests.length === 0 ? null : chain(tests, (left, right) => binary('and', left, right));
}

/** How many elements a reduction counts. */
function countOf(space: Space, scope: Scope): Code {
  return (space.within.size > 0 && over('add', space, () => constant(1), true, scope)) || constant(space.count);
}

function joinTwo(join: Join, left: Code, right: Code): Code {
  return join === 'MIN' || join === 'MAX' ? call(join, left, right) : binary(join, left, right);
}

/** The argument's code for every combination of places on the axes that it leaves free. */
function elementsOf(space: Space, argument: Expr, scope: Scope): Code[] | null {
  return inTurn(space, (inner) => scope.lower(argument, inner), scope);
}

function inTurn(space: Space, turn: Turn, scope: Scope): Code[] | null {
  const codes: Code[] = [];
  for (let at = 0; at < space.count; at++) {
    const code = turn({ ...scope, iteration: placesAt(space, at) });
    if (!code) return null;
    codes.push(code);
  }
  return codes;
}

/** The places (from 0) on the axes in one turn; the last axis is the fastest. */
function placesAt({ lengths, count }: Pick<Space, 'lengths' | 'count'>, turn: number): Map<string, number> {
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
  const axes = axesOf(argument, scope);
  if (!axes) return fail(scope, argument.span, 'axisLengths', words.compiler.axisLengths);
  if (axes.lengths.size === 0) return withoutAxes(name, argument, scope);
  return spaceOf(axes);
}

/** An argument without an array: right in itself if it names something unknown, which lowering then says. */
function withoutAxes(name: string, argument: Expr, scope: Scope): null {
  if (!scope.lower(argument, scope)) return null;
  return fail(scope, argument.span, 'notAnArray', words.compiler.notAnArray(name));
}

/** Gathers the axes that an expression leaves free; false where one comes in two lengths or ranges. */
function collectAxes(expr: Expr, scope: Scope, axes: Axes): boolean {
  if (expr.kind === 'name' || expr.kind === 'subscript') return addAxes(indexesOf(expr, scope), axes);
  if (expr.kind === 'transpose') return collectAxes(expr.operand, { ...scope, transposed: !scope.transposed }, axes);
  if (expr.kind === 'call') return reduces(expr, scope) || expr.args.every((arg, at) => takesArray(expr, at, scope) || collectAxes(arg, scope, axes));
  return partsOf(expr).every((part) => collectAxes(part, scope, axes));
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

function addAxes(indexes: readonly ReadIndex[], { lengths, within }: Axes): boolean {
  return indexes.every((index) => {
    if (index.kind !== 'free') return true;
    const key = axisKey(index);
    const known = lengths.get(key);
    const bounds = within.get(key) ?? index.within;
    lengths.set(key, index.places.length);
    if (bounds) within.set(key, bounds);
    return (known === undefined || known === index.places.length) && (!index.within || index.within.text === bounds?.text);
  });
}

/** MEAN(a, b, ...): the average of separate values. */
function lowerMeanOf(args: readonly Expr[], scope: Scope): Code | null {
  const codes = args.map((arg) => scope.lower(arg, scope));
  const good = codes.filter((code) => code !== null);
  return good.length === codes.length ? binary('divide', sum(good), constant(good.length)) : null;
}

function mean(total: Code | null, space: Space, scope: Scope): Code | null {
  return total && binary(space.within.size > 0 ? 'safeDivide' : 'divide', total, countOf(space, scope));
}

/** The smallest or largest element; 0 where a range holds none, as for an index that does not exist. */
function extreme(name: 'MIN' | 'MAX', space: Space, argument: Expr, scope: Scope): Code | null {
  const found = joined(name, space, argument, scope);
  if (!found || space.within.size === 0) return found;
  return { op: 'if', condition: countOf(space, scope), then: found, otherwise: constant(0) };
}

/** The standard deviation of the elements as a whole population: the root of the mean squared distance from the mean. */
function deviation(space: Space, argument: Expr, scope: Scope): Code | null {
  const average = mean(joined('add', space, argument, scope), space, scope);
  if (!average) return null;
  const middle = kept(scope, average);
  const squares = joined('add', space, argument, scope, (element) => {
    const distance = binary('subtract', element, middle);
    return binary('multiply', distance, distance);
  });
  const variance = mean(squares, space, scope);
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
  return found && countOf(found, scope);
}
