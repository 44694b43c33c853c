import type { LoopKey } from '#core/model';
import { words } from '#core/words';
import { inSentence } from './inSentence.ts';
import type { LoopNames } from './names.ts';
import type { CausalGraph, FoundLoop, LoopSet } from './types.ts';

/** Which link to freeze so that a loop does nothing, and what goes with it. */
export interface CutChoice {
  /** Its place in the links of the graph: that on the fewest other loops, rather into an equation than into a stock. */
  readonly link: number;
  /** The other loops that the link is on, in the order of the set. */
  readonly also: readonly LoopKey[];
  /** The link is on no other loop; otherwise the loop cannot be cut alone. */
  readonly alone: boolean;
}

/** Where to cut a loop; null where it has no link that can be frozen. Cuts are made on links: a loop is none by itself. */
export function cutChoice(graph: CausalGraph, set: Pick<LoopSet, 'loops' | 'complete'>, loop: FoundLoop): CutChoice | null {
  const others = set.loops.filter(({ key }) => key !== loop.key);
  const shared = new Map<number, LoopKey[]>(loop.links.map((link) => [link, []]));
  for (const { key, links } of others) for (const link of links) shared.get(link)?.push(key);
  const choices = loop.links
    .filter((link) => graph.links[link] && !graph.links[link].conditional)
    .map((link) => ({ link, also: shared.get(link) ?? [], intoStock: graph.nodes[graph.links[link]?.to ?? -1]?.kind === 'stock' }));
  const [best] = choices.toSorted((one, other) => one.also.length - other.also.length || Number(one.intoStock) - Number(other.intoStock));
  return best ? { link: best.link, also: best.also, alone: best.also.length === 0 && set.complete } : null;
}

/** The loops of a set that have a link of their own, so that they can be cut alone; with a set that is not complete, none is sure to. */
export function separableLoops(graph: CausalGraph, set: Pick<LoopSet, 'loops' | 'complete'>): FoundLoop[] {
  if (!set.complete) return [];
  const uses = new Map<number, number>();
  for (const { links } of set.loops) for (const link of links) uses.set(link, (uses.get(link) ?? 0) + 1);
  return set.loops.filter(({ links }) => links.some((link) => uses.get(link) === 1 && !graph.links[link]?.conditional));
}

/** What a cut does, in words: `Cutting from customers to referrals also cuts B2.` */
export function sayCut(graph: CausalGraph, names: LoopNames, loop: LoopKey, { link, also, alone }: CutChoice): string {
  const text = words.loops.cut;
  const ends = graph.links[link];
  const [from = '', to = ''] = [ends?.from, ends?.to].map((place) => inSentence(graph.nodes[place ?? -1]?.name ?? ''));
  const nameOf = (key: LoopKey): string => names.get(key)?.name ?? '';
  return alone ? text.alone(nameOf(loop), from, to) : text.together(nameOf(loop), from, to, also.map(nameOf));
}
