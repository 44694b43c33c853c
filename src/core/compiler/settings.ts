import type { Diagnostic, Place, Settings, Severity } from '#core/model';
import { words } from '#core/words';
import { isWholeNumberOf, timeAt, timeGrid } from './grid.ts';
import type { ProgramSettings } from './program.ts';

/** A run of more steps than this would not end in anybody's lifetime of patience. */
export const MAX_STEPS = 1e9;
/** A run of more steps than this is worth a word: it takes seconds, not moments. */
export const MANY_STEPS = 1_000_000;
/** Numbers that a run may keep: rows times columns. 400 MB. */
export const MAX_NUMBERS = 50_000_000;

/** What RK45 tolerates where the document does not say. */
export const TOLERANCE = 1e-6;
/** Below this the rounding of numbers themselves is in the way. */
const LEAST_TOLERANCE = 1e-12;

/** The settings of a run as the program keeps them; `saveEvery` of 0 means every step. */
export function programSettings({ start, stop, dt, method, saveEvery, timeUnit, tolerance, seed }: Settings): ProgramSettings {
  return { start, stop, dt, method, saveEvery: saveEvery ?? 0, timeUnit, tolerance: tolerance ?? TOLERANCE, seed: seed ?? 0 };
}

/** What is wrong (errors: no run) or doubtful about settings, for a run that keeps so many columns. */
export function settingsProblems(settings: ProgramSettings, columns: number): Diagnostic[] {
  const errors = [...numberErrors(settings), ...spanErrors(settings)].slice(0, 1);
  if (errors.length > 0) return errors;
  return [...sizeProblems(settings, columns), ...doubts(settings)];
}

function problem(severity: Severity, code: string, message: string, setting: NonNullable<Place['setting']>): Diagnostic {
  return { severity, code, message, place: { setting } };
}

function numberErrors({ start, stop, dt, saveEvery, tolerance }: ProgramSettings): Diagnostic[] {
  const compiler = words.compiler;
  const found: Diagnostic[] = [];
  if (!Number.isFinite(start)) found.push(problem('error', 'settingNumber', compiler.startNumber, 'start'));
  if (!Number.isFinite(stop)) found.push(problem('error', 'settingNumber', compiler.stopNumber, 'stop'));
  if (!Number.isFinite(dt)) found.push(problem('error', 'settingNumber', compiler.dtNumber, 'dt'));
  if (!(saveEvery >= 0 && saveEvery < Infinity)) found.push(problem('error', 'settingNumber', compiler.saveNumber, 'saveEvery'));
  if (!(tolerance >= LEAST_TOLERANCE && tolerance < 1)) found.push(problem('error', 'settingNumber', compiler.toleranceNumber(LEAST_TOLERANCE), 'tolerance'));
  return found;
}

function spanErrors({ start, stop, dt }: ProgramSettings): Diagnostic[] {
  const compiler = words.compiler;
  if (!(dt > 0)) return [problem('error', 'dtPositive', compiler.dtPositive(dt), 'dt')];
  if (stop < start) return [problem('error', 'stopBeforeStart', compiler.stopBeforeStart(start, stop), 'stop')];
  if (start + dt === start || stop + dt === stop) return [problem('error', 'dtTooShort', compiler.dtTooShort(dt, start), 'dt')];
  return [];
}

function sizeProblems(settings: ProgramSettings, columns: number): Diagnostic[] {
  const compiler = words.compiler;
  const { steps, rows } = timeGrid(settings);
  if (steps > MAX_STEPS) return [problem('error', 'tooManySteps', compiler.tooManySteps(steps, MAX_STEPS), 'dt')];
  if (rows * (columns + 1) <= MAX_NUMBERS) return steps > MANY_STEPS ? [problem('warning', 'manySteps', compiler.manySteps(steps, rows), 'dt')] : [];
  const rowsPossible = Math.max(2, Math.floor(MAX_NUMBERS / (columns + 1)) - 2);
  const wanted = roundedUp((settings.stop - settings.start) / rowsPossible);
  return [problem('error', 'tooManyRows', compiler.tooManyRows(rows, columns, wanted), 'saveEvery')];
}

/** The next of 1, 2, 5, 10, 20 ... of its size that is not below a length of time. */
function roundedUp(length: number): number {
  const exponent = length.toExponential().split('e')[1] ?? '0';
  // Read as text: a power of ten made by multiplying tenths is a little off, and would show all its digits.
  return [1, 2, 5, 10].map((digit) => Number(`${digit}e${exponent}`)).find((round) => round >= length) ?? length;
}

function doubts(settings: ProgramSettings): Diagnostic[] {
  const compiler = words.compiler;
  const { start, stop, dt, saveEvery } = settings;
  const grid = timeGrid(settings);
  const found: Diagnostic[] = [];
  if (stop > start && dt > (stop - start) * 1.000001) {
    found.push(problem('warning', 'dtLongerThanRun', compiler.dtLongerThanRun(dt, stop - start), 'dt'));
  } else if (stop > start && !isWholeNumberOf(dt, stop - start)) {
    found.push(problem('notice', 'spanNotWhole', compiler.spanNotWhole(dt, stop, timeAt(grid, grid.steps)), 'dt'));
  }
  if (saveEvery > 0 && !isWholeNumberOf(dt, saveEvery)) {
    const used = timeAt({ ...grid, start: 0 }, grid.every);
    found.push(problem('warning', 'saveRounded', compiler.saveRounded(saveEvery, dt, used), 'saveEvery'));
  }
  return found;
}
