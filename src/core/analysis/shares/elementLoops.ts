import { loopKey, type Address, type LoopKey } from '#core/model';
import { circuitsOf, knots, type CircuitBudget } from '../loops/circuits.ts';
import type { ElementGraph } from './elementGraph.ts';

/** A feedback loop from element to element. */
export interface ElementLoop {
  /** Of the loop that its variables form; all its elements' loops have the same. */
  readonly key: LoopKey;
  /** Places in the nodes of the graph, in causal order. */
  readonly nodes: readonly number[];
  /** Places in the links of the graph, the first from the first node on. */
  readonly links: readonly number[];
  /** Its place in the partitions. */
  readonly partition: number;
}

/** All loops of a graph of elements, or as many as a budget allows. */
export interface ElementLoops {
  /** Those with fewest variables first, then in the order of the document. */
  readonly loops: readonly ElementLoop[];
  readonly complete: boolean;
  /** The elements of each set of loops that share elements: places in the nodes, without what joins arrays. */
  readonly partitions: readonly (readonly number[])[];
}

/** Finds the loops of a graph; null where they are too many. One that leads from an element to itself alone is none. */
export function elementLoops(graph: ElementGraph, budget: CircuitBudget): ElementLoops | null {
  const { found, complete } = circuitsOf(leadsOf(graph), budget, (circuit) => namedOf(graph, circuit).length > 1);
  return complete ? { ...loopsOfCircuits(graph, found), complete } : null;
}

/** By node, the nodes that it leads to, ascending. */
export function leadsOf({ nodes, links }: ElementGraph): number[][] {
  const leads: number[][] = nodes.map(() => []);
  for (const { from, to } of links) leads[from]?.push(to);
  for (const list of leads) list.sort((one, other) => one - other);
  return leads;
}

/** Loops from their nodes, in their order and with their partitions; those of one element alone are left out. */
export function loopsOfCircuits(graph: ElementGraph, all: readonly (readonly number[])[]): Omit<ElementLoops, 'complete'> {
  const circuits = all.filter((circuit) => namedOf(graph, circuit).length > 1);
  const leads = leadsOf(graph);
  const onLoops = new Set(circuits.flat());
  const partitions = knots(leads, [...leads.keys()]).toReversed().filter((nodes) => nodes.some((node) => onLoops.has(node)));
  const partitionOf = new Map(partitions.flatMap((nodes, number) => nodes.map((node) => [node, number] as const)));
  const linkAt = new Map(graph.links.map(({ from, to }, place) => [from * graph.nodes.length + to, place]));
  const sized = circuits.map((nodes) => {
    const named = namedOf(graph, nodes);
    const loop: ElementLoop = {
      key: keyOf(named.map((node) => graph.nodes[node]?.address ?? ('' as Address))),
      nodes,
      links: nodes.map((node, at) => linkAt.get(node * graph.nodes.length + (nodes[(at + 1) % nodes.length] ?? 0)) ?? 0),
      partition: partitionOf.get(named[0] ?? -1) ?? 0,
    };
    return { loop, size: named.length };
  });
  sized.sort((one, other) => one.size - other.size || compareLists(one.loop.nodes, other.loop.nodes));
  return { loops: sized.map(({ loop }) => loop), partitions: partitions.map((nodes) => namedOf(graph, nodes)) };
}

/** The nodes that have a name. */
function namedOf({ nodes }: ElementGraph, some: readonly number[]): number[] {
  return some.filter((node) => nodes[node]?.kind !== 'aggregate');
}

/** The key of the loop that elements form through their variables; the first of all where it passes a variable twice. */
function keyOf(addresses: readonly Address[]): LoopKey {
  if (new Set(addresses).size === addresses.length) return loopKey(addresses);
  const turned = addresses.map((_, at) => [...addresses.slice(at), ...addresses.slice(0, at)].join('>'));
  return turned.reduce((least, key) => (key < least ? key : least));
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
