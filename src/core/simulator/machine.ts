import { BUILTIN_SLOTS, type Program, type ProgramSettings, type StockUpdate } from '#core/compiler';
import { evaluate, newMemory, type Memory } from './evaluate.ts';

/** A program in the course of being run. */
export interface Machine {
  readonly program: Program;
  readonly dt: number;
  /** The error of a step of RK45 that is tolerated, as a share of each stock. */
  readonly tolerance: number;
  readonly memory: Memory;
  /** All slots as they were at the first stage of the step in progress. */
  readonly before: Float64Array;
}

/** A machine at the start of its run: built-ins set, every slot given its first value. */
export function startMachine(program: Program, settings: ProgramSettings, constants: ReadonlyMap<number, number>, run: number): Machine {
  const memory = newMemory(program.slots, program.tables, { seed: settings.seed, run });
  const { values } = memory;
  values[BUILTIN_SLOTS.dt] = settings.dt;
  values[BUILTIN_SLOTS.start] = settings.start;
  values[BUILTIN_SLOTS.stop] = settings.stop;
  values[BUILTIN_SLOTS.save] = settings.saveEvery > 0 ? settings.saveEvery : settings.dt;
  values[BUILTIN_SLOTS.time] = settings.start;
  values[BUILTIN_SLOTS.stepTime] = settings.start;
  for (const { slot, code } of program.initial) values[slot] = constants.get(slot) ?? evaluate(code, memory);
  return { program, dt: settings.dt, tolerance: settings.tolerance, memory, before: new Float64Array(program.slots) };
}

/** Recomputes all that changes with time, for the first stage of a step, which begins at `time`. */
export function beginStep(machine: Machine, step: number, time: number): void {
  const { memory, program, before } = machine;
  memory.step = step;
  memory.values[BUILTIN_SLOTS.stepTime] = time;
  memory.values[BUILTIN_SLOTS.time] = time;
  for (const { slot, code } of program.step) memory.values[slot] = evaluate(code, memory);
  before.set(memory.values);
}

/** Recomputes all that changes with time, at a further stage: what was drawn at the first stays. */
export function computeAt({ program, memory }: Machine, time: number): void {
  memory.values[BUILTIN_SLOTS.time] = time;
  for (const { slot, code } of program.step) if (code.op !== 'draw') memory.values[slot] = evaluate(code, memory);
}

/** One number for each stock, in the order of the program. */
export type ByStock = Float64Array;

/** What each stock gains per unit of time, from its flows as they stand. */
export function netFlows({ program: { stocks }, memory: { values } }: Machine): ByStock {
  const rates = new Float64Array(stocks.length);
  for (const [i, stock] of stocks.entries()) rates[i] = netFlow(stock, values);
  return rates;
}

function netFlow({ inflows, outflows }: StockUpdate, values: Float64Array): number {
  let net = 0;
  for (const slot of inflows) net += values[slot] ?? NaN;
  for (const slot of outflows) net -= values[slot] ?? NaN;
  return net;
}

/** What each stock holds. */
export function stockValues({ program: { stocks }, memory: { values } }: Machine): ByStock {
  const held = new Float64Array(stocks.length);
  for (const [i, { slot }] of stocks.entries()) held[i] = values[slot] ?? NaN;
  return held;
}

/** Gives every stock a value. */
export function restoreStocks({ program: { stocks }, memory: { values } }: Machine, held: ByStock): void {
  for (const [i, { slot }] of stocks.entries()) values[slot] = held[i] ?? NaN;
}

/** Gives every stock its value from `base` plus `rate` over a length of time. */
export function moveStocks({ program: { stocks }, memory: { values } }: Machine, base: ByStock, rate: ByStock, length: number): void {
  for (const [i, { slot }] of stocks.entries()) values[slot] = (base[i] ?? NaN) + length * (rate[i] ?? NaN);
}
