import { settingsProblems, timeAt, timeGrid, type Program, type ProgramSettings, type TimeGrid } from '#core/compiler';
import type { Diagnostic } from '#core/model';
import { startLines } from './lines.ts';
import { beginStep, startMachine, type Machine } from './machine.ts';
import { methods } from './methods.ts';
import { findStop, keepRow, newRecord, newWatch, type Recording } from './record.ts';
import type { Progress, Run, RunInputs, RunStop, RunWarning } from './run.ts';

/** Evaluations between two calls of `progress`. */
const EVALUATIONS_PER_REPORT = 100_000;

/**
 * Runs a program from start to stop and gives every column's value at every saved time. A stock that becomes NaN or
 * infinite ends the run early, with the rows so far; settings that make no run (dt of 0, stop before start, more numbers
 * than memory should hold) refuse it. Never throws.
 */
export function simulate(program: Program, inputs: RunInputs = {}, progress?: Progress): Run {
  const settings: ProgramSettings = { ...program.settings, ...inputs.settings };
  const problems = settingsProblems(settings, program.columns.length);
  const refused = problems.filter(({ severity }) => severity === 'error');
  if (refused.length > 0) return refusal(program, refused);
  const constants = new Map((inputs.constants ?? []).map(({ slot, value }) => [slot, value]));
  const notices = inputs.settings ? problems : [];
  return run(startMachine(program, settings, constants), settings, notices, progress);
}

function refusal({ columns }: Program, refused: readonly Diagnostic[]): Run {
  return { columns, times: new Float64Array(0), values: columns.map(() => new Float64Array(0)), refused, warnings: [], notices: [] };
}

function run(machine: Machine, settings: ProgramSettings, notices: readonly Diagnostic[], progress?: Progress): Run {
  const { columns } = machine.program;
  const grid = timeGrid(settings);
  const record = newRecord(columns, grid.rows);
  const watch = newWatch(machine.program);
  const end = goThroughTime(machine, settings, grid, progress, (k, time) => {
    watch.look(machine.memory.values, time);
    if (k % grid.every === 0 || k === grid.steps) keepRow(record, machine, time);
  });
  return { columns, ...rowsOf(record, grid.rows), ...end, warnings: watch.warnings as readonly RunWarning[], notices };
}

/** How a run ended: at its stop time, or earlier. */
type End = { readonly stopped: RunStop } | { readonly cancelled: true } | object;

/** Steps through the grid; `visit` sees every step's number and time with everything computed. */
function goThroughTime(
  machine: Machine,
  { method }: ProgramSettings,
  grid: TimeGrid,
  progress: Progress | undefined,
  visit: (k: number, time: number) => void,
): End {
  const advance = methods[method];
  const carry = startCarry(machine, grid);
  const stepsPerReport = Math.max(1, Math.floor(EVALUATIONS_PER_REPORT / (machine.program.step.length + 1)));
  let stopped = findStop(machine, grid.start, true);
  for (let k = 0; !stopped; k++) {
    const time = timeAt(grid, k);
    beginStep(machine, time);
    visit(k, time);
    if (k >= grid.steps) return {};
    if (progress && k % stepsPerReport === stepsPerReport - 1 && progress(k / grid.steps)) return { cancelled: true };
    const next = timeAt(grid, k + 1);
    advance(machine, time, next);
    carry();
    stopped = findStop(machine, next, false);
  }
  return { stopped };
}

/** What moves on at full steps only: held values and fixed delays, all of them from the step's first stage. */
function startCarry(machine: Machine, grid: TimeGrid): () => void {
  const { program, memory, before } = machine;
  const shifts = startLines(machine, grid.steps);
  return () => {
    for (const { slot, from } of program.holds) memory.values[slot] = before[from] ?? NaN;
    for (const shift of shifts) shift();
  };
}

function rowsOf({ times, values, rows }: Recording, expected: number): Pick<Run, 'times' | 'values'> {
  if (rows === expected) return { times, values };
  return { times: times.slice(0, rows), values: values.map((series) => series.slice(0, rows)) };
}
