import { compareAddresses, type LoopKey } from '#core/model';
import { circuitsOf, knots, type Adjacency, type CircuitBudget } from './circuits.ts';
import { compareLoops, independentLoops } from './independentLoops.ts';
import { polarityOf } from './polarity.ts';
import type { CausalGraph, FoundLoop, LoopSet } from './types.ts';

/** So many loops are listed; a list of more is read by nobody. */
export const MOST_LOOPS = 10_000;

/** Of loops that are not all, no more are kept beside the independent ones than have so many links together. */
const MOST_LINKS_KEPT = 300_000;

/**
 * All feedback loops of a graph, or as many as the budget allows: each closed chain of links that passes no node twice.
 * Where equations rule, a chain without a stock, a delay or a held value is a mistake and no feedback; where a node has
 * no equation yet, every chain counts. Where they are too many, the independent ones are among those that are kept.
 */
export function findLoops(graph: CausalGraph, budget: Partial<CircuitBudget> = {}): LoopSet {
  const net = new Net(graph);
  const partitions = net.partitions();
  const counts = (circuit: readonly number[]): boolean => net.isFeedback(circuit);
  const independent = partitions.flatMap((nodes) => independentLoops(net.leads, nodes, counts)).toSorted(compareLoops);
  const { found, complete } = circuitsOf(net.leads, { most: budget.most ?? MOST_LOOPS, shouldStop: budget.shouldStop ?? (() => false) }, counts);
  const partitionOf = new Map(partitions.flatMap((nodes, partition) => nodes.map((node) => [node, partition] as const)));
  const kept = complete ? found.toSorted(compareLoops) : withShortest(independent, found);
  return {
    loops: kept.map((circuit) => net.loopOf(circuit, partitionOf)),
    complete,
    count: found.length,
    partitions: partitions.map((nodes) => nodes.map((node) => net.placeOf(node))),
    rank: partitions.reduce((rank, nodes) => rank + net.linksWithin(nodes) - nodes.length + 1, 0),
    independent: independent.map((circuit) => net.keyOf(circuit)),
  };
}

/** Some loops and the shortest of others, as many as may be kept, each once. */
function withShortest(some: readonly (readonly number[])[], others: readonly (readonly number[])[]): (readonly number[])[] {
  let links = 0;
  const short = others.toSorted(compareLoops).filter((circuit) => (links += circuit.length) <= MOST_LINKS_KEPT);
  const sorted = [...some, ...short].toSorted(compareLoops);
  return sorted.filter((circuit, at) => at === 0 || compareLoops(circuit, sorted[at - 1] ?? []) !== 0);
}

/** A graph with its nodes numbered in the order of their ids, so that a circuit begins where its key does. */
class Net {
  readonly leads: Adjacency;
  readonly #graph: CausalGraph;
  /** By number, the place in the graph. */
  readonly #places: readonly number[];
  /** By number of the cause and then of the effect, the link. */
  readonly #links: readonly ReadonlyMap<number, number>[];

  constructor(graph: CausalGraph) {
    this.#graph = graph;
    this.#places = [...graph.nodes.keys()].toSorted((one, other) => compareAddresses(graph.nodes[one]?.address ?? '', graph.nodes[other]?.address ?? ''));
    const numbers: number[] = [];
    for (const [number, place] of this.#places.entries()) numbers[place] = number;
    const links = this.#places.map(() => new Map<number, number>());
    for (const [at, { from, to }] of graph.links.entries()) if (from !== to) links[numbers[from] ?? -1]?.set(numbers[to] ?? -1, at);
    this.#links = links;
    this.leads = links.map((followers) => [...followers.keys()].toSorted((one, other) => one - other));
  }

  placeOf(number: number): number {
    return this.#places[number] ?? -1;
  }

  /** The sets of nodes that feed back to all of themselves, with memory in them or without equations to ask for it. */
  partitions(): number[][] {
    return knots(this.leads, [...this.leads.keys()]).toReversed().filter((nodes) => this.#holdsFeedback(nodes));
  }

  #holdsFeedback(nodes: readonly number[]): boolean {
    const among = new Set(nodes);
    return nodes.some((node) => this.#isStock(node) || this.leads[node]?.some((next) => among.has(next) && this.#closes(node, next)));
  }

  isFeedback(circuit: readonly number[]): boolean {
    return circuit.some((node, at) => this.#isStock(node) || this.#closes(node, circuit[(at + 1) % circuit.length] ?? -1));
  }

  #isStock(number: number): boolean {
    return this.#graph.nodes[this.placeOf(number)]?.kind === 'stock';
  }

  #closes(from: number, to: number): boolean {
    return this.#graph.links[this.#links[from]?.get(to) ?? -1]?.closes === true;
  }

  linksWithin(nodes: readonly number[]): number {
    const among = new Set(nodes);
    return nodes.reduce((count, node) => count + (this.leads[node] ?? []).filter((next) => among.has(next)).length, 0);
  }

  /** A circuit begins at its smallest number, which is that of the smallest address. */
  keyOf(circuit: readonly number[]): LoopKey {
    return circuit.map((node) => this.#graph.nodes[this.placeOf(node)]?.address ?? '').join('>');
  }

  loopOf(circuit: readonly number[], partitionOf: ReadonlyMap<number, number>): FoundLoop {
    const places = circuit.map((node, at) => this.#links[node]?.get(circuit[(at + 1) % circuit.length] ?? -1) ?? -1);
    const links = places.flatMap((place) => this.#graph.links[place] ?? []);
    const [first = -1] = circuit;
    return {
      key: this.keyOf(circuit),
      links: places,
      polarity: polarityOf(links),
      partition: partitionOf.get(first) ?? -1,
      delays: links.filter(({ delayed }) => delayed).length,
    };
  }
}
