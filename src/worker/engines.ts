import { workerPort } from './browser.ts';
import { createEngine } from './client.ts';
import type { Engine } from './engine.ts';
import { localPort } from './local.ts';
import { createServer } from './serve.ts';

/** An engine in a Web Worker of its own: the page never waits. */
export function createWorkerEngine(): Engine {
  return createEngine(workerPort('engine'));
}

/** The same engine in the thread that asks, for tests and for where there are no workers. */
export function createLocalEngine(): Engine {
  return createEngine(localPort((answer, later) => createServer({ now: () => performance.now(), answer, later })));
}
