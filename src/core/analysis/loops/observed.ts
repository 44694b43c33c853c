import type { CausalGraph, CausalLink } from './types.ts';

/** Which way a link acted in a run, at every moment in which it did; `mixed`: now one, now the other. */
export type ObservedSign = '+' | '-' | 'mixed';

/**
 * A graph in which links whose direction nothing told have the one that a run showed, by their places. What was declared
 * stays, and clashes where the run showed the opposite.
 */
export function withObserved({ nodes, links }: CausalGraph, signs: ReadonlyMap<number, ObservedSign>): CausalGraph {
  return { nodes, links: links.map((link, place) => observedLink(link, signs.get(place))) };
}

function observedLink(link: CausalLink, sign: ObservedSign | undefined): CausalLink {
  if (sign === undefined || sign === 'mixed' || link.sign === sign) return link;
  if (link.sign === '?') return { ...link, sign, signFrom: 'observed' };
  return link.signFrom === 'declared' ? { ...link, clash: link.sign } : link;
}
