import { loopKey, type Address, type LoopKey } from '#core/model';
import { circuitsOf, knots, type CircuitBudget, type Circuits } from '../loops/circuits.ts';
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

/** A loop whose key nobody has asked for. */
export interface PlacedLoop extends Omit<ElementLoop, 'key'> {
  /** Of how many variables it is, as they have a name. */
  readonly size: number;
}

/** Loops of a graph. */
export interface PlacedLoops {
  /** In the order in which they were found: those that begin alike follow each other. */
  readonly loops: readonly PlacedLoop[];
  /** The elements of each set of loops that share elements: places in the nodes, without what joins arrays. */
  readonly partitions: readonly (readonly number[])[];
}

/** The circuits of a graph, or as many as a budget allows. One that leads from an element to itself alone is none. */
export function elementCircuits(graph: ElementGraph, budget: CircuitBudget): Circuits {
  return circuitsOf(leadsOf(graph), budget, (circuit) => sizeOf(graph, circuit) > 1);
}

/** By node, the nodes that it leads to, ascending. */
export function leadsOf({ nodes, links }: ElementGraph): number[][] {
  const leads: number[][] = nodes.map(() => []);
  for (const { from, to } of links) leads[from]?.push(to);
  for (const list of leads) list.sort((one, other) => one - other);
  return leads;
}

/** Loops from their nodes, with their links and partitions; those of one element alone are left out. */
export function placeLoops(graph: ElementGraph, circuits: readonly (readonly number[])[]): PlacedLoops {
  const leads = leadsOf(graph);
  const sets = knots(leads, [...leads.keys()]).toReversed();
  const setOf = new Int32Array(graph.nodes.length).fill(-1);
  sets.forEach((nodes, number) => nodes.forEach((node) => (setOf[node] = number)));
  const linkAt = graph.nodes.map(() => new Map<number, number>());
  graph.links.forEach(({ from, to }, place) => linkAt[from]?.set(to, place));
  const found = circuits.flatMap((nodes) => {
    const size = sizeOf(graph, nodes);
    return size < 2 ? [] : [{ nodes, size, set: setOf[nodes[0] ?? -1] ?? -1, links: nodes.map((node, at) => linkAt[node]?.get(nodes[at + 1] ?? nodes[0] ?? -1) ?? 0) }];
  });
  const used = [...new Set(found.map(({ set }) => set))].toSorted((one, other) => one - other);
  const partitionOf = new Map(used.map((set, partition) => [set, partition]));
  return {
    loops: found.map(({ nodes, links, size, set }) => ({ nodes, links, size, partition: partitionOf.get(set) ?? 0 })),
    partitions: used.map((set) => (sets[set] ?? []).filter((node) => isNamed(graph, node))),
  };
}

/** Of two loops that with fewer variables first, then that which comes first in the document. */
export function inDocumentOrder(one: PlacedLoop, other: PlacedLoop): number {
  return one.size - other.size || compareLists(one.nodes, other.nodes);
}

/** Loops with their keys. */
export function withKeys({ nodes: all }: ElementGraph, loops: readonly PlacedLoop[]): ElementLoop[] {
  const addressOf = (node: number): Address => all[node]?.address ?? '';
  return loops.map(({ nodes, links, partition }) => ({ key: keyOf(nodes.flatMap((node) => addressOf(node) || [])), nodes, links, partition }));
}

function sizeOf(graph: ElementGraph, circuit: readonly number[]): number {
  let size = 0;
  for (const node of circuit) if (isNamed(graph, node)) size += 1;
  return size;
}

function isNamed({ nodes }: ElementGraph, node: number): boolean {
  return nodes[node]?.kind !== 'aggregate';
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
