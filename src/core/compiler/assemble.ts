import { findFunction } from '#core/language';
import type { Steps } from '#core/model';
import type { Cell, Content, Loads } from './cells.ts';
import { slotOf } from './code.ts';
import { elementName, type Entity, type Layout } from './layout.ts';
import { assignments } from './assignments.ts';
import { someCode } from './partsOfCode.ts';
import type { Orders } from './orders.ts';
import type { Phase } from './phases.ts';
import { BUILTIN_SLOTS, FIRST_SLOT, type Code, type Column, type Constant, type Line, type Program, type ProgramSettings } from './program.ts';
import { readsSome } from './reads.ts';
import type { Workshop } from './scope.ts';
import type { Sound } from './soundness.ts';
import { holds, stockUpdates } from './updates.ts';

/** The program of a model's sound cells; null where nothing is left to report. */
export function* assemble({ layout, tables, cells, specials }: Workshop, sound: Sound, settings: ProgramSettings, loads: Loads, orders: Orders): Steps<Program | null> {
  const bySlot = soundBySlot(sound);
  const columns = columnsOf(layout, bySlot);
  if (columns.length === 0) return null;
  yield;
  const atStart = inOrder('initial', sound, bySlot, orders);
  yield;
  const initial = assignments('initial', atStart, sound);
  yield;
  const inStep = inOrder('step', sound, bySlot, orders);
  yield;
  const varying = varyingSlots(inStep, sound, loads);
  yield;
  const step = assignments('step', inStep.filter(({ slot }) => varying.has(slot)), sound);
  yield;
  const stocks = stockUpdates(sound.cells);
  yield;
  return {
    slots: FIRST_SLOT + cells.all.length,
    initial,
    step,
    stocks,
    holds: holds(sound.cells),
    lines: sound.cells.flatMap(({ slot, content }) => (content.kind === 'line' ? [lineOf(slot, content)] : [])),
    specials: specials.filter(({ slot }) => bySlot[slot]),
    tables: tables.all,
    constants: constantsOf(layout, bySlot),
    columns,
    settings,
  };
}

function lineOf(slot: number, { rule, from, time, other }: Content & { kind: 'line' }): Line {
  return other === undefined ? { rule, slot, from, time } : { rule, slot, from, time, other };
}

/** The sound cells, each at its slot. */
type BySlot = readonly (Cell | undefined)[];

function soundBySlot({ cells }: Sound): BySlot {
  const bySlot: Cell[] = [];
  for (const cell of cells) bySlot[cell.slot] = cell;
  return bySlot;
}

function inOrder(phase: Phase, { cells, limits }: Sound, bySlot: BySlot, orders: Orders): Cell[] {
  return orders.orderOf(cells, phase, limits[phase]).slots.flatMap((slot) => bySlot[slot] ?? []);
}

/** The slots that change with time: what moves by itself, and all that is computed from it or from the time. */
function varyingSlots(step: readonly Cell[], { cells, limits }: Sound, loads: Loads): Set<number> {
  const varying = new Set<number>([BUILTIN_SLOTS.time, BUILTIN_SLOTS.stepTime]);
  const timed = new Map<Code, boolean>();
  const isTimed = (code: Code): boolean => {
    const known = timed.get(code) ?? someCode(code, isTimeFunction);
    timed.set(code, known);
    return known;
  };
  for (const { slot, content } of cells) {
    if (content.kind === 'stock' || content.kind === 'hold' || content.kind === 'line') varying.add(slot);
  }
  for (const { slot, at, content } of step) {
    if (content.kind !== 'value') continue;
    const changes = content.start !== undefined || limits.step.has(slot) || readsSome(loads(content.code), at, (need) => varying.has(need));
    if (changes || isTimed(content.code)) varying.add(slot);
  }
  return varying;
}

/** Whether an expression changes with time by itself. */
export function isTimeFunction(code: Code): boolean {
  return code.op === 'draw' || code.op === 'special' || (code.op === 'call' && findFunction(code.name)?.kind === 'time');
}

function columnsOf({ entities }: Layout, cells: BySlot): Column[] {
  const columns: Column[] = [];
  for (const entity of entities) {
    const { kind } = entity.variable;
    if (kind === 'lookup' || kind === 'module') continue;
    entity.elements.forEach((element, offset) => {
      const slot = entity.slot + offset;
      if (cells[slot]) columns.push({ ...named(entity, element, offset), slot, kind });
    });
  }
  return columns;
}

function named(entity: Entity, element: string, offset: number): Pick<Column, 'name' | 'address' | 'element'> {
  const { address } = entity;
  const name = elementName(entity, offset);
  return element === '' ? { name, address } : { name, address, element };
}

function constantsOf({ entities }: Layout, cells: BySlot): Constant[] {
  const constants: Constant[] = [];
  for (const entity of entities) {
    entity.elements.forEach((element, offset) => {
      const found = constantOf(entity.slot + offset, cells);
      if (found) constants.push({ ...named(entity, element, offset), ...found });
    });
  }
  return constants;
}

/** The number that a variable's equation is, and the slot that holds it: the variable's own, or a part's where it is limited. */
function constantOf(slot: number, cells: BySlot): Pick<Constant, 'slot' | 'value'> | null {
  const { content, literal, number, at = 0 } = cells[slot] ?? {};
  if (!literal) return null;
  if (number !== undefined) return numberIn(cells[number], slot, cells);
  if (content?.kind === 'stock') return content.start.op === 'constant' ? { slot, value: content.start.value } : null;
  if (content?.kind !== 'value' || content.start) return null;
  const { code } = content;
  if (code.op === 'constant') return { slot, value: code.value };
  return partHolding(code, slot, at, cells);
}

/** The number in a part, or in the part that it takes its value from. */
function numberIn(part: Cell | undefined, owner: number, cells: BySlot): Pick<Constant, 'slot' | 'value'> | null {
  if (part?.content.kind !== 'value' && part?.content.kind !== 'fixed') return null;
  const { code } = part.content;
  return code.op === 'constant' ? { slot: part.slot, value: code.value } : partHolding(code, owner, part.at, cells);
}

/** The number in the part that a limited flow takes its value from, directly or through MAX(0, ...). */
function partHolding(code: Code, owner: number, at: number, cells: BySlot): Pick<Constant, 'slot' | 'value'> | null {
  const inner = code.op === 'call' && code.name === 'MAX' ? code.args[1] : code;
  const part = inner?.op === 'load' ? cells[slotOf(inner, at) ?? -1] : undefined;
  if (part?.owner !== owner || part.slot === owner || part.content.kind !== 'value') return null;
  return numberIn(part, owner, cells);
}
