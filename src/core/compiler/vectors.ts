import type { Expr, FunctionName, Index, Span } from '#core/language';
import { elementIndex } from '#core/model';
import { words } from '#core/words';
import { goingWith } from './axes.ts';
import { binary, call, constant, load } from './code.ts';
import { foldNumber } from './fold.ts';
import { allPlaces, sizeOf, slotAt, type Entity } from './layout.ts';
import { namedPlaces } from './mappings.ts';
import { knownAt } from './moving.ts';
import { meaningOf } from './names.ts';
import type { Code, VectorFunction } from './program.ts';
import { combinationsOf, freeAxes } from './reducers.ts';
import { keptSlot } from './parts.ts';
import { fail, type Iteration, type Scope } from './scope.ts';
import { readIndexes } from './subscripts.ts';

type CallExpr = Expr & { kind: 'call' };
type Subscript = Expr & { kind: 'subscript' };

/** How many numbers tell a priority profile: its kind, priority, width and extra. */
const PROFILE = 4;

/** A function of whole arrays, of whose result the equation takes the element that it defines. */
export function lowerVector(name: FunctionName, expr: CallExpr, scope: Scope): Code | null {
  switch (name) {
    case 'VECTOR ELM MAP':
      return elementAfter(expr, scope);
    case 'ALLOC P':
      return atMarketPrice(expr, scope);
    case 'SUPPLY AT PRICE':
    case 'DEMAND AT PRICE':
      return atPrice(name, expr, scope);
    case 'FIND MARKET PRICE':
      return marketPrice(expr, scope);
    case 'ALLOCATE AVAILABLE':
      return allocation(name, expr, scope);
    case 'ALLOCATE':
      return allocationAlong(expr, scope);
    case 'INVERT MATRIX':
      return alongAxes(name, expr, 1, 2, scope);
    case 'VECTOR REORDER':
      return alongAxes(name, expr, 2, 1, scope);
    case 'VECTOR SORT ORDER':
    case 'VECTOR RANK':
      return alongAxes(name, expr, 1, 1, scope);
    case 'VECTOR LOOKUP':
      return vectorOf(name, expr, 1, scope);
    case 'MARKETP':
      return vectorOf(name, expr, 2, scope);
    default:
      return alongAxes(name as VectorFunction, expr, 2, 1, scope);
  }
}

/** Arguments of which the first are arrays along the last axes of the variable being defined, the others numbers. */
function alongAxes(name: VectorFunction, expr: CallExpr, arrays: number, axes: number, scope: Scope): Code | null {
  if (scope.axes.length < axes) return fail(scope, expr.span, 'vectorAxes', words.compiler.vectorAxes(name, axes));
  const inner = withoutLastAxes(scope, axes);
  const whole = wholeOf(expr, inner, () => vectorOf(name, expr, arrays, inner));
  return whole === null ? null : { op: 'part', of: whole, place: placeAlong(expr.args[0], scope, axes) };
}

/** The part that works out a call for all elements that ask alike: made by the first of them, then shared. */
function wholeOf(expr: CallExpr, scope: Scope, make: () => Code | null): number | null {
  const { wholes, cells, entity, instance, axes, iteration, transposed, owner, text } = scope;
  const along = axes.map(({ dimension, place }) => `${dimension.id}.${knownAt(place, 0)}`).join(',');
  const asks = [entity.slot, instance.path.join('.'), along, [...(iteration ?? [])].map(([key, place]) => `${key},${knownAt(place, 0)}`).join(','), transposed, expr.span.from, text].join('|');
  const known = wholes.get(asks);
  if (known !== undefined) return known;
  const code = make();
  if (!code) return null;
  const slot = cells.add(owner, { kind: 'value', code });
  wholes.set(asks, slot);
  return slot;
}

function vectorOf(name: VectorFunction, { args }: CallExpr, arrays: number, inner: Scope): Code | null {
  const lists = args.slice(0, arrays).map((argument) => slotsOf(name, wholeSide(atMappedPlaces(argument, 1, inner), 1, inner), inner));
  const numbers = args.slice(arrays).map((argument) => inner.lower(argument, inner));
  const found = all(lists);
  const rest = all(numbers);
  if (!found || !rest) return null;
  return { op: 'vector', name, arrays: found, args: rest };
}

function all<Value>(values: readonly (Value | null)[]): Value[] | null {
  const good = values.filter((value) => value !== null);
  return good.length === values.length ? good : null;
}

/** An argument with places for those of its axes, before the last so many, that go with the element being defined by a mapping only. */
function atMappedPlaces(argument: Expr, last: number, scope: Scope): Expr {
  if (argument.kind !== 'subscript') return argument;
  const before = argument.indexes.length - last;
  const entity = entityOf(argument, scope);
  const indexes = argument.indexes.map((index, at) => {
    const place = at < before ? mappedPlace(index, entity, at, scope) : null;
    return place === null ? index : atPlace(place, index.span);
  });
  return { ...argument, indexes };
}

function mappedPlace(index: Index, entity: Entity | null, at: number, scope: Scope): number | null {
  const dimension = entity?.dimensions[at];
  if (!dimension || index.kind !== 'expression' || index.value.kind !== 'name' || placeNamed(index, entity, at) !== null) return null;
  const meaning = meaningOf(index.value.path, scope, 'subscript');
  if (meaning?.kind !== 'dimension' || scope.axes.some((axis) => axis.dimension.id === meaning.dimension.id)) return null;
  const named = goingWith(scope.axes, meaning.dimension, scope.going);
  const place = named === null ? null : goingWith([{ dimension: meaning.dimension, place: named }], dimension, scope.going);
  return place === null ? null : knownAt(place, 0);
}

function atPlace(place: number, span: Span): Index {
  return { kind: 'expression', value: { kind: 'number', value: place, text: String(place), span }, span };
}

function withoutLastAxes(scope: Scope, count: number): Scope {
  return count === 0 ? scope : { ...scope, axes: scope.axes.slice(0, -count) };
}

/** The slots of an argument for every combination of the places that it leaves free. */
function slotsOf(name: string, argument: Expr, scope: Scope): readonly number[] | null {
  const axes = freeAxes(argument, scope);
  if (!axes) return fail(scope, argument.span, 'axisLengths', words.compiler.axisLengths);
  if (axes.size > 0) return slotsAlong(argument, combinationsOf(axes), scope);
  if (!scope.lower(argument, scope)) return null;
  return fail(scope, argument.span, 'notAnArray', words.compiler.notAnArray(name));
}

function slotsAlong(argument: Expr, iterations: readonly Iteration[], scope: Scope): readonly number[] | null {
  return all(iterations.map((iteration) => {
    const code = scope.lower(argument, { ...scope, iteration });
    return code && keptSlot(scope, code);
  }));
}

/** The place, from 0, along the last axes of the variable being defined, the last of them fastest. */
function placeAlong(argument: Expr | undefined, scope: Scope, count: number): number {
  const axes = scope.axes.slice(scope.axes.length - count);
  const [only] = axes;
  const entity = argument && entityOf(argument, scope);
  const along = entity?.dimensions.at(-1);
  if (axes.length === 1 && only && along && sizeOf(along) !== sizeOf(only.dimension)) {
    const place = knownAt(only.place, 0);
    return (namedPlaces(only.dimension, along)[place - 1] ?? place) - 1;
  }
  return axes.reduce((offset, { dimension, place }) => offset * sizeOf(dimension) + knownAt(place, 0) - 1, 0);
}

function entityOf(argument: Expr, scope: Scope): Entity | null {
  if (argument.kind !== 'name' && argument.kind !== 'subscript') return null;
  const meaning = meaningOf(argument.kind === 'name' ? argument.path : argument.base.path, scope);
  return meaning?.kind === 'entity' ? meaning.entity : null;
}

/** VECTOR ELM MAP(x[first], offset): the element so many places after one of an array, as its elements lie in a row; NA beyond them. */
function elementAfter({ args: [element, offset] }: CallExpr, scope: Scope): Code | null {
  const entity = element && entityOf(element, scope);
  const shift = offset ? scope.lower(offset, scope) : null;
  const from = entity && element.kind === 'subscript' ? firstPlace(entity, element, scope) : 0;
  if (!element || !entity || entity.dimensions.length === 0) {
    return element ? fail(scope, element.span, 'notAnArray', words.compiler.notAnArray('VECTOR ELM MAP')) : null;
  }
  if (!shift || from === null) return null;
  const slots = entity.elements.map((_, at) => entity.slot + at);
  const fixed = foldNumber(shift);
  const slot = fixed === null ? undefined : slots[from + Math.round(fixed)];
  return slot === undefined ? { op: 'vector', name: 'VECTOR ELM MAP', arrays: [slots], args: [binary('add', shift, constant(from))] } : load(slot);
}

/** The offset, in the row of an array's elements, of the one that indexes name. */
function firstPlace(entity: Entity, expr: Subscript, scope: Scope): number | null {
  const indexes = readIndexes(entity, expr, scope);
  const places = indexes?.map((index) => (index.kind === 'fixed' ? knownAt(index.place, 0) : index.kind === 'free' ? (index.places[0] ?? 1) : 1));
  return places ? slotAt(entity, places) - entity.slot : null;
}

/** ALLOC P(request, priority, width, price): the share of the request that its priority is worth at a price that MARKETP has found. */
function atMarketPrice({ args }: CallExpr, scope: Scope): Code | null {
  const [request, priority, width, price] = args.map((arg) => scope.lower(arg, scope));
  if (!request || !priority || !width || !price) return null;
  const above = binary('divide', binary('subtract', priority, price), width);
  const share = call('MAX', constant(0), call('MIN', constant(1), binary('add', above, constant(0.5))));
  return binary('multiply', request, share);
}

/** What one buyer or seller takes or gives at a price. */
function atPrice(name: 'SUPPLY AT PRICE' | 'DEMAND AT PRICE', { args }: CallExpr, scope: Scope): Code | null {
  const [quantity, profile, price] = args;
  if (!quantity || !profile || !price) return null;
  const amount = scope.lower(quantity, scope);
  const asked = scope.lower(price, scope);
  const told = profileSlots(profile, [new Map()], scope);
  return amount && asked && told && { op: 'vector', name, arrays: [[keptSlot(scope, amount)], told], args: [asked] };
}

/** The price at which two whole sides of a market agree; each side is named by its first element, or by its dimension. */
function marketPrice({ args }: CallExpr, scope: Scope): Code | null {
  const lists = args.map((argument, at) => {
    const side = wholeSide(argument, at % 2 === 0 ? 1 : 2, scope);
    const quantities = at % 2 === 0 ? side : wholeSide(args[at - 1] ?? argument, 1, scope);
    const axes = freeAxes(quantities, scope);
    if (!axes || axes.size === 0) return fail(scope, argument.span, 'notAnArray', words.compiler.notAnArray('FIND MARKET PRICE'));
    return at % 2 === 0 ? slotsAlong(side, combinationsOf(axes), scope) : profileSlots(side, combinationsOf(axes), scope);
  });
  const arrays = all(lists);
  return arrays && { op: 'vector', name: 'FIND MARKET PRICE', arrays, args: [] };
}

/** An argument with all of the axis that is so many places before its last end. */
function wholeSide(argument: Expr, fromEnd: number, scope: Scope): Expr {
  if (argument.kind !== 'subscript') return argument;
  const at = argument.indexes.length - fromEnd;
  const index = argument.indexes[at];
  const isElement = index?.kind === 'expression' && index.value.kind === 'name' && placeNamed(index, entityOf(argument, scope), at) !== null;
  return isElement ? { ...argument, indexes: argument.indexes.with(at, { kind: 'all', span: index.span }) } : argument;
}

function placeNamed(index: Index | undefined, entity: Entity | null, at: number): number | null {
  const dimension = entity?.dimensions[at];
  if (!dimension || index?.kind !== 'expression' || index.value.kind !== 'name') return null;
  return elementIndex(dimension, index.value.path.at(-1) ?? '');
}

/** The four numbers of each priority profile, which stand along the last axis from the element that the argument names on. */
function profileSlots(argument: Expr, iterations: readonly Iteration[], scope: Scope): readonly number[] | null {
  const entity = entityOf(argument, scope);
  const last = entity?.dimensions.at(-1);
  if (!entity || !last || argument.kind !== 'subscript' || sizeOf(last) < PROFILE) {
    return fail(scope, argument.span, 'priorityProfile', words.compiler.priorityProfile);
  }
  const at = argument.indexes.length - 1;
  const first = placeNamed(argument.indexes[at], entity, at) ?? 1;
  const lists = iterations.map((iteration) =>
    all(allPlaces(last).slice(first - 1, first - 1 + PROFILE).map((place) => {
      const one: Expr = { ...argument, indexes: argument.indexes.with(at, atPlace(place, argument.span)) };
      const code = scope.lower(one, { ...scope, iteration });
      return code && keptSlot(scope, code);
    })));
  return all(lists)?.flat() ?? null;
}

/** VECTOR SELECT(selection, values, otherwise, how, problems): both worked out for every combination of the axes that they leave free. */
export function lowerSelect({ args }: CallExpr, scope: Scope): Code | null {
  const [selection, values, ...rest] = args;
  if (!selection || !values) return null;
  const both: Expr = { kind: 'binary', operator: '*', left: selection, right: values, span: selection.span };
  const axes = freeAxes(both, scope);
  if (!axes) return fail(scope, selection.span, 'axisLengths', words.compiler.axisLengths);
  const iterations = combinationsOf(axes);
  const lists = all([selection, values].map((argument) => slotsAlong(argument, iterations, scope)));
  const numbers = all(rest.map((argument) => scope.lower(argument, scope)));
  return lists && numbers && { op: 'vector', name: 'VECTOR SELECT', arrays: lists, args: numbers };
}

/** ALLOCATE AVAILABLE(requests, profiles, supply). */
function allocation(name: 'ALLOCATE AVAILABLE', expr: CallExpr, scope: Scope): Code | null {
  const [requests, profiles, supply] = expr.args;
  if (!requests || !profiles || !supply) return null;
  if (scope.axes.length === 0) return fail(scope, expr.span, 'vectorAxes', words.compiler.vectorAxes(name, 1));
  const inner = withoutLastAxes(scope, 1);
  const whole = wholeOf(expr, inner, () => {
    const whose = atMappedPlaces(requests, 1, inner);
    const asked = slotsOf(name, whose, inner);
    const told = asked && profileSlots(atMappedPlaces(profiles, 2, inner), combinationsOf(freeAxes(whose, inner) ?? new Map()), inner);
    const available = scope.lower(supply, inner);
    return told && available && { op: 'vector', name, arrays: [asked, told], args: [available] };
  });
  return whole === null ? null : { op: 'part', of: whole, place: placeAlong(requests, scope, 1) };
}

/** ALLOCATE(supply, dimension, requests, priorities, width, kind): the same along a dimension that is named; rectangular profiles unless told. */
function allocationAlong(expr: CallExpr, scope: Scope): Code | null {
  const [, along] = expr.args;
  const meaning = along?.kind === 'name' ? meaningOf(along.path, scope, 'subscript') : null;
  const axis = meaning?.kind === 'dimension' ? scope.axes.findIndex(({ dimension }) => dimension.id === meaning.dimension.id) : -1;
  const own = scope.axes[axis];
  if (!own) return fail(scope, expr.span, 'vectorAxes', words.compiler.vectorAxes('ALLOCATE', 1));
  const inner = { ...scope, axes: scope.axes.toSpliced(axis, 1) };
  const whole = wholeOf(expr, inner, () => sharesAlong(expr, inner));
  return whole === null ? null : { op: 'part', of: whole, place: knownAt(own.place, 0) - 1 };
}

function sharesAlong({ args }: CallExpr, scope: Scope): Code | null {
  const [supply, , requests, priorities, width, kind] = args;
  if (!supply || !requests || !priorities || !width) return null;
  const axes = freeAxes(requests, scope);
  if (axes?.size !== 1) return fail(scope, requests.span, 'notAnArray', words.compiler.notAnArray('ALLOCATE'));
  const iterations = combinationsOf(axes);
  const asked = slotsAlong(requests, iterations, scope);
  const [ranked, wide, shape] = [priorities, width, kind].map((argument) => (argument ? slotsAlong(argument, iterations, scope) : null));
  const available = scope.lower(supply, scope);
  if (!asked || !ranked || !wide || !available || (kind && !shape)) return null;
  const [rectangular, none] = [constant(1), constant(0)].map((code) => scope.cells.add(scope.owner, { kind: 'value', code }));
  const told = asked.flatMap((_, i) => [shape?.[i] ?? rectangular ?? 0, ranked[i] ?? 0, wide[i] ?? 0, none ?? 0]);
  return { op: 'vector', name: 'ALLOCATE AVAILABLE', arrays: [asked, told], args: [available] };
}
