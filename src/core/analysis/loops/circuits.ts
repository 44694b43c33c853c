import { components } from '#core/compiler';

/** By node, the nodes that it leads to, ascending, without itself. */
export type Adjacency = readonly (readonly number[])[];

/** When to give up a search. */
export interface CircuitBudget {
  /** More circuits than these are not looked for. */
  readonly most: number;
  /** Asked every few hundred steps; true ends the search. */
  readonly shouldStop: () => boolean;
}

/** What a search has found. */
export interface Circuits {
  /** Each as its nodes in order, the smallest first. */
  readonly found: readonly (readonly number[])[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** How many steps are made between two questions whether to stop. */
const STRIDE = 512;

/**
 * All elementary circuits of a directed graph that `counts` lets through, by Johnson (1975), "Finding all the elementary
 * circuits of a directed graph", in O((V + E)(C + 1)) and without recursion. The cap is on circuits that count.
 */
export function circuitsOf(leads: Adjacency, { most, shouldStop }: CircuitBudget, counts: (circuit: readonly number[]) => boolean): Circuits {
  const found: number[][] = [];
  const waiting = knots(leads, leads.map((_, node) => node));
  const search = new Search(leads, shouldStop);
  for (let knot = waiting.pop(); knot; knot = waiting.pop()) {
    const [root = 0, ...rest] = knot;
    for (const circuit of search.through(root, knot)) {
      if (circuit === null) return { found, complete: false };
      if (!counts(circuit)) continue;
      if (found.length === most) return { found, complete: false };
      found.push(circuit);
    }
    waiting.push(...knots(leads, rest));
  }
  return { found, complete: true };
}

/** A circuit as it is told: from its smallest node on. */
export function fromSmallest(circuit: readonly number[]): number[] {
  const start = circuit.indexOf(circuit.reduce((least, node) => Math.min(least, node)));
  return [...circuit.slice(start), ...circuit.slice(0, start)];
}

/** The sets of nodes among some that each lead to all of the set, each ascending, the one with the smallest node last. */
export function knots(leads: Adjacency, nodes: readonly number[]): number[][] {
  const among = new Set(nodes);
  const found = components(nodes, (node) => (leads[node] ?? []).filter((next) => among.has(next)));
  return found
    .filter((knot) => knot.length > 1)
    .map((knot) => knot.toSorted((one, other) => one - other))
    .toSorted(([one = 0], [other = 0]) => other - one);
}

/** One node of the path that is being tried, and how far its followers have been tried. */
interface Step {
  readonly node: number;
  next: number;
}

class Search {
  readonly #leads: Adjacency;
  readonly #shouldStop: () => boolean;
  /** By node: the search that it is part of. */
  readonly #member: Int32Array;
  readonly #blocked: Uint8Array;
  /** By node: whether a circuit was closed from it or behind it. */
  readonly #closed: Uint8Array;
  /** By node: those to unblock with it. */
  readonly #awaiting: Set<number>[];
  #steps = 0;
  #number = 0;

  constructor(leads: Adjacency, shouldStop: () => boolean) {
    this.#leads = leads;
    this.#shouldStop = shouldStop;
    this.#member = new Int32Array(leads.length);
    this.#blocked = new Uint8Array(leads.length);
    this.#closed = new Uint8Array(leads.length);
    this.#awaiting = leads.map(() => new Set<number>());
  }

  /** The circuits through the smallest node of a knot, within it; null where the search was stopped. */
  *through(root: number, knot: readonly number[]): Generator<number[] | null> {
    this.#number += 1;
    for (const node of knot) {
      this.#member[node] = this.#number;
      this.#blocked[node] = 0;
      this.#closed[node] = 0;
      this.#awaiting[node]?.clear();
    }
    this.#blocked[root] = 1;
    const path: Step[] = [{ node: root, next: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      if (++this.#steps % STRIDE === 0 && this.#shouldStop()) {
        yield null;
        return;
      }
      const next = (this.#leads[step.node] ?? [])[step.next++];
      if (next === undefined) {
        path.pop();
        this.#leave(step.node, path.at(-1)?.node);
      } else if (next === root) {
        this.#closed[step.node] = 1;
        yield path.map(({ node }) => node);
      } else if (this.#member[next] === this.#number && !this.#blocked[next]) {
        this.#blocked[next] = 1;
        this.#closed[next] = 0;
        path.push({ node: next, next: 0 });
      }
    }
  }

  /** A node from which a circuit was closed may be tried again at once, others when one that they lead to may. */
  #leave(node: number, before: number | undefined): void {
    if (this.#closed[node]) {
      this.#unblock(node);
      if (before !== undefined) this.#closed[before] = 1;
      return;
    }
    for (const next of this.#leads[node] ?? []) if (this.#member[next] === this.#number) this.#awaiting[next]?.add(node);
  }

  #unblock(start: number): void {
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (!this.#blocked[node]) continue;
      this.#blocked[node] = 0;
      waiting.push(...(this.#awaiting[node] ?? []));
      this.#awaiting[node]?.clear();
    }
  }
}
