import { cleanName, type Expr, type Span } from '#core/language';
import { isBlank } from '#core/model';
import { words } from '#core/words';
import { axisKey, placeFromContext, type AxisIndex } from './axes.ts';
import { constant, known, load } from './code.ts';
import { partAt } from './contents.ts';
import { sizeOf, type Entity } from './layout.ts';
import { joinKnown, mapKnown, type Known } from './moving.ts';
import { entityOfName, meaningOf } from './names.ts';
import type { Along, Code } from './program.ts';
import { fail, type Scope } from './scope.ts';
import { readIndexes, wholeArray, type ReadIndex } from './subscripts.ts';
import { hasTable } from './tableOf.ts';
import { reportUnknown } from './unknown.ts';

/** The code of a name standing for a value. */
export function lowerName(expr: Expr & { kind: 'name' }, scope: Scope): Code | null {
  if (isSelf(expr, scope)) return lowerSelf(scope);
  const meaning = meaningOf(expr.path, scope);
  switch (meaning?.kind) {
    case undefined:
      return reportUnknown(expr, scope);
    case 'builtin':
      return meaning.code;
    case 'element':
      return constant(meaning.index);
    case 'dimension': {
      const place = placeFromContext(scope, meaning.dimension, 0);
      if (place === null) return fail(scope, expr.span, 'dimensionAsValue', words.compiler.dimensionAsValue(meaning.dimension.name));
      return known(place);
    }
    case 'entity':
      return elementOf(meaning.entity, wholeArray(meaning.entity, scope), expr.span, scope);
  }
}

/** The code of a name with indexes. */
export function lowerSubscript(expr: Expr & { kind: 'subscript' }, scope: Scope): Code | null {
  const part = partAt(expr, scope);
  if (part !== undefined) return part;
  const entity = entityOfName(expr.base, scope);
  const indexes = entity && readIndexes(entity, expr, scope);
  return indexes && elementOf(entity, indexes, expr.span, scope);
}

function isSelf({ path }: Expr & { kind: 'name' }, scope: Scope): boolean {
  return scope.selfAllowed && path.length === 1 && path[0]?.toUpperCase() === 'SELF';
}

function lowerSelf({ family, entity, owner, lists }: Scope): Code {
  return family ? { op: 'load', slot: entity.slot, along: [{ loop: 0, offsets: lists.counting(entity.elements.length) }] } : load(owner);
}

/** The value of the element that the indexes settle on. */
export function elementOf(entity: Entity, indexes: readonly ReadIndex[], span: Span, scope: Scope): Code | null {
  const { variable } = entity;
  const name = cleanName(variable.name);
  if (isTableAlone(entity)) return fail(scope, span, 'lookupWithoutInput', words.compiler.lookupWithoutInput(name));
  if (variable.kind === 'module') return fail(scope, span, 'moduleAsValue', words.compiler.moduleAsValue(name));
  const places = settle(entity, indexes, span, scope);
  return places && pickElement(entity, places, scope);
}

/** A graphical function without an input of its own has no value of its own. */
function isTableAlone(entity: Entity): boolean {
  const { variable } = entity;
  return variable.kind === 'lookup' || (variable.kind === 'auxiliary' && hasTable(entity) && isBlank(variable.equation));
}

/** The offset of the element that the indexes settle on, for tables: every index must be known beforehand. */
export function offsetOf(entity: Entity, indexes: readonly ReadIndex[], span: Span, scope: Scope): Known | null {
  const places = settle(entity, indexes, span, scope);
  if (!places) return null;
  const settled = places.filter((place) => isKnown(place));
  if (settled.length === places.length) return offsetAt(entity, settled);
  return fail(scope, span, 'needsIndex', words.compiler.needsIndex(cleanName(entity.variable.name), dimensionNames(entity)));
}

/** The offset of the element at these places (from 1); null where it differs by two loops at once. */
function offsetAt({ dimensions }: Entity, places: readonly Known[]): Known | null {
  return dimensions.reduce<Known | null>((offset, dimension, axis) => {
    const whole = offset === null ? null : mapKnown(offset, (value) => value * sizeOf(dimension));
    return whole === null ? null : joinKnown(whole, places[axis] ?? 1, (far, place) => far + place - 1);
  }, 0);
}

function isKnown(place: Known | Code): place is Known {
  return typeof place === 'number' || !('op' in place);
}

/** Every axis as a place or as code that computes one; null (reported) where an axis is left open. */
function settle(entity: Entity, indexes: readonly ReadIndex[], span: Span, scope: Scope): (Known | Code)[] | null {
  const settled: (Known | Code)[] = [];
  for (const [axis, index] of indexes.entries()) {
    const place = index.kind === 'dynamic' ? index.code : settleAxis(entity, axis, index, span, scope);
    if (place === null) return null;
    settled.push(place);
  }
  return settled;
}

function settleAxis(entity: Entity, axis: number, index: AxisIndex, span: Span, scope: Scope): Known | null {
  if (index.kind === 'fixed') return index.place;
  const iterated = scope.iteration?.get(axisKey(index));
  if (iterated !== undefined) return mapKnown(iterated, (at) => index.places[at] ?? 0);
  const element = index.all ? placeFromContext(scope, index.by, index.occurrence) : null;
  // The place itself, so that all references that go along with the elements share their lists of offsets.
  if (element !== null && index.by === entity.dimensions[axis]) return element;
  if (element !== null) return mapKnown(element, (place) => index.places[place - 1] ?? 0);
  const name = cleanName(entity.variable.name);
  return fail(scope, span, 'needsIndex', words.compiler.needsIndex(name, dimensionNames(entity)));
}

function dimensionNames({ dimensions }: Entity): string {
  return dimensions.map(({ name }) => name).join(' and ');
}

/** Where one index is computed, the element at its place; where several are, a choice for each place of all but the last. */
function pickElement(entity: Entity, places: readonly (Known | Code)[], scope: Scope): Code {
  const dynamic = places.findIndex((place) => !isKnown(place));
  const index = places[dynamic];
  if (index === undefined || isKnown(index)) return loadAt(entity, places.filter((place) => isKnown(place)), scope);
  const dimension = entity.dimensions[dynamic];
  const size = dimension ? sizeOf(dimension) : 0;
  const choices = Array.from({ length: size }, (_, i) => pickElement(entity, places.with(dynamic, i + 1), scope));
  return choices.every(({ op }) => op === 'constant') ? (choices[0] ?? constant(0)) : { op: 'pick', choices, index };
}

/** The element at places that are known, be they others in every turn of a loop; 0 where one of them does not exist. */
function loadAt(entity: Entity, places: readonly Known[], { lists }: Scope): Code {
  let { slot } = entity;
  const along: Along[] = [];
  const strides = stridesOf(entity);
  for (const [axis, place] of places.entries()) {
    const stride = strides[axis] ?? 1;
    if (place === 0) return constant(0);
    if (typeof place === 'number') slot += (place - 1) * stride;
    else along.push({ loop: place.loop, offsets: lists.offsets(place.values, stride) });
  }
  return along.length === 0 ? load(slot) : { op: 'load', slot, along: lists.joined(along) };
}

/** How many slots one place on each axis is from the next. */
function stridesOf({ dimensions }: Entity): number[] {
  return dimensions.map((_, axis) => dimensions.slice(axis + 1).reduce((size, dimension) => size * sizeOf(dimension), 1));
}
