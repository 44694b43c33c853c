import type { CausalGraph, LoopSet } from '#core/analysis';
import { openLatest, type LatestLine, type Numbered, type NumberedAnswer } from '../latest.ts';
import type { OpenPort } from '../port.ts';

/** The loops of a graph, somewhere else. */
export interface LoopsAnswer {
  readonly kind: 'found';
  readonly set: LoopSet;
}

/** Finds loops somewhere else: of the graphs that come while one is searched the latest is kept. */
export type LoopFinder = LatestLine<CausalGraph, LoopsAnswer>;

/** A finder that keeps its worker. */
export function finderThrough(open: OpenPort<Numbered<CausalGraph>, NumberedAnswer<LoopsAnswer>>): LoopFinder {
  return openLatest(open);
}
