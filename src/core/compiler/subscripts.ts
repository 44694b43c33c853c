import { cleanName, foldName, nearest, print, type Expr, type Index, type Span } from '#core/language';
import { elementIndex, elementNames, type Dimension } from '#core/model';
import { words } from '#core/words';
import { goingWith, type AxisIndex, type Bounds } from './axes.ts';
import { allPlaces, sizeOf, type Entity } from './layout.ts';
import { namedPlaces } from './mappings.ts';
import { knownAt, mapKnown, valuesOrNull, type Known } from './moving.ts';
import { meaningOf } from './names.ts';
import { call, known } from './code.ts';
import type { Code } from './program.ts';
import { fail, type Scope } from './scope.ts';
import { foldKnown } from './fold.ts';

/** One index of a reference, as far as it is known while compiling. */
export type ReadIndex = AxisIndex | { readonly kind: 'dynamic'; readonly code: Code };

/** The indexes of an array named without any: all of each axis. */
export function wholeArray({ dimensions }: Entity, scope: Scope): ReadIndex[] {
  return withKeys(dimensions.map(whole), scope);
}

/** The indexes between the brackets of a reference; null (reported) where one is wrong. */
export function readIndexes(entity: Entity, expr: Expr & { kind: 'subscript' }, scope: Scope): ReadIndex[] | null {
  const { dimensions } = entity;
  const { indexes, span } = expr;
  if (indexes.length !== dimensions.length) {
    const name = cleanName(entity.variable.name);
    return fail(scope, span, 'indexCount', words.compiler.tooManyIndexes(name, indexes.length, dimensions.length));
  }
  const read = indexes.map((index, axis) => readIndex(index, dimensions[axis], scope));
  const good = read.filter((index) => index !== null);
  return good.length === read.length ? withKeys(good, scope) : null;
}

/** An index before the free ones have got their keys. */
type RawIndex = Slice | Known | Code;

/** Places on an axis, all of which are meant. `by` is the dimension whose elements they are. */
interface Slice {
  readonly by: Dimension;
  readonly places: readonly number[];
  /** Every element of `by`, so that the element being defined may choose one. */
  readonly all: boolean;
  readonly within?: Bounds;
}

function whole(dimension: Dimension): Slice {
  return { by: dimension, places: allPlaces(dimension), all: true };
}

function isSlice(index: RawIndex | undefined): index is Slice {
  return typeof index === 'object' && 'places' in index;
}

function withKeys(raw: readonly RawIndex[], scope: Scope): ReadIndex[] {
  return raw.map((index, axis): ReadIndex => {
    if (typeof index === 'number') return { kind: 'fixed', place: index };
    if ('op' in index) return { kind: 'dynamic', code: index };
    if (!isSlice(index)) return { kind: 'fixed', place: index };
    const { by, places, all, within } = index;
    const alike = raw.flatMap((other, at) => (isSlice(other) && other.by.id === by.id ? [at] : []));
    const occurrence = scope.transposed ? alike.length - 1 - alike.indexOf(axis) : alike.indexOf(axis);
    return { kind: 'free', places, by, occurrence, all, ...(within && { within }) };
  });
}

function readIndex(index: Index, dimension: Dimension | undefined, scope: Scope): RawIndex | null {
  if (!dimension) return null;
  switch (index.kind) {
    case 'all':
      return whole(dimension);
    case 'subrange':
      return readSubrange(index, dimension, scope);
    case 'range':
      return readRange(index, dimension, scope);
    case 'position':
      return readPosition(index.position, index.span, dimension, scope);
    case 'expression':
      return readExpression(index.value, dimension, scope);
  }
}

function readRange({ from, to, span }: Index & { kind: 'range' }, dimension: Dimension, scope: Scope): Slice | null {
  const first = readExpression(from, dimension, scope, Math.floor);
  const last = readExpression(to, dimension, scope, Math.floor);
  if (first === null || last === null) return null;
  if (isSlice(first) || isSlice(last)) return fail(scope, span, 'openRange', words.compiler.openRange);
  if (typeof first !== 'number' || typeof last !== 'number') {
    const text = `${print(from)}:${print(to)}`;
    return { by: dimension, places: allPlaces(dimension), all: false, within: { from: floored(first), to: floored(last), text } };
  }
  if (first < 1 || last > sizeOf(dimension) || last < first) return fail(scope, span, 'emptyRange', words.compiler.emptyRange(dimension.name, sizeOf(dimension)));
  return { by: dimension, places: allPlaces(dimension).slice(first - 1, last), all: false };
}

/** An index as code: what is worked out is rounded down. */
function floored(index: Known | Code): Code {
  return typeof index === 'object' && 'op' in index ? call('INT', index) : known(index);
}

/** `*:Dim`: the elements of a dimension that is a part of the axis. */
function readSubrange({ dimension: name, span }: Index & { kind: 'subrange' }, dimension: Dimension, scope: Scope): Slice | null {
  const meaning = meaningOf([name], scope, 'subscript');
  const slice = meaning?.kind === 'dimension' ? partOf(meaning.dimension, dimension) : null;
  return slice ?? unknownElement(dimension, name, span, scope);
}

/** All elements of one dimension as places on another that has them too; null where it lacks one. */
function partOf(part: Dimension, dimension: Dimension): Slice | null {
  const places = valuesOrNull(namedPlaces(part, dimension));
  return places && { by: part, places, all: true };
}

/** `@n`: the place of the element being defined on the n-th axis of its variable. */
function readPosition(position: number, span: Span, dimension: Dimension, scope: Scope): RawIndex | null {
  const axis = scope.axes[position - 1];
  if (!axis) return fail(scope, span, 'noSuchPosition', words.compiler.noSuchPosition(cleanName(scope.entity.variable.name), position));
  return mapKnown(axis.place, (place) => (place <= sizeOf(dimension) ? place : 0));
}

/** An element of the axis by name or number, `Dim.elem`, a dimension ("this element"), or something to compute. */
function readExpression(expr: Expr, dimension: Dimension, scope: Scope, toPlace = placeOrNone): RawIndex | null {
  if (expr.kind === 'name') {
    const named = readNamed(expr, dimension, scope);
    if (named !== undefined) return named;
  }
  const code = scope.lower(expr, scope);
  if (!code) return null;
  const number = foldKnown(code);
  return number === null ? code : mapKnown(number, (value) => toPlace(value, dimension));
}

/** `undefined` where the name is no element and no dimension, so that it may be a variable. */
function readNamed(expr: Expr & { kind: 'name' }, dimension: Dimension, scope: Scope): RawIndex | null | undefined {
  const { path, span } = expr;
  const name = path.at(-1) ?? '';
  const own = path.length === 1 || (path.length === 2 && foldName(path[0] ?? '') === foldName(dimension.name)) ? elementIndex(dimension, name) : null;
  if (own !== null) return own;
  const meaning = meaningOf(path, scope, 'subscript');
  if (meaning?.kind === 'dimension') return readDimension(meaning.dimension, dimension, span, scope);
  if (meaning?.kind === 'element') {
    return namedPlaces(meaning.dimension, dimension)[meaning.index - 1] ?? unknownElement(dimension, name, span, scope);
  }
  return meaning ? undefined : unknownElement(dimension, path.join('.'), span, scope);
}

/** A dimension as an index: the element being defined; inside a reducer, where it defines none, all its elements. */
function readDimension(named: Dimension, dimension: Dimension, span: Span, scope: Scope): RawIndex | null {
  const axis = scope.axes.find(({ dimension: { id } }) => id === named.id);
  if (axis) {
    const alike = sizeOf(named) === sizeOf(dimension);
    const place = goingWith([axis], dimension, scope.going, (turn) => (alike ? knownAt(axis.place, turn) : null));
    return place ?? unknownElement(dimension, elementNames(named)[knownAt(axis.place, 0) - 1] ?? '', span, scope);
  }
  const slice = scope.iteration && partOf(named, dimension);
  if (slice) return slice;
  const other = goingWith(scope.axes, named, scope.going);
  const going = other === null ? null : goingWith([{ dimension: named, place: other }], dimension, scope.going);
  if (going !== null) return going;
  return fail(scope, span, 'noSuchAxis', words.compiler.noSuchAxis(cleanName(scope.entity.variable.name), named.name));
}

function unknownElement(dimension: Dimension, name: string, span: Span, scope: Scope): null {
  const near = nearest(name, elementNames(dimension));
  if (near === null) return fail(scope, span, 'unknownElement', words.compiler.unknownElement(dimension.name, name));
  const fix = { label: words.compiler.didYouMean(near), text: near };
  return fail(scope, span, 'unknownElement', words.compiler.unknownElementNear(dimension.name, name, near), fix);
}

/** A number as a place on an axis; 0 where there is none (XMILE 1.0, 3.7.1: such a value is 0). */
function placeOrNone(number: number, dimension: Dimension): number {
  const place = Math.floor(number);
  return place >= 1 && place <= sizeOf(dimension) ? place : 0;
}
