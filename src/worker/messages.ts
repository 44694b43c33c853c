import type { Program } from '#core/compiler';
import type { Run, RunInputs } from '#core/simulator';
import type { OpenPort } from './port.ts';

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

/** Opens a line to a new engine. */
export type OpenEnginePort = OpenPort<RunMessage, AnswerMessage>;
