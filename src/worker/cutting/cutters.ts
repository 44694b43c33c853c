import { workerPort } from '../browser.ts';
import { localPort } from '../local.ts';
import { openProgramLine } from '../programs.ts';
import type { LinkCutter } from './cutter.ts';
import { createCutServer } from './serve.ts';

/** A cutter in a Web Worker of its own: no run and no key waits for it. */
export function createLinkCutter(): LinkCutter {
  return openProgramLine(workerPort('cutter'));
}

/** The same cutter in the thread that asks, for tests and for where there are no workers. */
export function createLocalLinkCutter(): LinkCutter {
  return openProgramLine(localPort((answer) => createCutServer(() => performance.now(), answer)));
}
