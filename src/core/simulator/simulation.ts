import { settingsProblems, timeAt, timeGrid, type Program, type ProgramSettings, type TimeGrid } from '#core/compiler';
import type { Diagnostic } from '#core/model';
import { startLines } from './lines.ts';
import { beginStep, startMachine, type Machine } from './machine.ts';
import { methods } from './methods.ts';
import type { Observer } from './observer.ts';
import { findStop, keepRow, newRecord, newWatch, type Recording } from './record.ts';
import type { Run, RunInputs } from './run.ts';
import { advanceSpecials } from './special/specials.ts';

/** A run in the making. It goes on when it is told to and stands still in between; how it is sliced changes no number. */
export interface Simulation {
  /** The share of its steps that are done, in 0..1. */
  readonly share: () => number;
  /** Goes on for at most so many steps, at least one; Infinity: to the end. Answers whether the run is over. */
  readonly advance: (steps: number) => boolean;
  /** The run with the rows so far; one that is not over is marked as `interrupted`. Nothing may be advanced after it. */
  readonly result: () => Run;
}

/**
 * A run that has computed its first values and made no step. Settings that make no run (dt of 0, stop before start,
 * more numbers than memory should hold) give one that is over and refused. `observe` is shown every full step. Never throws.
 */
export function startSimulation(program: Program, inputs: RunInputs = {}, observe?: Observer): Simulation {
  const settings: ProgramSettings = { ...program.settings, ...inputs.settings };
  const problems = settingsProblems(settings, program.columns.length);
  const refused = problems.filter(({ severity }) => severity === 'error');
  if (refused.length > 0) return refusal(program, refused);
  const constants = new Map((inputs.constants ?? []).map(({ slot, value }) => [slot, value]));
  return simulationOf(startMachine(program, settings, constants, inputs.run ?? 0), settings, inputs.settings ? problems : [], observe);
}

function refusal({ columns }: Program, refused: readonly Diagnostic[]): Simulation {
  const run: Run = { columns, times: new Float64Array(0), values: columns.map(() => new Float64Array(0)), refused, warnings: [], notices: [] };
  return { share: () => 1, advance: () => true, result: () => run };
}

function simulationOf(machine: Machine, settings: ProgramSettings, notices: readonly Diagnostic[], observe: Observer | undefined): Simulation {
  const { columns } = machine.program;
  const grid = timeGrid(settings);
  const record = newRecord(columns, grid.rows);
  const watch = newWatch(machine.program);
  const carry = startCarry(machine, grid);
  const move = methods[settings.method];
  /** Steps whose first stage is computed and looked at; the last of them has no step after it. */
  let seen = 0;
  let stopped = findStop(machine, grid.start, true);
  const over = () => stopped !== null || seen > grid.steps;
  const step = () => {
    const time = timeAt(grid, seen);
    beginStep(machine, seen, time);
    watch.look(machine.memory.values, time);
    const saved = seen % grid.every === 0 || seen === grid.steps;
    observe?.({ step: seen, time, row: saved ? record.rows : null, memory: machine.memory });
    if (saved) keepRow(record, machine, time);
    seen += 1;
    if (seen > grid.steps) return;
    const next = timeAt(grid, seen);
    move(machine, time, next);
    carry();
    stopped = findStop(machine, next, false);
  };
  const end = (): Pick<Run, 'stopped' | 'interrupted'> => {
    if (stopped) return { stopped };
    return over() ? {} : { interrupted: { time: timeAt(grid, Math.max(0, seen - 1)) } };
  };
  return {
    share: () => (over() ? 1 : seen / (grid.steps + 1)),
    advance: (steps) => {
      for (let left = steps; left > 0 && !over(); left--) step();
      return over();
    },
    result: () => ({ columns, ...rowsOf(record, grid.rows), ...end(), warnings: watch.warnings, notices }),
  };
}

/** What moves on at full steps only: held values, fixed delays and special stocks, all of them from the step's first stage. */
function startCarry(machine: Machine, grid: TimeGrid): () => void {
  const { program, memory, before } = machine;
  const shifts = startLines(machine, grid.steps);
  return () => {
    for (const { slot, count, from } of program.holds) {
      for (let turn = 0; turn < count; turn++) memory.values[slot + turn] = before[from + turn] ?? NaN;
    }
    for (const shift of shifts) shift();
    advanceSpecials(program, memory.specials, before, memory.values, memory.step);
  };
}

function rowsOf({ times, values, rows }: Recording, expected: number): Pick<Run, 'times' | 'values'> {
  if (rows === expected) return { times, values };
  return { times: times.slice(0, rows), values: values.map((series) => series.slice(0, rows)) };
}
