import { workerPort } from '../browser.ts';
import { localPort } from '../local.ts';
import { createLayoutServer } from './serve.ts';
import { type Tidier, tidierThrough } from './tidier.ts';

/** A tidier that gives each view a Web Worker of its own: the page never waits, and nothing stays behind. */
export function createTidier(): Tidier {
  return tidierThrough(workerPort('tidier'));
}

/** The same tidier in the thread that asks, for tests and for where there are no workers. */
export function createLocalTidier(): Tidier {
  return tidierThrough(localPort(createLayoutServer));
}
