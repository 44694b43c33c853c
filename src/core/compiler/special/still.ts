import type { Code } from '../program.ts';
import type { Workshop } from '../scope.ts';

/** A new part of the variable at a slot that is computed at the first stage of a step only. */
export function addStill(owner: number, code: Code, { cells }: Workshop): number {
  const slot = cells.add(owner, { kind: 'value', code });
  const cell = cells.at(slot);
  if (cell) cell.still = true;
  return slot;
}

/** Gives a flow a value that is computed at the first stage of a step only; `number`: the part with its own equation. */
export function defineStill(flow: number, code: Code, number: number | null, { cells }: Workshop): void {
  const cell = cells.at(flow);
  if (!cell) return;
  cell.content = { kind: 'value', code };
  cell.still = true;
  if (number !== null) cell.number = number;
}
