import { fromSmallest, type Adjacency } from './circuits.ts';

/** In a larger set of nodes only shortest loops through a link are candidates: pairs grow with the square. */
const MOST_PAIRED = 400;

/**
 * The shortest independent loop set of nodes that all lead to each other (Oliva 2004, "Model structure analysis through graph
 * theory"): loops made of a shortest way there and a shortest way back, the shortest first and then by their nodes, each
 * of which brings a link that none before it has. They cover every link, may be fewer than the cycle rank, and depend on
 * how ties are broken: of equally short ways the one by smaller nodes is taken.
 */
export function independentLoops(leads: Adjacency, nodes: readonly number[], counts: (circuit: readonly number[]) => boolean): number[][] {
  const used = new Set<number>();
  const chosen: number[][] = [];
  for (const loop of candidatesAmong(new Ways(leads, nodes)).toSorted(compareLoops)) {
    const links = loop.map((node, at) => node * nodes.length + (loop[at + 1] ?? loop[0] ?? 0));
    if (links.every((link) => used.has(link))) continue;
    const circuit = loop.map((node) => nodes[node] ?? 0);
    if (!counts(circuit)) continue;
    for (const link of links) used.add(link);
    chosen.push(circuit);
  }
  return chosen;
}

/** Shorter loops first, then by their nodes from the smallest on. */
export function compareLoops(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex((node, i) => node !== other[i]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/**
 * Loops by a shortest way there and a shortest way back, without those that pass a node twice. None is longer than the
 * longest that some link needs, as all links are used by then.
 */
function candidatesAmong(ways: Ways): number[][] {
  const all = [...ways.forth.keys()];
  const [there, back] = [new ShortestWays(ways.forth), new ShortestWays(ways.back)];
  let longest = 0;
  for (const node of all) {
    back.start(node);
    for (const next of ways.forth[node] ?? []) longest = Math.max(longest, back.distance(next) + 1);
  }
  return all.flatMap((node) => {
    const others = all.length > MOST_PAIRED ? (ways.forth[node] ?? []) : all.filter((other) => other !== node);
    back.start(node);
    there.start(node);
    return others.flatMap((other) => {
      if (there.distance(other) + back.distance(other) > longest) return [];
      const loop = [...there.path(other).toReversed(), ...back.path(other).slice(1, -1)];
      return new Set(loop).size === loop.length ? [fromSmallest(loop)] : [];
    });
  });
}

/** The links among some nodes, numbered by their place there: along them, and against them. */
class Ways {
  readonly forth: Adjacency;
  readonly back: Adjacency;

  constructor(leads: Adjacency, nodes: readonly number[]) {
    const numbers = new Map(nodes.map((node, number) => [node, number]));
    this.forth = nodes.map((node) => (leads[node] ?? []).flatMap((next) => numbers.get(next) ?? []));
    const back: number[][] = nodes.map(() => []);
    for (const [from, followers] of this.forth.entries()) for (const to of followers) back[to]?.push(from);
    this.back = back;
  }
}

/** Shortest ways from one node to all others, breadth first; used again for one start after the other. */
class ShortestWays {
  readonly #leads: Adjacency;
  readonly #before: Int32Array;
  readonly #distances: Int32Array;
  readonly #reached: Int32Array;

  constructor(leads: Adjacency) {
    this.#leads = leads;
    [this.#before, this.#distances, this.#reached] = [new Int32Array(leads.length), new Int32Array(leads.length), new Int32Array(leads.length)];
  }

  start(from: number): void {
    this.#distances.fill(-1);
    this.#distances[from] = 0;
    this.#before[from] = -1;
    this.#reached[0] = from;
    for (let [at, count] = [0, 1]; at < count; at++) {
      const node = this.#reached[at] ?? 0;
      for (const next of this.#leads[node] ?? []) {
        if (this.distance(next) >= 0) continue;
        this.#distances[next] = this.distance(node) + 1;
        this.#before[next] = node;
        this.#reached[count++] = next;
      }
    }
  }

  /** How many links away a node is; -1 where no way leads to it. */
  distance(to: number): number {
    return this.#distances[to] ?? -1;
  }

  /** The nodes from one back to where the ways begin, both included. */
  path(from: number): number[] {
    const path: number[] = [];
    for (let node = from; node >= 0; node = this.#before[node] ?? -1) path.push(node);
    return path;
  }
}
