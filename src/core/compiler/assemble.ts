import { findFunction } from '#core/language';
import { someCode, type Cell, type Limit, type Loads } from './cells.ts';
import { binary, call, constant, DT, load, opposite, sum } from './code.ts';
import { elementName, type Entity, type Layout } from './layout.ts';
import { codeIn, limitIn, type Orders, type Phase } from './phases.ts';
import { BUILTIN_SLOTS, FIRST_SLOT, type Assignment, type Code, type Column, type Constant, type Program, type ProgramSettings } from './program.ts';
import type { Workshop } from './scope.ts';
import type { Sound } from './soundness.ts';

/** The program of a model's sound cells; null where nothing is left to report. */
export function assemble({ layout, tables, cells }: Workshop, sound: Sound, settings: ProgramSettings, loads: Loads, orders: Orders): Program | null {
  const bySlot = new Map(sound.cells.map((cell) => [cell.slot, cell]));
  const columns = columnsOf(layout, bySlot);
  if (columns.length === 0) return null;
  const step = inOrder('step', sound, bySlot, orders);
  const varying = varyingSlots(step, bySlot, sound, loads);
  const kinds = [...bySlot.values()];
  return {
    slots: FIRST_SLOT + cells.all.length,
    initial: assignments('initial', inOrder('initial', sound, bySlot, orders), sound),
    step: assignments('step', step.filter(({ slot }) => varying.has(slot)), sound),
    stocks: kinds.flatMap(({ slot, owner, origin, content }) =>
      content.kind === 'stock' ? [{ slot, inflows: content.inflows, outflows: content.outflows, origin, hidden: owner !== slot }] : [],
    ),
    holds: kinds.flatMap(({ slot, content }) => (content.kind === 'hold' ? [{ slot, from: content.from }] : [])),
    lines: kinds.flatMap(({ slot, content }) => (content.kind === 'line' ? [{ slot, from: content.from, time: content.time }] : [])),
    tables: tables.all,
    constants: constantsOf(layout, bySlot),
    columns,
    settings,
  };
}

function inOrder(phase: Phase, { cells, limits }: Sound, bySlot: ReadonlyMap<number, Cell>, orders: Orders): Cell[] {
  return orders.orderOf(cells, phase, limits[phase]).flat().flatMap((slot) => bySlot.get(slot) ?? []);
}

function assignments(phase: Phase, cells: readonly Cell[], { limits }: Sound): Assignment[] {
  return cells.flatMap((cell) => {
    const code = codeIn(phase, cell);
    if (!code) return [];
    const limit = limitIn(phase, cell, limits[phase]);
    return [{ slot: cell.slot, code: limit ? limited(code, limit) : code, origin: cell.origin }];
  });
}

/** A flow that takes no more from a stock than it has and gets: MIN(flow, MAX(0, stock/DT + adds + drains - takes)). */
function limited(code: Code, { side, stock, adds, drains, takes }: Limit): Code {
  const gained = [binary('divide', load(stock), DT), ...adds.map(load), ...drains.map((slot) => call('MIN', constant(0), load(slot)))];
  const left = takes.length > 0 ? binary('subtract', sum(gained), sum(takes.map(load))) : sum(gained);
  const most = call('MAX', constant(0), left);
  return side === 'above' ? call('MIN', code, most) : call('MAX', code, opposite(most));
}

/** The slots that change with time: what moves by itself, and all that is computed from it or from the time. */
function varyingSlots(step: readonly Cell[], bySlot: ReadonlyMap<number, Cell>, { limits }: Sound, loads: Loads): Set<number> {
  const varying = new Set<number>([BUILTIN_SLOTS.time, BUILTIN_SLOTS.stepTime]);
  for (const { slot, content } of bySlot.values()) {
    if (content.kind === 'stock' || content.kind === 'hold' || content.kind === 'line') varying.add(slot);
  }
  for (const { slot, content } of step) {
    if (content.kind !== 'value') continue;
    const changes = content.start !== undefined || limits.step.has(slot) || loads(content.code).some((need) => varying.has(need));
    if (changes || someCode(content.code, isTimed)) varying.add(slot);
  }
  return varying;
}

function isTimed(code: Code): boolean {
  return code.op === 'draw' || (code.op === 'call' && findFunction(code.name)?.kind === 'time');
}

function columnsOf({ entities }: Layout, cells: ReadonlyMap<number, Cell>): Column[] {
  const columns: Column[] = [];
  for (const entity of entities) {
    const { kind } = entity.variable;
    if (kind === 'lookup' || kind === 'module') continue;
    entity.elements.forEach((element, offset) => {
      const slot = entity.slot + offset;
      if (cells.has(slot)) columns.push({ ...named(entity, element, offset), slot, kind });
    });
  }
  return columns;
}

function named(entity: Entity, element: string, offset: number): Pick<Column, 'name' | 'address' | 'element'> {
  const { address } = entity;
  const name = elementName(entity, offset);
  return element === '' ? { name, address } : { name, address, element };
}

function constantsOf({ entities }: Layout, cells: ReadonlyMap<number, Cell>): Constant[] {
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
function constantOf(slot: number, cells: ReadonlyMap<number, Cell>): Pick<Constant, 'slot' | 'value'> | null {
  const { content, literal } = cells.get(slot) ?? {};
  if (!literal) return null;
  if (content?.kind === 'stock') return content.start.op === 'constant' ? { slot, value: content.start.value } : null;
  if (content?.kind !== 'value' || content.start) return null;
  const { code } = content;
  if (code.op === 'constant') return { slot, value: code.value };
  return partHolding(code, slot, cells);
}

/** The number in the part that a limited flow takes its value from, directly or through MAX(0, ...). */
function partHolding(code: Code, owner: number, cells: ReadonlyMap<number, Cell>): Pick<Constant, 'slot' | 'value'> | null {
  const inner = code.op === 'call' && code.name === 'MAX' ? code.args[1] : code;
  const part = inner?.op === 'load' ? cells.get(inner.slot) : undefined;
  if (part?.owner !== owner || part.slot === owner || part.content.kind !== 'value') return null;
  const { code: held } = part.content;
  return held.op === 'constant' ? { slot: part.slot, value: held.value } : partHolding(held, owner, cells);
}
