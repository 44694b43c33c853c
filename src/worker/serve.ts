import type { Program } from '#core/compiler';
import type { AnswerMessage, QuestionMessage, RunMessage } from './messages.ts';
import { startWork, type Work } from './work.ts';

/** How long a request is worked at before messages are heard again. In milliseconds. */
const SLICE = 30;
/** Runs shorter than this say nothing of their progress. In milliseconds. */
const QUIET = 300;
/** Progress is said no more often than this. In milliseconds. */
const BETWEEN = 100;

/** What the worker's side needs of its surroundings. */
export interface Surroundings {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  readonly answer: (message: AnswerMessage) => void;
  /** Does a task after the messages that have come by now. */
  readonly later: (task: () => void) => void;
}

/**
 * The worker's side of the line: keeps the last program and answers each request once, with `done` or `failed`, unless
 * it was dropped or another took its place. It works in slices: what ends within the first is answered at once.
 */
export function createServer(surroundings: Surroundings): (message: QuestionMessage) => void {
  const { answer } = surroundings;
  let program: Program | null = null;
  let programNumber = 0;
  let task: Task | null = null;
  const begin = (message: RunMessage) => {
    task = null;
    if (message.program) [program, programNumber] = [message.program, message.programNumber];
    if (!program || programNumber !== message.programNumber) throw new Error(`program ${message.programNumber} is not here`);
    task = { request: message.request, work: startWork(program, message.inputs), tell: progressOf(message.request, surroundings) };
    goOn(task);
  };
  const goOn = (mine: Task) => {
    if (mine !== task) return;
    if (mine.work.goOn(surroundings.now, SLICE)) return finish(mine);
    mine.tell(mine.work.share());
    surroundings.later(() => guard(mine.request, () => goOn(mine)));
  };
  const finish = ({ request, work }: Task) => {
    task = null;
    answer({ kind: 'done', request, runs: work.runs() });
  };
  const guard = (request: number, act: () => void) => {
    try {
      act();
    } catch (error) {
      task = null;
      answer({ kind: 'failed', request, message: error instanceof Error ? error.message : String(error) });
    }
  };
  return (message) =>
    guard(message.request, () => {
      if (message.kind === 'run') return begin(message);
      if (task?.request === message.request && message.kind === 'stop') return finish(task);
      if (task?.request === message.request) task = null;
      if (message.kind === 'drop') answer({ kind: 'dropped', request: message.request });
    });
}

/** A request at work. */
interface Task {
  readonly request: number;
  readonly work: Work;
  readonly tell: (share: number) => void;
}

/** The buffers of an answer that can change hands instead of being copied. */
export function transferable(message: AnswerMessage): ArrayBuffer[] {
  if (message.kind !== 'done') return [];
  const arrays = message.runs.flatMap((run) => [run.times, ...run.values]);
  const buffers = new Set(arrays.map((array) => array.buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
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
