import { filterLoops, type CausalGraph, type FoundLoop, type LoopPolarity, type LoopSet } from '#core/analysis';

/** Which loops are listed, and in which order. */
export interface Listing {
  readonly kind: LoopPolarity | 'all';
  /** Only those through this node, by its place in the graph; null: any. */
  readonly through: number | null;
  readonly longestFirst: boolean;
}

/** Nothing is left out, the shortest come first. */
export const ALL: Listing = { kind: 'all', through: null, longestFirst: false };

/** The loops of a list. They come shortest first. */
export function listed(set: LoopSet, graph: CausalGraph, { kind, through, longestFirst }: Listing): readonly FoundLoop[] {
  const left = filterLoops(set, graph, { ...(kind === 'all' ? {} : { polarity: kind }), ...(through === null ? {} : { through }) });
  return longestFirst ? left.toSorted((a, b) => b.links.length - a.links.length) : left;
}

/** How many loops there are of each kind. */
export function counted({ loops }: LoopSet): Readonly<Record<LoopPolarity, number>> {
  const counts = { R: 0, B: 0, U: 0 };
  for (const { polarity } of loops) counts[polarity] += 1;
  return counts;
}

/** The variables that loops go through, by name. */
export function onLoops({ nodes }: CausalGraph, { partitions }: LoopSet): readonly { readonly place: number; readonly name: string }[] {
  return partitions.flat().map((place) => ({ place, name: nodes[place]?.name ?? '' })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The other loops that share variables with one, shortest first: those of its own partition. */
export function partnersOf({ loops }: LoopSet, loop: FoundLoop): readonly FoundLoop[] {
  return loops.filter((other) => other.partition === loop.partition && other.key !== loop.key);
}
