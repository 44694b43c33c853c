import type { Cell } from './cells.ts';
import { codeIn, type Phase } from './phases.ts';

/** Cells of an array that stand side by side and have one code in a phase; most are a single cell. */
export type Band = readonly Cell[];

/** Cells, in the order of their slots, as bands. */
export function bandsOf(cells: readonly Cell[], phase: Phase): Band[] {
  const bands: Cell[][] = [];
  for (const cell of cells) {
    const band = bands.at(-1);
    const last = band?.at(-1);
    if (band && last && isNext(last, cell, phase)) band.push(cell);
    else bands.push([cell]);
  }
  return bands;
}

function isNext(last: Cell, cell: Cell, phase: Phase): boolean {
  if (cell.entity !== last.entity || cell.slot !== last.slot + 1 || cell.at !== last.at + 1) return false;
  return cell.content.kind === last.content.kind && codeIn(phase, cell) === codeIn(phase, last);
}
