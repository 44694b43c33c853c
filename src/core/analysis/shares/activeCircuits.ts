import type { Steps } from '#core/model';
import { knots, type Adjacency } from '../loops/circuits.ts';

/** Links of a graph and the rows in which each acts. */
export interface ActiveLinks {
  readonly nodes: number;
  readonly links: readonly { readonly from: number; readonly to: number }[];
  /** By link, one bit a row: `words` numbers of 32 bits. */
  readonly bits: readonly Uint32Array[];
  readonly words: number;
}

/** When to give up a search. */
export interface ActiveBudget {
  readonly loops: number;
  /** Links that are tried. */
  readonly links: number;
  readonly shouldStop: () => boolean;
}

/** What a search has found. */
export interface ActiveCircuits {
  /** Each as its nodes in order, the smallest first. */
  readonly found: readonly (readonly number[])[];
  readonly complete: boolean;
}

/** How many links are tried between two pauses. */
const STRIDE = 100_000;

/** The links of a record that ever act, with their rows. */
export function activeLinks(nodes: number, links: ActiveLinks['links'], scores: Float64Array, rows: number): ActiveLinks {
  const words = Math.ceil(rows / 32);
  const all = links.map((link, place) => {
    const bits = new Uint32Array(words);
    for (let row = 0; row < rows; row++) {
      const score = scores[row * links.length + place] ?? 0;
      if (score !== 0) bits[row >> 5] = (bits[row >> 5] ?? 0) | (1 << (row & 31));
    }
    return { link, bits };
  });
  const acting = all.filter(({ bits }) => bits.some((word) => word !== 0));
  return { nodes, links: acting.map(({ link }) => link), bits: acting.map(({ bits }) => bits), words };
}

/**
 * All circuits of which all links act in some row at once: from each node in turn a path is carried on among the nodes behind
 * it, with the rows in which all of it acts, and left where there is none, or none in which the rest leads back.
 */
export function* activeCircuits(active: ActiveLinks, budget: ActiveBudget): Steps<ActiveCircuits> {
  const leads: number[][] = Array.from({ length: active.nodes }, () => []);
  for (const { from, to } of active.links) leads[from]?.push(to);
  const search = new ActiveSearch(active, budget);
  const waiting = knots(leads, [...leads.keys()]);
  for (let knot = waiting.pop(); knot; knot = waiting.pop()) {
    const [root = 0, ...rest] = knot;
    search.begin(root, knot);
    while (search.goOn(STRIDE)) yield;
    if (search.spent) return { found: search.found, complete: false };
    waiting.push(...knots(leads as Adjacency, rest));
  }
  return { found: search.found, complete: true };
}

/** One search, from root to root. */
class ActiveSearch {
  readonly found: number[][] = [];
  /** The budget is used up. */
  spent = false;
  readonly #active: ActiveLinks;
  readonly #budget: ActiveBudget;
  /** By node, the links that leave it. */
  readonly #out: number[][];
  readonly #onPath: Uint8Array;
  #member = new Set<number>();
  /** By node, the rows in which it leads back to the root. */
  readonly #back: Uint32Array[];
  #root = 0;
  readonly #path: { readonly node: number; next: number; readonly rows: Uint32Array }[] = [];
  #tried = 0;

  constructor(active: ActiveLinks, budget: ActiveBudget) {
    this.#active = active;
    this.#budget = budget;
    this.#out = Array.from({ length: active.nodes }, () => []);
    active.links.forEach(({ from }, link) => this.#out[from]?.push(link));
    this.#onPath = new Uint8Array(active.nodes);
    this.#back = Array.from({ length: active.nodes }, () => new Uint32Array(active.words));
  }

  begin(root: number, knot: readonly number[]): void {
    this.#root = root;
    this.#member = new Set(knot);
    for (const node of knot) this.#back[node]?.fill(node === root ? 0xffffffff : 0);
    this.#spread(knot);
    this.#path.push({ node: root, next: 0, rows: new Uint32Array(this.#active.words).fill(0xffffffff) });
    this.#onPath[root] = 1;
  }

  /** Works out, until nothing is added, in which rows each node leads back to the root. */
  #spread(knot: readonly number[]): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const node of knot) for (const link of this.#out[node] ?? []) changed = (node !== this.#root && this.#widen(node, link)) || changed;
    }
  }

  #widen(node: number, link: number): boolean {
    const to = this.#active.links[link]?.to ?? 0;
    const [own, next, bits] = [this.#back[node], this.#back[to], this.#active.bits[link]];
    if (!own || !next || !bits || !this.#member.has(to)) return false;
    let changed = false;
    for (let word = 0; word < own.length; word++) {
      const wider = ((own[word] ?? 0) | ((next[word] ?? 0) & (bits[word] ?? 0))) >>> 0;
      if (wider === own[word]) continue;
      own[word] = wider;
      changed = true;
    }
    return changed;
  }

  /** Tries so many links at most; false where the search from this root is over, or the budget is spent. */
  goOn(links: number): boolean {
    for (let left = links; left > 0; left--) {
      const step = this.#path.at(-1);
      if (!step) return false;
      const link = this.#out[step.node]?.[step.next++];
      if (link === undefined) this.#leave();
      else this.#try(link, step.rows);
      if (this.spent) return false;
    }
    this.spent = this.#budget.shouldStop();
    return !this.spent;
  }

  #leave(): void {
    const left = this.#path.pop();
    if (left) this.#onPath[left.node] = 0;
  }

  #try(link: number, rows: Uint32Array): void {
    this.#tried += 1;
    const to = this.#active.links[link]?.to ?? 0;
    if (this.#tried > this.#budget.links) this.spent = true;
    if (to === this.#root) {
      if (!meet(rows, this.#active.bits[link], null)) return;
      if (this.found.length === this.#budget.loops) this.spent = true;
      else this.found.push(this.#path.map(({ node }) => node));
      return;
    }
    if (this.#onPath[to] || !this.#member.has(to)) return;
    const next = meet(rows, this.#active.bits[link], this.#back[to] ?? null);
    if (!next) return;
    this.#onPath[to] = 1;
    this.#path.push({ node: to, next: 0, rows: next });
  }
}

/** The rows that are in both sets; null where none of them is in a third too. */
function meet(one: Uint32Array, other: Uint32Array | undefined, third: Uint32Array | null): Uint32Array | null {
  const both = new Uint32Array(one.length);
  let some = 0;
  for (let word = 0; word < one.length; word++) {
    const common = (one[word] ?? 0) & (other?.[word] ?? 0);
    both[word] = common;
    some |= third ? common & (third[word] ?? 0) : common;
  }
  return some === 0 ? null : both;
}
