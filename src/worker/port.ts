/** One end of the line to a worker. Messages arrive in order; `close` ends the worker, however busy it is. */
export interface Port<Question> {
  /** Buffers named in `transfer` change hands instead of being copied. */
  readonly send: (question: Question, transfer?: readonly ArrayBuffer[]) => void;
  readonly close: () => void;
}

/** Opens a line to a new worker; its answers, and the worker's own break-downs, go to the listeners. */
export type OpenPort<Question, Answer> = (
  onAnswer: (answer: Answer) => void,
  onBroken: (message: string) => void,
) => Port<Question>;

/** The worker's side of a line: given where answers go, and how to do a task after the messages that have come, it takes questions. */
export type CreateServer<Question, Answer> = (
  answer: (answer: Answer) => void,
  later: (task: () => void) => void,
) => (question: Question) => void;
