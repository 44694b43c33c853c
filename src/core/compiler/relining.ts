import { assignments } from './assignments.ts';
import type { Cell } from './cells.ts';
import { codeIn, needsIn, type Phase } from './phases.ts';
import type { Assignment, Program } from './program.ts';
import { behind, placesOf, shareOf, slotsGiven, slotsOfLine } from './programLines.ts';
import { changesWith, isTimedCode, TIMES } from './varying.ts';
import { isSomeOpened, waitingFor, type Waits } from './waiting.ts';

type Lines = Pick<Program, 'initial' | 'step'>;

/** The lines of a program, and what changes with time without one. */
type Moving = Lines & Pick<Program, 'stocks' | 'holds' | 'lines'>;

/** The lines of a program when one cell, which is no part of an array, has another content that reads the same at the same times. Null where it does not run. */
export function linesInPlace(cell: Cell, { initial, step }: Lines, limits: Waits['limits']): Lines | null {
  const atStart = exchanged('initial', cell, initial, limits);
  return atStart && { initial: atStart, step: exchanged('step', cell, step, limits) ?? step };
}

function exchanged(phase: Phase, cell: Cell, lines: readonly Assignment[], limits: Waits['limits']): readonly Assignment[] | null {
  const at = lines.findIndex(({ slot, loop }) => slot === cell.slot && !loop);
  const [line] = at < 0 ? [] : assignments(phase, [cell], { limits });
  return line ? lines.with(at, line) : null;
}

/**
 * The lines of a program when one cell, which is no part of an array, has another content: in their order as far as that
 * serves. Null where that does not do: it or what it needs does not run, they wait for each other, or a loop would have to be
 * taken apart.
 */
export function linesWith(cell: Cell, program: Moving, shop: Waits): Lines | null {
  const atStart = shop.runs[cell.slot] ? placed('initial', cell, program.initial, [], shop) : null;
  const inStep = atStart && stepWith(cell, atStart, program, shop);
  return inStep && { initial: atStart, step: inStep };
}

/** The lines with that of a cell as it is now, behind what it needs, and what waits for it behind it, after lines that are `added`. */
function placed(phase: Phase, cell: Cell, lines: readonly Assignment[], added: readonly Assignment[], shop: Waits): readonly Assignment[] | null {
  const [line] = assignments(phase, [cell], shop);
  const needs = needsIn(phase, cell, shop.limits[phase], shop.loads);
  if (!line || needs.some((slot) => !shop.runs[slot])) return null;
  const places = placesOf(lines, shop.runs.length);
  const own = places[cell.slot] ?? -1;
  const last = Math.max(-1, ...needs.map((slot) => places[slot] ?? -1));
  // Which circles are to be opened is found among all cells at once.
  if (isSomeOpened(phase, shop)) return null;
  const now = own < 0 ? lines : lines.with(own, line);
  if (own > last) return now;
  const waiting = waitingFor(cell, phase, (slot) => (places[slot] ?? -1) <= last, shop);
  return needs.some((slot) => waiting[slot]) ? null : behind(last, now, waiting, added);
}

/** The lines of a step. Where the cell begins or ceases to change with time, so may what waits for it. */
function stepWith(cell: Cell, atStart: readonly Assignment[], program: Moving, shop: Waits): readonly Assignment[] | null {
  const { step } = program;
  if (!codeIn('step', cell)) return step;
  const varying = varyingIn(program, shop.runs.length);
  const before = varying[cell.slot] === 1;
  if (changes(cell, varying, shop)) {
    const added = before ? [] : newInStep(cell, atStart, varying, shop);
    return added && placed('step', cell, step, added, shop);
  }
  return before ? withoutSteady(cell, step, varying, shop) : step;
}

/** By slot, whether it changes with time. */
function varyingIn({ step, stocks, holds, lines }: Moving, slots: number): Uint8Array {
  const varying = slotsGiven(step, slots);
  for (const { slot, count } of [...stocks, ...holds]) varying.fill(1, slot, slot + count);
  for (const slot of [...TIMES, ...lines.map((line) => line.slot)]) varying[slot] = 1;
  return varying;
}

function changes(cell: Cell, varying: Uint8Array, { limits, loads }: Waits): boolean {
  return changesWith(cell, (slot) => varying[slot] === 1, { limits, loads, isTimed: isTimedCode });
}

/** The lines of a cell that begins to change with time and of what has not done so before it does: they are those of the start. */
function newInStep(cell: Cell, atStart: readonly Assignment[], varying: Uint8Array, shop: Waits): Assignment[] | null {
  const begins = waitingFor(cell, 'step', (slot) => !varying[slot], shop);
  const shares = atStart.map((line) => shareOf(line, begins));
  return shares.includes('some') ? null : atStart.filter((_, at) => shares[at] === 'all');
}

/** The lines of a step without those of a cell that changes no more, and of what changed with it alone. */
function withoutSteady(cell: Cell, step: readonly Assignment[], varying: Uint8Array, shop: Waits): Assignment[] | null {
  varying[cell.slot] = 0;
  const kept: Assignment[] = [];
  for (const line of step) {
    for (const slot of slotsOfLine(line)) {
      const one = shop.cells.at(slot);
      if (one && !changes(one, varying, shop)) varying[slot] = 0;
    }
    const share = shareOf(line, varying);
    if (share === 'some') return null;
    if (share === 'all') kept.push(line);
  }
  return kept;
}
