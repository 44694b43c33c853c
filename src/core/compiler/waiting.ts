import type { Cell, Loads } from './cells.ts';
import type { Dependents } from './dependents.ts';
import { needsIn, type Phase } from './phases.ts';
import type { CellStore } from './scope.ts';
import type { Sound } from './soundness.ts';

/** What it takes to tell which cells wait for which. */
export interface Waits {
  readonly cells: CellStore;
  readonly limits: Sound['limits'];
  readonly dependents: Dependents;
  readonly loads: Loads;
  /** By slot, whether it runs: 1 where it does. */
  readonly runs: Uint8Array;
}

/** By slot, what can be worked out in a phase only after some cell, that cell included, as far as it is `among` some: 1 where it is so. */
export function waitingFor(cell: Cell, phase: Phase, among: (slot: number) => boolean, { cells, limits, dependents, loads, runs }: Waits): Uint8Array {
  const waiting = new Uint8Array(runs.length);
  const found = [cell];
  for (let one = found.pop(); one; one = found.pop()) {
    if (waiting[one.slot]) continue;
    waiting[one.slot] = 1;
    for (const slot of dependents[one.slot] ?? []) {
      const next = runs[slot] && !waiting[slot] && among(slot) ? cells.at(slot) : undefined;
      if (next && needsIn(phase, next, limits[phase], loads).includes(one.slot)) found.push(next);
    }
  }
  return waiting;
}

/** Whether a circle was opened in a phase: then a limit is another than it is among the cells. */
export function isSomeOpened(phase: Phase, { cells, limits, runs }: Waits): boolean {
  return cells.all.some(({ slot, limit }) => limit !== undefined && runs[slot] && limits[phase].get(slot) !== limit);
}
