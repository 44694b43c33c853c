import { withObserved, type CausalGraph, type LinkSign } from '#core/analysis';
import { createStore } from 'zustand/vanilla';

/** The directions that links had in the last run that came to rest, by `from>to` of their addresses. */
export type ObservedSigns = ReadonlyMap<string, LinkSign>;

const NONE: ObservedSigns = new Map();

/** The store behind `observe`. */
export const observedStore = createStore<{ readonly signs: ObservedSigns }>(() => ({ signs: NONE }));

/** Takes note of what a run showed; null: of nothing. */
export function observe(signs: ObservedSigns | null): void {
  const now = signs ?? NONE;
  const { signs: before } = observedStore.getState();
  const same = now.size === before.size && [...now].every(([link, sign]) => before.get(link) === sign);
  if (!same) observedStore.setState({ signs: now });
}

/** A graph with the directions that only the run tells; the very same graph where it tells none. */
export function withRunSigns(graph: CausalGraph): CausalGraph {
  const { signs } = observedStore.getState();
  if (signs.size === 0) return graph;
  const told = withObserved(graph, signs);
  return told.links.every((link, at) => link === graph.links[at]) ? graph : told;
}
