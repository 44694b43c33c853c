import { BUILTIN_SLOTS, readsOf, slotsRead, someCode, type Code, type Program, type Reads } from '#core/compiler';
import { findFunction } from '#core/language';
import { formulasOf, type Formula } from './formulas.ts';
import type { Probe } from './extraction.ts';

/** A stock with its flows, one element: slots. */
export interface StockSlots {
  readonly slot: number;
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
}

/** A formula and what changes its value. */
export interface Reading {
  readonly formula: Formula;
  /** The slots that it reads and that change with time. */
  readonly inputs: readonly number[];
  /** Those of them that count as links. */
  readonly causes: readonly number[];
  /** Changes by itself with time. */
  readonly timed: boolean;
}

/** Every slot of a program that changes, and how. Slots behind those of the program are those of probes. */
export interface SlotGraph {
  readonly program: Program;
  readonly slots: number;
  readonly probes: readonly Probe[];
  readonly readings: readonly Reading[];
  readonly stocks: readonly StockSlots[];
}

/** Works out which slot of a program has a say in which. */
export function slotGraph(program: Program): SlotGraph {
  const { formulas, probes, slots } = formulasOf(program);
  const stocks = stocksOf(program);
  const varying = varyingSlots(program, formulas);
  const traitsOf = createTraits();
  const named = new Set(program.columns.map(({ slot }) => slot));
  const readings = formulas.map((formula): Reading => {
    const { reads, timed } = traitsOf(formula.code);
    const inputsOf = (all: Reads): number[] => slotsRead(all, formula.counter).filter((slot) => varying.has(slot) && slot !== formula.target);
    const inputs = inputsOf(reads);
    const unlimited = named.has(formula.target) ? null : beforeLowerLimit(formula.code);
    return { formula, inputs, causes: unlimited ? inputsOf(traitsOf(unlimited).reads) : inputs, timed };
  });
  return { program, slots, probes, readings, stocks };
}

/**
 * What the compiler holds from below so that an inflow that runs backwards does not drain a stock below 0 (`side: 'below'`):
 * MAX(it, -MAX(0, ...)). That limit is no link: the stock has no say in an inflow that anybody means.
 */
function beforeLowerLimit(code: Code): Code | null {
  if (code.op !== 'call' || code.name !== 'MAX') return null;
  const [own, limit] = code.args;
  const bound = limit?.op === 'negate' ? limit.operand : null;
  return own && bound?.op === 'call' && bound.name === 'MAX' && bound.args[0]?.op === 'constant' && bound.args[0].value === 0 ? own : null;
}

function stocksOf({ stocks }: Program): StockSlots[] {
  return stocks.flatMap(({ slot, count, inflows, outflows }) =>
    Array.from({ length: count }, (_, turn) => ({ slot: slot + turn, inflows: inflows.map((flow) => flow + turn), outflows: outflows.map((flow) => flow + turn) })),
  );
}

/** All slots that a step gives another value. */
function varyingSlots({ step, stocks }: Program, formulas: readonly Formula[]): ReadonlySet<number> {
  const varying = new Set(formulas.map(({ target }) => target));
  for (const { slot, loop } of step) for (let turn = 0; turn < (loop?.count ?? 1); turn++) varying.add(slot + turn * (loop?.step ?? 1));
  for (const { slot, count } of stocks) for (let turn = 0; turn < count; turn++) varying.add(slot + turn);
  return varying;
}

interface Traits {
  readonly reads: Reads;
  readonly timed: boolean;
}

/** What an expression reads; elements of an array share theirs. */
function createTraits(): (code: Code) => Traits {
  const known = new Map<Code, Traits>();
  return (code) => {
    const traits = known.get(code) ?? { reads: readsOf(code), timed: someCode(code, isTimed) };
    known.set(code, traits);
    return traits;
  };
}

function isTimed(part: Code): boolean {
  if (part.op === 'load') return part.slot === BUILTIN_SLOTS.time || part.slot === BUILTIN_SLOTS.stepTime;
  return part.op === 'call' && findFunction(part.name)?.kind === 'time';
}
