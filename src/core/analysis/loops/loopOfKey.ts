import { loopMembers, type LoopKey } from '#core/model';
import { polarityOf } from './polarity.ts';
import type { CausalGraph, CausalLink, LoopPolarity } from './types.ts';

/** What has become of a loop that a key names: its links; or where it is open; or that one of its variables is gone. */
export type KeyStanding =
  | { readonly kind: 'closed'; readonly links: readonly CausalLink[]; readonly polarity: LoopPolarity }
  | { readonly kind: 'open'; readonly from: number; readonly to: number }
  | { readonly kind: 'gone' };

/** Whether the loop of a key is there, asked of the graph itself: a list of loops may be too long to have all. */
export function standingOfKey({ nodes, links }: CausalGraph, key: LoopKey): KeyStanding {
  const members = loopMembers(key).map((address) => nodes.findIndex((node) => node.address === address));
  if (members.length < 2 || members.includes(-1)) return { kind: 'gone' };
  const found: CausalLink[] = [];
  for (const [at, from] of members.entries()) {
    const to = members[(at + 1) % members.length] ?? -1;
    const link = links.find((each) => each.from === from && each.to === to);
    if (!link) return { kind: 'open', from, to };
    found.push(link);
  }
  const isFeedback = members.some((node) => nodes[node]?.kind === 'stock') || found.some(({ closes }) => closes);
  return isFeedback ? { kind: 'closed', links: found, polarity: polarityOf(found) } : { kind: 'gone' };
}
