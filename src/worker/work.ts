import type { Program } from '#core/compiler';
import { startSimulation, type Run, type RunInputs, type Simulation } from '#core/simulator';

/** Evaluations between two looks at the clock: a few milliseconds. */
const EVALUATIONS_PER_LOOK = 20_000;

/** The runs of a request, one after the other, in slices of time. */
export interface Work {
  /** Works for so many milliseconds, and a little more; answers whether all runs are over. */
  readonly goOn: (now: () => number, milliseconds: number) => boolean;
  /** The share done of all runs, in 0..1. */
  readonly share: () => number;
  /** The runs so far, in the order of their inputs; the last may be interrupted, and those not begun are missing. */
  readonly runs: () => Run[];
}

/** The work that a program with these inputs is; the first run is begun when it goes on. */
export function startWork(program: Program, inputs: readonly RunInputs[]): Work {
  const steps = Math.max(1, Math.floor(EVALUATIONS_PER_LOOK / (program.step.length + 1)));
  const finished: Run[] = [];
  let current: Simulation | null = null;
  const next = () => (current ??= startSimulation(program, inputs[finished.length]));
  return {
    goOn: (now, milliseconds) => {
      for (const end = now() + milliseconds; finished.length < inputs.length; ) {
        const simulation = next();
        if (simulation.advance(steps)) {
          finished.push(simulation.result());
          current = null;
        } else if (now() >= end) return false;
      }
      return true;
    },
    share: () => (finished.length + (current?.share() ?? 0)) / inputs.length,
    runs: () => (current ? [...finished, current.result()] : finished),
  };
}
