import type { CausalGraph, LoopSet } from '#core/analysis';
import type { LatestLine } from '../latest.ts';

/** The loops of a graph, somewhere else. */
export interface LoopsAnswer {
  readonly kind: 'found';
  readonly set: LoopSet;
}

/** Finds loops somewhere else: of the graphs that come while one is searched the latest is kept. */
export type LoopFinder = LatestLine<CausalGraph, LoopsAnswer>;
