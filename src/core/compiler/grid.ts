import type { ProgramSettings } from './program.ts';

/** The times of a run, counted in whole steps so that no rounding adds up. */
export interface TimeGrid {
  readonly start: number;
  readonly dt: number;
  /** The last step's number; step 0 is the start. */
  readonly steps: number;
  /** A row is kept every so many steps, and at the last. */
  readonly every: number;
  readonly rows: number;
  /** n where dt is 1/n for a whole n, else 0. */
  readonly perUnit: number;
}

/** How close to a whole number a ratio of settings must come to count as one. */
const CLOSE = 1e-6;

/**
 * The grid of settings that `settingsProblems` finds no error in. The last step is the last not beyond stop + dt/2; a
 * save interval is rounded to a whole number of steps.
 */
export function timeGrid({ start, stop, dt, saveEvery }: Pick<ProgramSettings, 'start' | 'stop' | 'dt' | 'saveEvery'>): TimeGrid {
  const steps = Math.floor((stop - start) / dt + 0.5);
  const every = Math.max(1, Math.round(saveEvery / dt));
  const rows = Math.floor(steps / every) + (steps % every === 0 ? 1 : 2);
  return { start, dt, steps, every, rows, perUnit: reciprocal(dt) };
}

/** The time of step k: start + k/n where dt is 1/n, which keeps a dt of 0.1 exact, else start + k dt. */
export function timeAt({ start, dt, perUnit }: TimeGrid, k: number): number {
  return perUnit > 0 ? start + k / perUnit : start + k * dt;
}

function reciprocal(dt: number): number {
  const n = Math.round(1 / dt);
  return n >= 1 && Math.abs(n * dt - 1) <= 1e-12 ? n : 0;
}

/** Whether a length of time is a whole number (1 or more) of dt. */
export function isWholeNumberOf(dt: number, length: number): boolean {
  const ratio = length / dt;
  return Math.round(ratio) >= 1 && Math.abs(ratio - Math.round(ratio)) <= CLOSE * Math.max(1, ratio);
}
