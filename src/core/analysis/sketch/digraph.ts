import { circuitsOf, knots as knotsOf } from '../loops/circuits.ts';

/** Arrows between nodes that are numbered from 0: `arrows[from]` holds every `to`, each once. */
export type Digraph = readonly (readonly number[])[];

/** The sets of nodes that reach each other, only those with a loop in them; nodes ascend, and so do the sets by their first. */
export function knots(arrows: Digraph): number[][] {
  const nodes = [...arrows.keys()];
  const several = knotsOf(arrows, nodes);
  const within = new Set(several.flat());
  const alone = nodes.filter((node) => !within.has(node) && (arrows[node] ?? []).includes(node));
  return [...several, ...alone.map((node) => [node])].toSorted(([a = 0], [b = 0]) => a - b);
}

/** The arrows among some of the nodes, which are numbered anew in the given order. */
export function among(arrows: Digraph, nodes: readonly number[]): number[][] {
  const place = new Map(nodes.map((node, at) => [node, at]));
  return nodes.map((node) => (arrows[node] ?? []).flatMap((to) => place.get(to) ?? []));
}

/** Arrows from one wanted node to the next, where the way leads over unwanted ones only; numbered in the order of `wanted`. */
export function shortened(arrows: Digraph, wanted: readonly number[]): number[][] {
  const place = new Map(wanted.map((node, at) => [node, at]));
  return wanted.map((node) => {
    const reached = new Set(arrows[node] ?? []);
    for (const here of reached) if (!place.has(here)) for (const to of arrows[here] ?? []) reached.add(to);
    return [...reached].flatMap((to) => place.get(to) ?? []);
  });
}

/** Counting loops ends after so many, or after so many looks at how far it is. */
const MOST_LOOPS = 10_000;
const MOST_LOOKS = 400;

/** How many of the loops go through each node, as far as they are counted. */
export function loopsThrough(arrows: Digraph): number[] {
  let looks = 0;
  const others = arrows.map((row, node) => row.filter((to) => to !== node).toSorted((a, b) => a - b));
  const budget = { most: MOST_LOOPS, shouldStop: () => ++looks > MOST_LOOKS };
  const counts = arrows.map((row, node): number => (row.includes(node) ? 1 : 0));
  for (const node of circuitsOf(others, budget, () => true).found.flat()) counts[node] = (counts[node] ?? 0) + 1;
  return counts;
}
