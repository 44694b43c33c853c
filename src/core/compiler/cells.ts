import type { Entity } from './layout.ts';
import type { Code, Line } from './program.ts';
import { readsOf, type Reads } from './reads.ts';

/**
 * What keeps a flow from draining a non-negative stock below 0. It takes no more per DT than the stock holds, plus the
 * flows `adds`, less what the negative inflows `drains` and the outflows `takes` have taken before it. An outflow is held
 * from above; an inflow, which drains where it is negative, from below.
 */
export interface Limit {
  readonly side: 'above' | 'below';
  readonly stock: number;
  readonly adds: readonly number[];
  readonly drains: readonly number[];
  readonly takes: readonly number[];
}

/** What stands in a slot and how it comes by its value. */
export type Content =
  /** Nothing to compute, or nothing right: neither it nor what needs it has a column. */
  | { readonly kind: 'missing' }
  /** An expression at every time; `start` where the initial value is another (ACTIVE INITIAL). */
  | { readonly kind: 'value'; readonly code: Code; readonly start?: Code }
  /** An expression at the start of the run, kept from then on (INIT). */
  | { readonly kind: 'fixed'; readonly code: Code }
  /** `list`: what it holds at the start one by one, where its equation is a list; `start` is their sum. */
  | { readonly kind: 'stock'; readonly start: Code; readonly list?: readonly Code[]; readonly inflows: readonly number[]; readonly outflows: readonly number[] }
  /** The value that another slot had one full step before (PREVIOUS). */
  | { readonly kind: 'hold'; readonly start: Code; readonly from: number }
  /** What a line gives of what another slot was at full steps. */
  | { readonly kind: 'line'; readonly start: Code } & Omit<Line, 'slot'>;

/** One slot of a program in the making. */
export interface Cell {
  readonly slot: number;
  /** The variable that it is, or is a part of, and the offset of the element: what its code's loop 0 counts. */
  readonly entity: Entity;
  readonly at: number;
  /** The slot of the variable that this belongs to; its own slot where it is no part of another. */
  readonly owner: number;
  content: Content;
  /** Its equation is a plain number, which a run may replace. */
  literal: boolean;
  limit?: Limit;
  /** Computed at the first stage of a step only: it has to do with a stock that moves by full steps. */
  still?: true;
  /** Of what a special stock drives or lets in: the slot of the part that keeps the plain number its equation is. */
  number?: number;
  /** Of an inflow that may run backwards: the slot of the part that is held from below. */
  lowered?: number;
}

/** What an expression reads; remembered for as long as the expression lives. */
export type Loads = (code: Code) => Reads;

/** A `Loads` that remembers nothing yet. */
export function createLoads(): Loads {
  const known = new WeakMap<Code, Reads>();
  return (code) => {
    const before = known.get(code);
    if (before) return before;
    const reads = readsOf(code);
    known.set(code, reads);
    return reads;
  };
}
