import { workerPort } from '../browser.ts';
import { localPort } from '../local.ts';
import { openProgramLine } from '../programs.ts';
import { createSharesServer } from './serve.ts';
import type { LoopSharer } from './sharer.ts';

/** A sharer in a Web Worker of its own: no run and no key waits for it. */
export function createLoopSharer(): LoopSharer {
  return openProgramLine(workerPort('sharer'));
}

/** The same sharer in the thread that asks, for tests and for where there are no workers. */
export function createLocalLoopSharer(): LoopSharer {
  return openProgramLine(localPort((answer) => createSharesServer(() => performance.now(), answer)));
}
