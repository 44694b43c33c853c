import { findFunction } from '#core/language';
import type { Cell, Content, Loads } from './cells.ts';
import { someCode } from './partsOfCode.ts';
import { BUILTIN_SLOTS, type Code } from './program.ts';
import { readsSome } from './reads.ts';
import type { Sound } from './soundness.ts';

/** The built-in slots that change with time. */
export const TIMES = [BUILTIN_SLOTS.time, BUILTIN_SLOTS.stepTime];

/** The slots that change with time: what moves by itself, and all that is computed from it or from the time. */
export function varyingSlots(step: readonly Cell[], { cells, limits }: Sound, loads: Loads): Set<number> {
  const varying = new Set<number>(TIMES);
  for (const { slot, content } of cells) if (movesByItself(content)) varying.add(slot);
  const timed = new Map<Code, boolean>();
  const isTimed = (code: Code): boolean => {
    const known = timed.get(code) ?? isTimedCode(code);
    timed.set(code, known);
    return known;
  };
  for (const cell of step) if (changesWith(cell, (slot) => varying.has(slot), { limits, loads, isTimed })) varying.add(cell.slot);
  return varying;
}

/** Whether what stands in a slot is another at another time, however little it is computed from. */
function movesByItself({ kind }: Content): boolean {
  return kind === 'stock' || kind === 'hold' || kind === 'line';
}

/** What else it takes to tell whether a cell changes with time. */
interface Clock extends Pick<Sound, 'limits'> {
  readonly loads: Loads;
  readonly isTimed: (code: Code) => boolean;
}

/** Whether a cell is computed anew at every step because some slots change with time. */
export function changesWith({ slot, at, content }: Cell, isVarying: (slot: number) => boolean, { limits, loads, isTimed }: Clock): boolean {
  if (content.kind !== 'value') return false;
  return content.start !== undefined || limits.step.has(slot) || readsSome(loads(content.code), at, isVarying) || isTimed(content.code);
}

/** Whether an expression changes with time by itself. */
export function isTimedCode(code: Code): boolean {
  return someCode(code, (part) => part.op === 'draw' || part.op === 'special' || (part.op === 'call' && findFunction(part.name)?.kind === 'time'));
}
