import type { Cell, Content, Limit, Loads } from './cells.ts';
import { FIRST_SLOT, type Code } from './program.ts';
import { slotsRead } from './reads.ts';

/** The two orders of evaluation: once at the start, and at every stage of every step. */
export type Phase = 'initial' | 'step';

/** The limits that hold in a phase, by the slot of the flow that they hold. */
export type Limits = ReadonlyMap<number, Limit>;

/** The expression that gives a cell its value in a phase; null where the phase computes none. */
export function codeIn(phase: Phase, { content }: Cell): Code | null {
  switch (content.kind) {
    case 'missing':
      return null;
    case 'value':
      return phase === 'initial' ? (content.start ?? content.code) : content.code;
    case 'fixed':
      return phase === 'initial' ? content.code : null;
    case 'stock':
    case 'hold':
    case 'line':
      return phase === 'initial' ? content.start : null;
  }
}

/** The slots that must have their value in a phase before this cell gets its own. */
export function needsIn(phase: Phase, cell: Cell, limits: Limits, loads: Loads): readonly number[] {
  const code = codeIn(phase, cell);
  if (!code) return [];
  const limit = limitIn(phase, cell, limits);
  const read = slotsRead(loads(code), cell.at);
  if (!limit && cell.content.kind !== 'line') return read.filter((slot) => slot >= FIRST_SLOT);
  const found = new Set(read);
  for (const slot of limit ? needsOfLimit(limit) : []) found.add(slot);
  if (cell.content.kind === 'line' && phase === 'initial') for (const slot of settingsOfLine(cell.content)) found.add(slot);
  return [...found].filter((slot) => slot >= FIRST_SLOT);
}

/** The slots that say how a line gives what it keeps. */
export function settingsOfLine({ time, other }: Content & { kind: 'line' }): number[] {
  return other === undefined ? [time] : [time, other];
}

/** The slots that a limit reads. */
export function needsOfLimit({ stock, adds, drains, takes }: Limit): number[] {
  return [stock, ...adds, ...drains, ...takes];
}

/** The limit of a cell in a phase: of flows only, and not where an initial value of its own takes the flow's place. */
export function limitIn(phase: Phase, { slot, content }: Cell, limits: Limits): Limit | undefined {
  return content.kind === 'value' && (phase === 'step' || !content.start) ? limits.get(slot) : undefined;
}
