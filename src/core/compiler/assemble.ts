import type { Steps } from '#core/model';
import type { Cell, Content, Loads } from './cells.ts';
import { assignments } from './assignments.ts';
import { constantsOf } from './constants.ts';
import { namesOf, type Layout } from './layout.ts';
import type { Orders } from './orders.ts';
import type { Phase } from './phases.ts';
import { FIRST_SLOT, type Column, type Line, type Program, type ProgramSettings } from './program.ts';
import type { Workshop } from './scope.ts';
import type { Sound } from './soundness.ts';
import { holds, stockUpdates } from './updates.ts';
import { varyingSlots } from './varying.ts';

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
    constants: constantsOf(layout, (slot) => bySlot[slot]),
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

function columnsOf({ entities }: Layout, cells: BySlot): Column[] {
  const columns: Column[] = [];
  for (const entity of entities) {
    const { kind } = entity.variable;
    if (kind === 'lookup' || kind === 'module') continue;
    entity.elements.forEach((_, offset) => {
      const slot = entity.slot + offset;
      if (cells[slot]) columns.push({ ...namesOf(entity, offset), slot, kind });
    });
  }
  return columns;
}
