import type { Cell, Loads } from './cells.ts';
import { codeIn, needsOfLimit, settingsOfLine } from './phases.ts';
import { FIRST_SLOT } from './program.ts';
import { slotsRead } from './reads.ts';
import type { Workshop } from './scope.ts';

/** By slot, the slots of the cells that cannot do without it, in any phase. */
export type Dependents = (number[] | undefined)[];

/** Which cells need which. */
export function dependentsOf(cells: readonly Cell[], loads: Loads): Dependents {
  const dependents: Dependents = Array.from({ length: (cells.at(-1)?.slot ?? 0) + 1 });
  for (const cell of cells) addNeeds(cell, dependents, loads);
  return dependents;
}

function addNeeds(cell: Cell, dependents: Dependents, loads: Loads): void {
  for (const needs of allNeeds(cell, loads)) {
    for (const need of needs) {
      const known = dependents[need];
      if (known) known.push(cell.slot);
      else if (need >= FIRST_SLOT) dependents[need] = [cell.slot];
    }
  }
}

/** Puts something else into a cell, which then is a dependent of what that needs. */
export function changeNeeds(cell: Cell, content: Cell['content'], dependents: Dependents, loads: Loads): void {
  for (const need of new Set(allNeeds(cell, loads).flat())) {
    const known = dependents[need];
    if (known) dependents[need] = known.filter((slot) => slot !== cell.slot);
  }
  cell.content = content;
  addNeeds(cell, dependents, loads);
}

/** What needs what among the cells of a workshop. It stays as long as the workshop does, and is remembered so long. */
export function rememberDependents(loads: Loads): (workshop: Workshop) => Dependents {
  const known = new WeakMap<Workshop, Dependents>();
  return (workshop) => {
    const found = known.get(workshop) ?? dependentsOf(workshop.cells.all, loads);
    known.set(workshop, found);
    return found;
  };
}

/** By slot, whether it is one of some or cannot do without one of them: 1 where it is so. */
export function withAllThatNeed(dropped: Iterable<number>, dependents: Dependents): Uint8Array {
  const gone = new Uint8Array(dependents.length);
  const waiting = [...dropped];
  for (let slot = waiting.pop(); slot !== undefined; slot = waiting.pop()) {
    if (gone[slot]) continue;
    gone[slot] = 1;
    for (const next of dependents[slot] ?? []) if (!gone[next]) waiting.push(next);
  }
  return gone;
}

/** All slots that a cell cannot do without, in any phase; a part cannot do without the variable it belongs to. */
function allNeeds(cell: Cell, loads: Loads): (readonly number[])[] {
  const { slot, owner, content, limit } = cell;
  const found: (readonly number[])[] = [];
  const [initial, step] = [codeIn('initial', cell), codeIn('step', cell)];
  if (initial) found.push(slotsRead(loads(initial), cell.at));
  if (step && step !== initial) found.push(slotsRead(loads(step), cell.at));
  if (content.kind === 'stock') found.push(content.inflows, content.outflows);
  if (content.kind === 'hold') found.push([content.from]);
  if (content.kind === 'line') found.push([content.from], settingsOfLine(content));
  if (limit) found.push(needsOfLimit(limit));
  if (owner !== slot) found.push([owner]);
  return found;
}
