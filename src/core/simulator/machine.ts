import { BUILTIN_SLOTS, type Assignment, type Program, type ProgramSettings, type StockUpdate } from '#core/compiler';
import { assign, evaluate, newMemory, type Memory } from './evaluate.ts';
import { newSpecials } from './special/specials.ts';

/** A program in the course of being run. */
export interface Machine {
  readonly program: Program;
  /** What stages after the first recompute: all but what was drawn at the first, and what moves by full steps. */
  readonly later: readonly Assignment[];
  readonly dt: number;
  /** The error of a step of RK45 that is tolerated, as a share of each stock. */
  readonly tolerance: number;
  readonly memory: Memory;
  /** All slots as they were at the first stage of the step in progress. */
  readonly before: Float64Array;
}

/** A machine at the start of its run: built-ins set, every slot given its first value. */
export function startMachine(program: Program, settings: ProgramSettings, constants: ReadonlyMap<number, number>, run: number): Machine {
  const memory = newMemory(program, newSpecials(program, settings.dt), { seed: settings.seed, run });
  const { values } = memory;
  values[BUILTIN_SLOTS.dt] = settings.dt;
  values[BUILTIN_SLOTS.start] = settings.start;
  values[BUILTIN_SLOTS.stop] = settings.stop;
  values[BUILTIN_SLOTS.save] = settings.saveEvery > 0 ? settings.saveEvery : settings.dt;
  values[BUILTIN_SLOTS.time] = settings.start;
  values[BUILTIN_SLOTS.stepTime] = settings.start;
  assignAll(program.initial, memory, constants);
  const later = program.step.filter(({ code, still }) => !still && code.op !== 'draw');
  return { program, later, dt: settings.dt, tolerance: settings.tolerance, memory, before: new Float64Array(program.slots) };
}

/** Recomputes all that changes with time, for the first stage of a step, which begins at `time`. */
export function beginStep(machine: Machine, step: number, time: number): void {
  const { memory, program, before } = machine;
  memory.step = step;
  memory.values[BUILTIN_SLOTS.stepTime] = time;
  memory.values[BUILTIN_SLOTS.time] = time;
  assignAll(program.step, memory);
  before.set(memory.values);
}

/** Recomputes all that changes with time, at a further stage: what was drawn at the first stays. */
export function computeAt({ memory, later }: Machine, time: number): void {
  memory.values[BUILTIN_SLOTS.time] = time;
  assignAll(later, memory);
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Computes assignments in their order, loops element by element; a slot that has a number of its own takes that. */
function assignAll(assignments: readonly Assignment[], memory: Memory, own = NONE): void {
  const { values, counters } = memory;
  for (const { slot, code, loop } of assignments) {
    if (code.op === 'vector') {
      assign(slot, code, memory);
      continue;
    }
    const { first, count, step } = loop ?? ONCE;
    for (let turn = 0; turn < count; turn++) {
      counters[0] = first + turn * step;
      const at = slot + turn * step;
      values[at] = own.get(at) ?? evaluate(code, memory);
    }
  }
}

const ONCE = { first: 0, count: 1, step: 1 } as const;

/** One number for each stock, in the order of the program. */
export type ByStock = Float64Array;

/** How many stocks a program has. */
function stockCount({ stocks }: Program): number {
  return stocks.reduce((sum, { count }) => sum + count, 0);
}

/** What each stock gains per unit of time, from its flows as they stand. */
export function netFlows({ program, memory: { values } }: Machine): ByStock {
  const rates = new Float64Array(stockCount(program));
  let at = 0;
  for (const stock of program.stocks) for (let turn = 0; turn < stock.count; turn++) rates[at++] = netFlow(stock, turn, values);
  return rates;
}

function netFlow({ inflows, outflows }: StockUpdate, turn: number, values: Float64Array): number {
  let net = 0;
  for (const slot of inflows) net += values[slot + turn] ?? NaN;
  for (const slot of outflows) net -= values[slot + turn] ?? NaN;
  return net;
}

/** What each stock holds. */
export function stockValues({ program, memory: { values } }: Machine): ByStock {
  const held = new Float64Array(stockCount(program));
  let at = 0;
  for (const { slot, count } of program.stocks) for (let turn = 0; turn < count; turn++) held[at++] = values[slot + turn] ?? NaN;
  return held;
}

/** Gives every stock a value. */
export function restoreStocks({ program: { stocks }, memory: { values } }: Machine, held: ByStock): void {
  let at = 0;
  for (const { slot, count } of stocks) for (let turn = 0; turn < count; turn++) values[slot + turn] = held[at++] ?? NaN;
}

/** Gives every stock its value from `base` plus `rate` over a length of time. */
export function moveStocks({ program: { stocks }, memory: { values } }: Machine, base: ByStock, rate: ByStock, length: number): void {
  let at = 0;
  for (const { slot, count } of stocks) {
    for (let turn = 0; turn < count; turn++, at++) values[slot + turn] = (base[at] ?? NaN) + length * (rate[at] ?? NaN);
  }
}
