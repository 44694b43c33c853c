import type { Cell, Limit } from './cells.ts';
import { binary, call, constant, DT, loadEach, opposite, sum } from './code.ts';
import { someCode } from './partsOfCode.ts';
import { codeIn, limitIn, type Phase } from './phases.ts';
import type { Assignment, Code } from './program.ts';
import type { Sound } from './soundness.ts';
import { originOf } from './store.ts';

/** Cells that one assignment is for: a single one, or neighbours in an array with one code, in their order. */
interface Stretch {
  readonly code: Code;
  readonly cells: Cell[];
  readonly limits: Limit[];
  readonly still: boolean;
  step: 1 | -1;
}

/** The assignments of cells in their order; elements of an array that follow each other with one code become a loop. */
export function assignments(phase: Phase, cells: readonly Cell[], { limits }: Pick<Sound, 'limits'>): Assignment[] {
  const stretches: Stretch[] = [];
  for (const cell of cells) {
    const code = codeIn(phase, cell);
    if (!code) continue;
    const limit = limitIn(phase, cell, limits[phase]);
    const last = stretches.at(-1);
    if (last && continues(last, cell, code, limit)) {
      last.cells.push(cell);
      if (limit) last.limits.push(limit);
    } else stretches.push({ code, cells: [cell], limits: limit ? [limit] : [], still: phase === 'step' && cell.still === true, step: 1 });
  }
  return stretches.map(assignmentOf);
}

/** Whether a cell is the next turn of a loop; a second cell decides which way the loop goes. */
function continues(stretch: Stretch, cell: Cell, code: Code, limit: Limit | undefined): boolean {
  const { cells, limits } = stretch;
  const last = cells.at(-1);
  if (!last || code !== stretch.code || cell.still !== last.still || cell.entity !== last.entity || (cell.owner === cell.slot) !== (last.owner === last.slot)) return false;
  const step = cell.at - last.at;
  if ((step !== 1 && step !== -1) || cell.slot - last.slot !== step || (cells.length > 1 && step !== stretch.step)) return false;
  if (!sameLimit(limits.at(-1), limit, step)) return false;
  stretch.step = step;
  return true;
}

/** Whether the second limit is the first with every slot so far away. */
function sameLimit(one: Limit | undefined, other: Limit | undefined, step: number): boolean {
  if (!one || !other) return one === other;
  const moved = (some: readonly number[], others: readonly number[]): boolean => some.length === others.length && some.every((slot, i) => slot + step === others[i]);
  return one.side === other.side && one.stock + step === other.stock && moved(one.adds, other.adds) && moved(one.drains, other.drains) && moved(one.takes, other.takes);
}

function assignmentOf({ code, cells, limits, still, step }: Stretch): Assignment {
  const [first] = cells;
  if (!first) throw new Error('A stretch has cells');
  const origin = originOf(first);
  const held = limits.length > 0 ? limited(code, cells, limits) : code;
  const { slot, at, entity } = first;
  const mark = still ? { still } : {};
  if (cells.length === 1 && !moves(code)) return { slot, code: held, origin, ...mark };
  return { slot, code: held, origin, ...mark, loop: { first: at, count: cells.length, step, name: entity.name, elements: entity.elements } };
}

/** Whether an expression differs by the element. */
function moves(code: Code): boolean {
  return someCode(code, (part) => {
    if (part.op === 'each') return part.loop === 0;
    if (part.op === 'draw' && part.streams.length > 1) return true;
    if (part.op === 'lookup' || part.op === 'table') return part.along?.loop === 0;
    return part.op === 'load' && (part.along?.some(({ loop }) => loop === 0) ?? false);
  });
}

/** A flow that takes no more from a stock than it has and gets: MIN(flow, MAX(0, stock/DT + adds + drains - takes)). */
function limited(code: Code, cells: readonly Cell[], limits: readonly Limit[]): Code {
  const slotsAt = (pick: (limit: Limit) => number | undefined): Code =>
    loadEach(cells.map(({ at }, turn) => ({ at, slot: pick(limits[turn] ?? NO_LIMIT) ?? 0 })));
  const [{ side, adds, drains, takes } = NO_LIMIT] = limits;
  const stock = slotsAt((limit) => limit.stock);
  const gained = [
    binary('divide', stock, DT),
    ...adds.map((_, i) => slotsAt((limit) => limit.adds[i])),
    ...drains.map((_, i) => call('MIN', constant(0), slotsAt((limit) => limit.drains[i]))),
  ];
  const taken = takes.map((_, i) => slotsAt((limit) => limit.takes[i]));
  const left = taken.length > 0 ? binary('subtract', sum(gained), sum(taken)) : sum(gained);
  const most = call('MAX', constant(0), left);
  return side === 'above' ? call('MIN', code, most) : call('MAX', code, opposite(most));
}

const NO_LIMIT: Limit = { side: 'above', stock: 0, adds: [], drains: [], takes: [] };
