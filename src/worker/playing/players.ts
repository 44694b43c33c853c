import { workerPort } from '../browser.ts';
import { openLatest } from '../latest.ts';
import { localPort } from '../local.ts';
import type { SketchPlayer } from './player.ts';
import { createPlayServer } from './serve.ts';

/** A player in a Web Worker of its own: the page never waits. */
export function createSketchPlayer(): SketchPlayer {
  return openLatest(workerPort('player'));
}

/** The same player in the thread that asks, for tests and for where there are no workers. */
export function createLocalSketchPlayer(): SketchPlayer {
  return openLatest(localPort(createPlayServer));
}
