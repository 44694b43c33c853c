import type { Program } from '#core/compiler';
import type { Run, RunInputs } from './run.ts';
import { startSimulation } from './simulation.ts';

/**
 * Runs a program from start to stop and gives every column's value at every saved time. A stock that becomes NaN or
 * infinite ends the run early, with the rows so far; settings that make no run (dt of 0, stop before start, more numbers
 * than memory should hold) refuse it. Never throws.
 */
export function simulate(program: Program, inputs: RunInputs = {}): Run {
  const simulation = startSimulation(program, inputs);
  simulation.advance(Infinity);
  return simulation.result();
}
