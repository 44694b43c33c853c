import type { Code, Origin } from './program.ts';

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
  | { readonly kind: 'stock'; readonly start: Code; readonly inflows: readonly number[]; readonly outflows: readonly number[] }
  /** The value that another slot had one full step before (PREVIOUS). */
  | { readonly kind: 'hold'; readonly start: Code; readonly from: number }
  /** The value that another slot had a time ago (fixed delay). */
  | { readonly kind: 'line'; readonly start: Code; readonly from: number; readonly time: number };

/** One slot of a program in the making. */
export interface Cell {
  readonly slot: number;
  readonly origin: Origin;
  /** The slot of the variable that this belongs to; its own slot where it is no part of another. */
  readonly owner: number;
  content: Content;
  /** Its equation is a plain number, which a run may replace. */
  literal: boolean;
  limit?: Limit;
  /** Of an inflow that may run backwards: the slot of the part that is held from below. */
  lowered?: number;
}

/** The slots that an expression reads, once each. */
export function loadsOf(code: Code): number[] {
  const found = new Set<number>();
  collect(code, found);
  return [...found];
}

/** Answers `loadsOf`, and remembers it for as long as the code lives. */
export type Loads = (code: Code) => readonly number[];

/** A `Loads` that remembers nothing yet. */
export function createLoads(): Loads {
  const known = new WeakMap<Code, readonly number[]>();
  return (code) => {
    const before = known.get(code);
    if (before) return before;
    const loads = loadsOf(code);
    known.set(code, loads);
    return loads;
  };
}

function collect(code: Code, found: Set<number>): void {
  switch (code.op) {
    case 'constant':
      return;
    case 'load':
      found.add(code.slot);
      return;
    case 'pick':
      for (const slot of code.slots) found.add(slot);
      collect(code.index, found);
      return;
    case 'vector':
      for (const slots of code.arrays) for (const slot of slots) found.add(slot);
      for (const part of code.args) collect(part, found);
      return;
    default:
      for (const part of partsOfCode(code)) collect(part, found);
  }
}

/** The expressions that an expression is directly made of. */
export function partsOfCode(code: Code): readonly Code[] {
  switch (code.op) {
    case 'constant':
    case 'load':
      return [];
    case 'binary':
      return [code.left, code.right];
    case 'negate':
    case 'not':
      return [code.operand];
    case 'if':
      return [code.condition, code.then, code.otherwise];
    case 'call':
    case 'draw':
    case 'table':
    case 'vector':
      return code.args;
    case 'lookup':
      return [code.input];
    case 'pick':
      return [code.index];
  }
}

/** Whether an expression or a part of it satisfies a test. */
export function someCode(code: Code, test: (part: Code) => boolean): boolean {
  return test(code) || partsOfCode(code).some((part) => someCode(part, test));
}
