import type { Adjacency } from './circuits.ts';

/** In a larger set of nodes only shortest loops through a link are candidates: pairs grow with the square. */
const MOST_PAIRED = 400;

/**
 * The shortest independent loop set of nodes that all lead to each other (Oliva 2004, "Model structure analysis through graph
 * theory"): loops made of a shortest way there and a shortest way back, the shortest first and then by their nodes, each
 * of which brings a link that none before it has. They cover every link, may be fewer than the cycle rank, and depend on
 * how ties are broken: of equally short ways the one by smaller nodes is taken.
 */
export function independentLoops(leads: Adjacency, nodes: readonly number[], counts: (circuit: readonly number[]) => boolean): number[][] {
  const ways = new Ways(leads, nodes);
  const longest = Math.max(0, ...nodes.map((node) => ways.from(node, ways.back).longestLoop(leads[node] ?? [])));
  const candidates = nodes.flatMap((node) => candidatesThrough(node, nodes.length > MOST_PAIRED ? ways.followers(node) : nodes, longest, ways));
  const used = new Set<string>();
  const chosen: number[][] = [];
  for (const loop of candidates.toSorted(compareLoops)) {
    const links = loop.map((node, at) => `${node}>${loop[(at + 1) % loop.length]}`);
    if (links.every((link) => used.has(link)) || !counts(loop)) continue;
    for (const link of links) used.add(link);
    chosen.push(loop);
  }
  return chosen;
}

/** Shorter loops first, then by their nodes from the smallest on. */
export function compareLoops(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex((node, i) => node !== other[i]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Loops by a shortest way from a node to each of some others and a shortest way back, without those that pass a node twice. */
function candidatesThrough(node: number, others: readonly number[], longest: number, ways: Ways): number[][] {
  const [there, back] = [ways.from(node, ways.forth), ways.from(node, ways.back)];
  const found: number[][] = [];
  for (const other of others) {
    if (other === node || there.distance(other) + back.distance(other) > longest) continue;
    const loop = [...there.path(other).toReversed(), ...back.path(other).slice(1, -1)];
    if (new Set(loop).size === loop.length) found.push(fromSmallest(loop));
  }
  return found;
}

function fromSmallest(loop: readonly number[]): number[] {
  const start = loop.indexOf(Math.min(...loop));
  return [...loop.slice(start), ...loop.slice(0, start)];
}

/** Shortest ways among some nodes, along links (`forth`) or against them (`back`). */
class Ways {
  readonly forth: Adjacency;
  readonly back: Adjacency;

  constructor(leads: Adjacency, nodes: readonly number[]) {
    const among = new Set(nodes);
    const [forth, back]: [number[][], number[][]] = [leads.map(() => []), leads.map(() => [])];
    for (const from of nodes) {
      for (const to of leads[from] ?? []) {
        if (!among.has(to)) continue;
        forth[from]?.push(to);
        back[to]?.push(from);
      }
    }
    [this.forth, this.back] = [forth, back];
  }

  followers(node: number): readonly number[] {
    return this.forth[node] ?? [];
  }

  /** Shortest ways from a node to all others, breadth first. */
  from(start: number, leads: Adjacency): ShortestWays {
    const before = new Map<number, number>([[start, -1]]);
    const distances = new Map<number, number>([[start, 0]]);
    const reached = [start];
    for (const node of reached) {
      for (const next of leads[node] ?? []) {
        if (before.has(next)) continue;
        before.set(next, node);
        distances.set(next, (distances.get(node) ?? 0) + 1);
        reached.push(next);
      }
    }
    return new ShortestWays(before, distances);
  }
}

class ShortestWays {
  readonly #before: ReadonlyMap<number, number>;
  readonly #distances: ReadonlyMap<number, number>;

  constructor(before: ReadonlyMap<number, number>, distances: ReadonlyMap<number, number>) {
    this.#before = before;
    this.#distances = distances;
  }

  distance(to: number): number {
    return this.#distances.get(to) ?? Infinity;
  }

  /** The nodes from one back to where the ways begin, both included. */
  path(from: number): number[] {
    const path: number[] = [];
    for (let node = from; node >= 0; node = this.#before.get(node) ?? -1) path.push(node);
    return path;
  }

  /** How long the longest of the shortest loops through the start and each of some followers is. */
  longestLoop(followers: readonly number[]): number {
    return Math.max(0, ...followers.map((follower) => this.distance(follower) + 1).filter(Number.isFinite));
  }
}
