import type { Program } from '#core/compiler';
import type { Run, RunInputs } from '#core/simulator';

/** Page to worker. A program travels once: later requests name it by its number. */
export interface RunMessage {
  readonly kind: 'run';
  readonly request: number;
  readonly programNumber: number;
  readonly program?: Program;
  /** One run each, in this order. */
  readonly inputs: readonly RunInputs[];
}

/** Worker to page. */
export type AnswerMessage =
  | { readonly kind: 'progress'; readonly request: number; readonly share: number }
  | { readonly kind: 'done'; readonly request: number; readonly runs: readonly Run[] }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string };

/** One end of the line to a worker. Messages arrive in order; `close` ends the worker, however busy it is. */
export interface Port {
  readonly send: (message: RunMessage) => void;
  readonly close: () => void;
}

/** Opens a line to a new worker; its answers, and the worker's own break-downs, go to the listeners. */
export type OpenPort = (onAnswer: (answer: AnswerMessage) => void, onBroken: (message: string) => void) => Port;
