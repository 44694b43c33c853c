import { workerPort } from '../browser.ts';
import { localPort } from '../local.ts';
import { openProgramLine } from '../programs.ts';
import type { ModelSimplifier } from './simplifier.ts';
import { createSimplifyServer } from './serve.ts';

/** A simplifier in a Web Worker of its own: the page never waits. */
export function createModelSimplifier(): ModelSimplifier {
  return openProgramLine(workerPort('simplifier'));
}

/** The same simplifier in the thread that asks, for tests and for where there are no workers. */
export function createLocalModelSimplifier(): ModelSimplifier {
  return openProgramLine(localPort(createSimplifyServer));
}
