import type { Program } from '#core/compiler';
import { simulate, type Run, type RunInputs } from '#core/simulator';
import type { AnswerMessage, RunMessage } from './messages.ts';

/** Runs shorter than this say nothing of their progress. In milliseconds. */
const QUIET = 300;
/** Progress is said no more often than this. In milliseconds. */
const BETWEEN = 100;

/** What the worker's side needs of its surroundings. */
export interface Surroundings {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  readonly answer: (message: AnswerMessage) => void;
}

/** The worker's side of the line: takes run messages, keeps the last program, answers each request once. */
export function createServer({ now, answer }: Surroundings): (message: RunMessage) => void {
  let program: Program | null = null;
  let programNumber = 0;
  return (message) => {
    if (message.program) [program, programNumber] = [message.program, message.programNumber];
    if (!program || programNumber !== message.programNumber) {
      return answer({ kind: 'failed', request: message.request, message: `program ${message.programNumber} is not here` });
    }
    try {
      const onProgress = progressOf(message.request, { now, answer });
      answer({ kind: 'done', request: message.request, runs: runAll(program, message.inputs, onProgress) });
    } catch (error) {
      answer({ kind: 'failed', request: message.request, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** The buffers of an answer that can change hands instead of being copied. */
export function transferable(message: AnswerMessage): ArrayBuffer[] {
  if (message.kind !== 'done') return [];
  const arrays = message.runs.flatMap((run) => [run.times, ...run.values]);
  const buffers = new Set(arrays.map((array) => array.buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}

function runAll(program: Program, inputs: readonly RunInputs[], onProgress: (share: number) => void): Run[] {
  return inputs.map((input, index) =>
    simulate(program, input, (share) => {
      onProgress((index + share) / inputs.length);
      return false;
    }),
  );
}

function progressOf(request: number, { now, answer }: Surroundings): (share: number) => void {
  let next = now() + QUIET;
  return (share) => {
    const time = now();
    if (time < next) return;
    next = time + BETWEEN;
    answer({ kind: 'progress', request, share });
  };
}
