import { workerPort } from '../browser.ts';
import { openLatest } from '../latest.ts';
import { localPort } from '../local.ts';
import type { LoopFinder } from './finder.ts';
import { createLoopServer } from './serve.ts';

/** A finder in a Web Worker of its own: the page never waits. */
export function createLoopFinder(): LoopFinder {
  return openLatest(workerPort('finder'));
}

/** The same finder in the thread that asks, for tests and for where there are no workers. */
export function createLocalLoopFinder(): LoopFinder {
  return openLatest(localPort((answer) => createLoopServer(() => performance.now(), answer)));
}
