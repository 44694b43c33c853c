import { cleanName, type Expr, type Span } from '#core/language';
import { isBlank } from '#core/model';
import { words } from '#core/words';
import { axisKey, placeFromContext, type AxisIndex } from './axes.ts';
import { constant, load } from './code.ts';
import { sizeOf, slotAt, type Entity } from './layout.ts';
import { entityOfName, meaningOf } from './names.ts';
import type { Code } from './program.ts';
import { fail, kept, type Scope } from './scope.ts';
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
      return constant(place);
    }
    case 'entity':
      return elementOf(meaning.entity, wholeArray(meaning.entity, scope), expr.span, scope);
  }
}

/** The code of a name with indexes. */
export function lowerSubscript(expr: Expr & { kind: 'subscript' }, scope: Scope): Code | null {
  const entity = entityOfName(expr.base, scope);
  const indexes = entity && readIndexes(entity, expr, scope);
  return indexes && elementOf(entity, indexes, expr.span, scope);
}

function isSelf({ path }: Expr & { kind: 'name' }, scope: Scope): boolean {
  return scope.selfAllowed && path.length === 1 && path[0]?.toUpperCase() === 'SELF';
}

function lowerSelf(scope: Scope): Code {
  return load(scope.owner);
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
export function offsetOf(entity: Entity, indexes: readonly ReadIndex[], span: Span, scope: Scope): number | null {
  const places = settle(entity, indexes, span, scope);
  if (!places) return null;
  const fixed = places.filter((place) => typeof place === 'number');
  if (fixed.length === places.length) return slotAt(entity, fixed) - entity.slot;
  return fail(scope, span, 'needsIndex', words.compiler.needsIndex(cleanName(entity.variable.name), dimensionNames(entity)));
}

/** Every axis as a place or as code that computes one; null (reported) where an axis is left open. */
function settle(entity: Entity, indexes: readonly ReadIndex[], span: Span, scope: Scope): (number | Code)[] | null {
  const settled: (number | Code)[] = [];
  for (const index of indexes) {
    const place = index.kind === 'dynamic' ? index.code : settleAxis(entity, index, span, scope);
    if (place === null) return null;
    settled.push(place);
  }
  return settled;
}

function settleAxis(entity: Entity, index: AxisIndex, span: Span, scope: Scope): number | null {
  if (index.kind === 'fixed') return index.place;
  const iterated = scope.iteration?.get(axisKey(index));
  if (iterated !== undefined) return index.places[iterated] ?? 0;
  const element = index.all ? placeFromContext(scope, index.by, index.occurrence) : null;
  if (element !== null) return index.places[element - 1] ?? 0;
  const name = cleanName(entity.variable.name);
  return fail(scope, span, 'needsIndex', words.compiler.needsIndex(name, dimensionNames(entity)));
}

function dimensionNames({ dimensions }: Entity): string {
  return dimensions.map(({ name }) => name).join(' and ');
}

/** Where one index is computed, the element at its place; where several are, a choice for each place of all but the last. */
function pickElement(entity: Entity, places: readonly (number | Code)[], scope: Scope): Code {
  const dynamic = places.findIndex((place) => typeof place !== 'number');
  const code = places[dynamic];
  if (typeof code !== 'object') {
    const fixed = places.filter((place) => typeof place === 'number');
    return fixed.includes(0) ? constant(0) : load(slotAt(entity, fixed));
  }
  const dimension = entity.dimensions[dynamic];
  const size = dimension ? sizeOf(dimension) : 0;
  const choices = Array.from({ length: size }, (_, i) => pickElement(entity, places.with(dynamic, i + 1), scope));
  return pickFrom(choices, code, scope);
}

function pickFrom(choices: readonly Code[], index: Code, scope: Scope): Code {
  if (choices.every((choice) => choice.op === 'constant')) return choices[0] ?? constant(0);
  const slots = choices.map((choice) => kept(scope, choice)).flatMap((choice) => (choice.op === 'load' ? [choice.slot] : []));
  return { op: 'pick', slots, index };
}
