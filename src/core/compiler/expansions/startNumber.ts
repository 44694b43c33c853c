import { parse } from '#core/language';
import { readTexts } from '../elements.ts';
import { placesOf, type Entity, type Layout } from '../layout.ts';
import { isPlain } from '../loopable.ts';
import { BUILTIN_SLOTS, type Code, type Operator, type ProgramFunction } from '../program.ts';
import { createReporter } from '../reporter.ts';
import type { Scope } from '../scope.ts';
import { sourceOf } from '../sources.ts';
import { graphOf } from '../tableOf.ts';

/** Names followed from one equation to the next; a longer way, or a circle, gives no number. */
const MOST_NAMES = 50;

/**
 * What an expression comes to at the start of the run, as far as that can be said while compiling: from numbers, the times
 * of the run, plain arithmetic, STEP, and variables made of these. Null for anything else.
 */
export function startNumber(code: Code, scope: Scope, depth = 0): number | null {
  switch (code.op) {
    case 'constant':
      return code.value;
    case 'load':
      return code.along ? null : numberOfSlot(code.slot, scope, depth);
    case 'negate':
      return joined([code.operand], ([value = NaN]) => -value, scope, depth);
    case 'binary':
      return joined([code.left, code.right], JOINS[code.operator], scope, depth);
    case 'call':
      return joined(code.args, CALLS[code.name], scope, depth);
    default:
      return null;
  }
}

type Join = (values: readonly number[], start: number) => number;

const JOINS: Partial<Record<Operator, Join>> = {
  add: ([left = NaN, right = NaN]) => left + right,
  subtract: ([left = NaN, right = NaN]) => left - right,
  multiply: ([left = NaN, right = NaN]) => left * right,
  divide: ([left = NaN, right = NaN]) => left / right,
};

const CALLS: Partial<Record<ProgramFunction, Join>> = {
  STEP: ([height = NaN, from = NaN], start) => (start >= from ? height : 0),
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
  INT: ([value = NaN]) => Math.floor(value),
  ROUND: ([value = NaN]) => Math.sign(value) * Math.round(Math.abs(value)),
};

function joined(parts: readonly Code[], join: Join | undefined, scope: Scope, depth: number): number | null {
  const values = join ? parts.map((part) => startNumber(part, scope, depth)) : [];
  const numbers = values.filter((value) => value !== null);
  return join && numbers.length === parts.length ? join(numbers, timesOf(scope).start) : null;
}

/** The settings of the run; what takes them is compiled anew when they change. */
function timesOf(scope: Scope): Scope['settings'] {
  scope.useNumber();
  return scope.settings;
}

function numberOfSlot(slot: number, scope: Scope, depth: number): number | null {
  const { start, stop, dt } = timesOf(scope);
  const builtin = new Map<number, number>([[BUILTIN_SLOTS.time, start], [BUILTIN_SLOTS.start, start], [BUILTIN_SLOTS.stop, stop], [BUILTIN_SLOTS.dt, dt]]).get(slot);
  if (builtin !== undefined || depth >= MOST_NAMES) return builtin ?? null;
  for (let layout: Layout | null = scope.layout; layout; layout = layout.outer) {
    const entity = layout.entities.find((each) => slot >= each.slot && slot < each.slot + each.elements.length);
    if (entity) return numberOfElement(entity, slot - entity.slot, { ...scope, layout }, depth + 1);
  }
  return null;
}

function numberOfElement(entity: Entity, offset: number, scope: Scope, depth: number): number | null {
  scope.useNumber(entity);
  const owner = entity.slot + offset;
  const { equation, instance } = sourceOf(entity);
  const { text } = readTexts(equation, entity, scope).at(offset);
  if (graphOf(entity, offset, scope)) return null;
  if (text.trim() === '') return numberOfArgument(owner, scope, depth);
  const { expr, problems } = parse(text);
  if (!expr || problems.length > 0) return null;
  const places = placesOf(entity.dimensions, offset);
  const axes = entity.dimensions.map((dimension, axis) => ({ dimension, place: places[axis] ?? 1 }));
  const there: Scope = { ...scope, reporter: createReporter(), instance, entity, owner, text, axes, family: null, iteration: null, transposed: false };
  // What has parts of its own could ask for a number of stages in turn, and that for this one, without end.
  const code = isPlain(expr, there) ? scope.lower(expr, there) : null;
  return code && startNumber(code, there, depth);
}

/** What a call of a macro gives for a parameter. */
function numberOfArgument(slot: number, scope: Scope, depth: number): number | null {
  const content = scope.cells.at(slot)?.content;
  return content?.kind === 'value' ? startNumber(content.code, scope, depth) : null;
}
