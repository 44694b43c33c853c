/**
 * What a special stock holds, beyond the number in its slot. Asking it for rates changes nothing; only `advance` does, once
 * at the end of each full step. None of it allocates once its buffers are large enough.
 */
export interface SpecialState {
  /** The slot of the stock. */
  readonly slot: number;
  /** How many slats or batches there are. */
  parts(): number;
  /** What is in one of them, from 0 at its end or front. */
  part(place: number): number;
  /** Fills it with what its settings say it holds at the start; answers how much that is. */
  fill(values: Float64Array): number;
  /** What leaves at its end in this step, per unit of time; what leaks and may enter is worked out with it. */
  move(values: Float64Array): number;
  /** What leaves by the leak or the outflow of this number, per unit of time. */
  leave(place: number, values: Float64Array): number;
  /** What may enter, per unit of time. */
  allowance(values: Float64Array, step: number): number;
  /** Ends a step: takes out and puts in what flowed by the values at its beginning; answers how much it holds now. */
  advance(before: Float64Array, step: number): number;
}

/** The number of whole steps nearest to a length of time, halves up. */
export function stepsIn(time: number, dt: number): number {
  return Math.floor(time / dt + 0.5);
}

/** The value of a slot; of none, a value given. */
export function valueAt(values: Float64Array, slot: number | null, otherwise: number): number {
  return slot === null ? otherwise : (values[slot] ?? NaN);
}

/** Whether a condition in a slot holds: it is there, and neither 0 nor no number. */
export function holds(values: Float64Array, slot: number | null): boolean {
  const value = valueAt(values, slot, 0);
  return value !== 0 && value === value;
}

/** What some flows carry in a step; what runs backwards counts as nothing. */
export function arriving(values: Float64Array, flows: readonly number[], dt: number): number {
  let sum = 0;
  for (const flow of flows) sum += Math.max(0, values[flow] ?? NaN);
  return sum * dt;
}
