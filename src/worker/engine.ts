import type { Program } from '#core/compiler';
import type { Run, RunInputs } from '#core/simulator';

/** A program and what to run it with: one run per entry of `inputs`. */
export interface RunRequest {
  readonly program: Program;
  readonly inputs: readonly RunInputs[];
}

/** How a request ended. Runs are in the order of the request's inputs; of a stopped one the last is `interrupted` and those not begun are missing. */
export type RunAnswer =
  | { readonly kind: 'done'; readonly runs: readonly Run[] }
  /** A later request took its place. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'cancelled' }
  /** The engine itself broke down; the next request gets a fresh one. */
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Runs programs somewhere else. At most one request is in flight; a later one waits for it, and takes the place of
 * one that waits already. A request in flight for long is ended as soon as a later one waits.
 */
export interface Engine {
  /** Never rejects. `onProgress` hears the share done, in 0..1, of a request that takes long (over 300 ms). */
  readonly run: (request: RunRequest, onProgress?: (share: number) => void) => Promise<RunAnswer>;
  /** Ends what is in flight, which is then `done` with the rows so far. */
  readonly stop: () => void;
  /** Drops what is in flight and forgets what waits. */
  readonly cancel: () => void;
  /** Like `cancel`, and lets the worker go. */
  readonly dispose: () => void;
}
