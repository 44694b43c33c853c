import type { Program } from '#core/compiler';
import type { Run, RunInputs } from '#core/simulator';
import type { OpenPort } from './port.ts';

/** Page to worker: what to run. It takes the place of what still goes on. A program travels once: later requests name it by its number. */
export interface RunMessage {
  readonly kind: 'run';
  readonly request: number;
  readonly programNumber: number;
  readonly program?: Program;
  /** One run each, in this order. */
  readonly inputs: readonly RunInputs[];
}

/** Page to worker: end a request and answer with the rows so far, or drop it. Too late for a request, it changes nothing. */
export interface EndMessage {
  readonly kind: 'stop' | 'drop';
  readonly request: number;
}

/** Page to worker. */
export type QuestionMessage = RunMessage | EndMessage;

/** Worker to page. */
export type AnswerMessage =
  | { readonly kind: 'progress'; readonly request: number; readonly share: number }
  | { readonly kind: 'done'; readonly request: number; readonly runs: readonly Run[] }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string }
  /** The request is not at work any more, whether it was just dropped or over before. */
  | { readonly kind: 'dropped'; readonly request: number };

/** Opens a line to a new engine. */
export type OpenEnginePort = OpenPort<QuestionMessage, AnswerMessage>;
