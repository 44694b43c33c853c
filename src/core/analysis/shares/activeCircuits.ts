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

/** One search, from root to root. The path is kept in lists as long as there are nodes, since millions of links are tried. */
class ActiveSearch {
  readonly found: number[][] = [];
  /** The budget is used up. */
  spent = false;
  readonly #active: ActiveLinks;
  readonly #budget: ActiveBudget;
  /** By node, the links that leave it. */
  readonly #out: number[][];
  readonly #to: Int32Array;
  readonly #onPath: Uint8Array;
  /** By node, the root whose knot it is in, plus 1. */
  readonly #member: Int32Array;
  /** By node, the rows in which it leads back to the root. */
  readonly #back: Uint32Array[];
  #root = 0;
  readonly #path: Int32Array;
  /** By depth, which of the links of the node is next. */
  readonly #next: Int32Array;
  /** By depth, the rows in which all of the path up to there acts. */
  readonly #rows: Uint32Array[] = [];
  #depth = -1;
  #tried = 0;
  #steps = 0;

  constructor(active: ActiveLinks, budget: ActiveBudget) {
    this.#active = active;
    this.#budget = budget;
    this.#out = Array.from({ length: active.nodes }, () => []);
    active.links.forEach(({ from }, link) => this.#out[from]?.push(link));
    this.#to = Int32Array.from(active.links, ({ to }) => to);
    this.#onPath = new Uint8Array(active.nodes);
    this.#member = new Int32Array(active.nodes);
    this.#back = Array.from({ length: active.nodes }, () => new Uint32Array(active.words));
    this.#path = new Int32Array(active.nodes + 1);
    this.#next = new Int32Array(active.nodes + 1);
  }

  begin(root: number, knot: readonly number[]): void {
    this.#root = root;
    for (const node of knot) {
      this.#member[node] = root + 1;
      this.#back[node]?.fill(node === root ? 0xffffffff : 0);
    }
    this.#spread(knot);
    this.#depth = -1;
    this.#rowsAt(0).fill(0xffffffff);
    this.#enter(root);
  }

  #rowsAt(depth: number): Uint32Array {
    const known = this.#rows[depth];
    if (known) return known;
    const made = new Uint32Array(this.#active.words);
    this.#rows[depth] = made;
    return made;
  }

  #enter(node: number): void {
    this.#depth += 1;
    this.#path[this.#depth] = node;
    this.#next[this.#depth] = 0;
    this.#onPath[node] = 1;
  }

  /** Works out, until nothing is added, in which rows each node leads back to the root. */
  #spread(knot: readonly number[]): void {
    const backwards = knot.toReversed();
    for (let changed = true; changed; ) {
      changed = false;
      for (const node of backwards) for (const link of this.#out[node] ?? []) changed = (node !== this.#root && this.#widen(node, link)) || changed;
    }
  }

  #widen(node: number, link: number): boolean {
    const to = this.#to[link] ?? 0;
    const own = this.#back[node];
    const next = this.#back[to];
    const bits = this.#active.bits[link];
    if (!own || !next || !bits || this.#member[to] !== this.#root + 1) return false;
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
      if (this.#depth < 0) return false;
      const node = this.#path[this.#depth] ?? 0;
      const at = this.#next[this.#depth] ?? 0;
      const link = this.#out[node]?.[at];
      this.#next[this.#depth] = at + 1;
      if (link === undefined) {
        this.#onPath[node] = 0;
        this.#depth -= 1;
      } else this.#try(link);
      if (this.spent) return false;
    }
    this.spent = this.#budget.shouldStop();
    return !this.spent;
  }

  #try(link: number): void {
    this.#tried += 1;
    const to = this.#to[link] ?? 0;
    if (this.#tried > this.#budget.links) this.spent = true;
    if (to !== this.#root && (this.#onPath[to] || this.#member[to] !== this.#root + 1)) return;
    if (!meet(this.#rowsAt(this.#depth), this.#active.bits[link], this.#back[to], this.#rowsAt(this.#depth + 1))) return;
    if (to === this.#root) this.#close();
    else this.#enter(to);
  }

  #close(): void {
    this.#steps += this.#depth + 1;
    if (this.found.length === this.#budget.loops || this.#steps > this.#budget.links / LINKS_A_STEP) this.spent = true;
    else this.found.push(this.#whole());
  }

  /** The path as a list: filled place by place, as that is many times faster than a copy of so short a stretch of memory. */
  #whole(): number[] {
    const nodes: number[] = [];
    for (let at = 0; at <= this.#depth; at++) nodes.push(this.#path[at] ?? 0);
    return nodes;
  }
}

/** All loops together may be this many times shorter than the links that may be tried: they are kept. */
const LINKS_A_STEP = 5;

/** Puts the rows that are in both of two sets into a third; answers whether any of them is in yet another one too. */
function meet(one: Uint32Array, other: Uint32Array | undefined, wanted: Uint32Array | undefined, into: Uint32Array): boolean {
  let some = 0;
  for (let word = 0; word < one.length; word++) {
    const common = (one[word] ?? 0) & (other?.[word] ?? 0);
    into[word] = common;
    some |= common & (wanted?.[word] ?? 0);
  }
  return some !== 0;
}
