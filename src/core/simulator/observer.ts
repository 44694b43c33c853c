import type { Code, Program } from '#core/compiler';
import { evaluate, newMemory, wholeVector, type Memory } from './evaluate.ts';

/** A full step of a run whose first stage is computed. */
export interface Moment {
  /** From 0. */
  readonly step: number;
  readonly time: number;
  /** The row of the run that is kept of it; null for a step between two saved times. */
  readonly row: number | null;
  readonly memory: Memory;
}

/** Shown every full step of a run, in order. What it is shown lives on: it copies what it keeps, and changes nothing. */
export type Observer = (moment: Moment) => void;

/** What an expression comes to in a moment, for the element that a loop counts. */
export function valueIn({ memory }: Moment, code: Code, counter: number): number {
  memory.counters[0] = counter;
  return evaluate(code, memory);
}

/**
 * Slots of one's own to work expressions out with: whatever stands in them, tables and functions are those of the program.
 * What holds more than slots do (special stocks, records, random numbers, functions of whole arrays) is not there.
 */
export interface Desk {
  readonly values: Float64Array;
  /** The counters of loops, by their numbers. */
  readonly counters: number[];
  readonly evaluate: (code: Code) => number;
  /** One place, from 0, of what a function of whole arrays makes. */
  readonly evaluatePlace: (code: Code & { op: 'vector' }, place: number) => number;
}

/** A desk of so many slots. */
export function newDesk({ tables }: Pick<Program, 'tables'>, slots: number): Desk {
  const memory = newMemory({ slots, tables }, [], { seed: 0, run: 0 });
  return {
    values: memory.values,
    counters: memory.counters,
    evaluate: (code) => evaluate(code, memory),
    evaluatePlace: (code, place) => wholeVector(code, memory)[place] ?? NaN,
  };
}
