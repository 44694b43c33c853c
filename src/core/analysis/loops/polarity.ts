import type { CausalLink, LoopPolarity } from './types.ts';

/** The polarity of a loop by its links: unknown with one that is, else balancing where an odd number of them turn round. */
export function polarityOf(links: readonly CausalLink[]): LoopPolarity {
  if (links.some(({ sign }) => sign === '?')) return 'U';
  return minusSigns(links) % 2 === 1 ? 'B' : 'R';
}

/** How many links turn a push round. */
export function minusSigns(links: readonly CausalLink[]): number {
  return links.filter(({ sign }) => sign === '-').length;
}
