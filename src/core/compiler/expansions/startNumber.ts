import { parse, type BinaryOperator, type Expr } from '#core/language';
import { attempt } from '../attempt.ts';
import { readTexts } from '../elements.ts';
import { placesOf, type Entity, type Layout } from '../layout.ts';
import { foldNumber } from '../fold.ts';
import { functionOf, meaningOf } from '../names.ts';
import { BUILTIN_SLOTS, type Code } from '../program.ts';
import { offsetOf } from '../references.ts';
import type { Scope } from '../scope.ts';
import { sourceOf } from '../sources.ts';
import { readIndexes, wholeArray } from '../subscripts.ts';
import { graphOf } from '../tableOf.ts';

/** Names followed from one equation to the next; a longer way, or a circle, gives no number. */
const MOST_NAMES = 50;

/**
 * The number that an expression comes to at the start of the run, as far as that can be said while compiling: from
 * numbers, the times of the run, plain arithmetic, STEP, and variables made of these. Null for anything else.
 */
export function startNumber(expr: Expr, scope: Scope, depth = 0): number | null {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'name':
    case 'subscript':
      return numberOfName(expr, scope, depth);
    case 'unary': {
      const value = startNumber(expr.operand, scope, depth);
      if (value === null || expr.operator === 'NOT') return null;
      return expr.operator === '-' ? -value : value;
    }
    case 'binary': {
      const join = JOINS[expr.operator];
      const left = join && startNumber(expr.left, scope, depth);
      const right = join && startNumber(expr.right, scope, depth);
      return join && typeof left === 'number' && typeof right === 'number' ? join(left, right) : null;
    }
    case 'call':
      return numberOfCall(expr, scope, depth);
    case 'if':
    case 'transpose':
      return null;
  }
}

type Join = (left: number, right: number) => number;

const JOINS: Partial<Record<BinaryOperator, Join>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

const CALLS: Partial<Record<string, (args: readonly number[], start: number) => number>> = {
  STEP: ([height = 0, from = 0], start) => (start >= from ? height : 0),
  MIN: (args) => Math.min(...args),
  MAX: (args) => Math.max(...args),
  INT: ([value = NaN]) => Math.floor(value),
  ROUND: ([value = NaN]) => Math.round(value),
};

function numberOfCall({ callee, args }: Expr & { kind: 'call' }, scope: Scope, depth: number): number | null {
  const call = CALLS[functionOf(callee, scope)?.name ?? ''];
  const values = call ? args.map((arg) => startNumber(arg, scope, depth)) : [];
  const numbers = values.filter((value) => value !== null);
  return call && numbers.length === args.length ? call(numbers, scope.settings.start) : null;
}

function numberOfName(expr: Expr & { kind: 'name' | 'subscript' }, scope: Scope, depth: number): number | null {
  const meaning = meaningOf(expr.kind === 'name' ? expr.path : expr.base.path, scope);
  if (meaning?.kind === 'builtin') return numberOfCode(meaning.code, scope, depth);
  if (meaning?.kind !== 'entity' || depth >= MOST_NAMES) return null;
  const { entity } = meaning;
  const offset = attempt(scope, (inner) => {
    const indexes = expr.kind === 'name' ? wholeArray(entity, inner) : readIndexes(entity, expr, inner);
    return indexes && offsetOf(entity, indexes, expr.span, inner);
  });
  return typeof offset === 'number' ? numberOfElement(entity, offset, scope, depth + 1) : null;
}

function numberOfElement(entity: Entity, offset: number, scope: Scope, depth: number): number | null {
  const { equation, instance } = sourceOf(entity);
  const { text } = readTexts(equation, entity, scope).at(offset);
  if (graphOf(entity, offset, scope)) return null;
  if (text.trim() === '') return numberOfArgument(entity.slot + offset, scope, depth);
  const { expr, problems } = parse(text);
  if (!expr || problems.length > 0) return null;
  scope.useNumber(expr.kind === 'number' ? 'number' : 'formula');
  const places = placesOf(entity.dimensions, offset);
  const axes = entity.dimensions.map((dimension, axis) => ({ dimension, place: places[axis] ?? 1 }));
  return startNumber(expr, { ...scope, instance, entity, axes, family: null, iteration: null }, depth);
}

/** What a call of a macro gives for a parameter. */
function numberOfArgument(slot: number, scope: Scope, depth: number): number | null {
  const content = scope.cells.at(slot)?.content;
  return content?.kind === 'value' ? numberOfCode(content.code, scope, depth) : null;
}

function numberOfCode(code: Code, scope: Scope, depth: number): number | null {
  return code.op === 'load' && !code.along ? numberOfSlot(code.slot, scope, depth) : foldNumber(code);
}

function numberOfSlot(slot: number, scope: Scope, depth: number): number | null {
  const { settings } = scope;
  const { time, start, stop, dt } = BUILTIN_SLOTS;
  const builtin = new Map<number, number>([[time, settings.start], [start, settings.start], [stop, settings.stop], [dt, settings.dt]]).get(slot);
  if (builtin !== undefined || depth >= MOST_NAMES) return builtin ?? null;
  for (let layout: Layout | null = scope.layout; layout; layout = layout.outer) {
    const entity = layout.entities.find((each) => slot >= each.slot && slot < each.slot + each.elements.length);
    if (entity) return numberOfElement(entity, slot - entity.slot, { ...scope, layout }, depth + 1);
  }
  return null;
}
