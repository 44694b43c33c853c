import { among, knots, type Digraph } from './digraph.ts';

/** How good a node is where several sets are equally small; the first number that differs decides, higher is better. */
export type Merit = readonly number[];

/** A set of nodes that meets every loop. */
export interface MeetingSet {
  readonly nodes: readonly number[];
  /** No smaller set does; else a small one that was quick to find. */
  readonly exact: boolean;
}

/** Up to so many nodes that lie on loops together every set is tried. */
const MOST_EXACT = 20;

/**
 * A smallest set of nodes that meets every loop (a minimum feedback vertex set); of several the one whose merits add up
 * to more, then that of the earlier nodes. Where more than 20 nodes hang together: node by node the one with the most
 * merit of those with most arrows in times arrows out, less what turns out not to be needed.
 */
export function smallestMeetingSet(arrows: Digraph, merits: readonly Merit[]): MeetingSet {
  const parts = knots(arrows).map((nodes) => {
    const own = { arrows: among(arrows, nodes), merits: nodes.map((node) => merits[node] ?? []) };
    const exact = nodes.length <= MOST_EXACT;
    const chosen = exact ? exactly(own.arrows, own.merits) : greedily(own.arrows, own.merits);
    return { exact, nodes: chosen.flatMap((at) => nodes[at] ?? []) };
  });
  return { nodes: parts.flatMap(({ nodes }) => nodes).toSorted((a, b) => a - b), exact: parts.every(({ exact }) => exact) };
}

/** Whether no loop is left without the nodes that are out. */
export function meetsAll(arrows: Digraph, out: ReadonlySet<number>): boolean {
  return knots(arrows.map((row, from) => (out.has(from) ? [] : row.filter((to) => !out.has(to))))).length === 0;
}

function exactly(arrows: Digraph, merits: readonly Merit[]): number[] {
  const causes = arrows.map((_, to) => arrows.reduce((mask, row, from) => (row.includes(to) ? mask | (1 << from) : mask), 0));
  for (let size = 1; size <= arrows.length; size += 1) {
    let best: { nodes: number[]; merit: number[] } | null = null;
    for (const nodes of subsets(arrows.length, size)) {
      if (!isOpen(causes, nodes)) continue;
      const merit = sum(nodes.map((node) => merits[node] ?? []));
      if (!best || isBetter(merit, best.merit)) best = { nodes, merit };
    }
    if (best) return best.nodes;
  }
  return [];
}

/** Whether nothing runs in a circle without these nodes: then again and again one is without a cause that is left. */
function isOpen(causes: readonly number[], out: readonly number[]): boolean {
  let left = ((1 << causes.length) - 1) & ~out.reduce((mask, node) => mask | (1 << node), 0);
  for (let before = -1; left !== 0 && left !== before; ) {
    before = left;
    for (const [node, mask] of causes.entries()) if ((mask & left) === 0) left &= ~(1 << node);
  }
  return left === 0;
}

/** All sets of so many of the numbers below `count`, each ascending, in alphabetical order. */
function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else for (let first = from; first <= count - size; first += 1) for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest];
}

function greedily(arrows: Digraph, merits: readonly Merit[]): number[] {
  const out = new Set<number>();
  for (;;) {
    const left = arrows.map((row, from) => (out.has(from) ? [] : row.filter((to) => !out.has(to))));
    const looped = knots(left).flat();
    if (looped.length === 0) break;
    const rank = (node: number): Merit => [(left[node]?.length ?? 0) * left.filter((row) => row.includes(node)).length, ...(merits[node] ?? [])];
    out.add(looped.reduce((best, node) => (isBetter(rank(node), rank(best)) ? node : best)));
  }
  for (const node of arrows.keys()) {
    if (!out.delete(node)) continue;
    if (!meetsAll(arrows, out)) out.add(node);
  }
  return [...out];
}

function sum(merits: readonly Merit[]): number[] {
  const [first = []] = merits;
  return first.map((_, at) => merits.reduce((total, merit) => total + (merit[at] ?? 0), 0));
}

function isBetter(one: Merit, other: Merit): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
