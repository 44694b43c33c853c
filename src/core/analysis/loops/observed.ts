import type { CausalGraph, CausalLink, LinkSign } from './types.ts';

/**
 * A graph in which links whose direction nothing told have the one that a run showed, by `from>to` of their addresses as
 * `observedSigns` gives them; ? where it showed both. What was declared stays, and clashes where the run showed the opposite.
 */
export function withObserved({ nodes, links }: CausalGraph, signs: ReadonlyMap<string, LinkSign>): CausalGraph {
  const signOf = ({ from, to }: CausalLink): LinkSign => signs.get(`${nodes[from]?.address ?? ''}>${nodes[to]?.address ?? ''}`) ?? '?';
  return { nodes, links: links.map((link) => observedLink(link, signOf(link))) };
}

function observedLink(link: CausalLink, sign: LinkSign): CausalLink {
  if (sign === '?' || link.sign === sign) return link;
  if (link.sign === '?') return { ...link, sign, signFrom: 'observed' };
  return link.signFrom === 'declared' ? { ...link, clash: link.sign } : link;
}
