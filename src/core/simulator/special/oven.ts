import type { OvenStock } from '#core/compiler';
import { arriving, holds, stepsIn, valueAt, type SpecialState } from './state.ts';

/** How far an oven may be from full, as a share, and count as full. */
const SLACK = 1e-12;

/**
 * An oven: open until it is full or its time to fill is over, which begins with the first that enters; then shut for its
 * time to cook; then all of it leaves in one step, in which it is open again, unless it is cleaned first. Times are whole
 * steps, and are taken when they begin. Source: isee systems, "Oven Computation".
 */
export class Oven implements SpecialState {
  readonly #stock: OvenStock;
  readonly #dt: number;
  #held = 0;
  #state: 'open' | 'cooking' | 'cleaning' = 'open';
  /** Steps until it shuts, is done or is clean; Infinity: none is set. */
  #left = Infinity;
  #filling = false;
  #out = 0;

  readonly slot: number;

  constructor(stock: OvenStock, dt: number) {
    this.slot = stock.slot;
    this.#stock = stock;
    this.#dt = dt;
  }

  /** All that is in it bakes together. */
  parts(): number {
    return this.#held > 0 ? 1 : 0;
  }

  part(): number {
    return this.#held;
  }

  fill(values: Float64Array): number {
    this.#held = Math.max(0, arrivingAtStart(values, this.#stock));
    if (this.#held > 0) this.#startFilling(values);
    this.#shutIfFull(values);
    return this.#held;
  }

  move(values: Float64Array): number {
    const { arrest, exit } = this.#stock;
    const done = this.#state === 'cooking' && this.#left <= 0;
    const free = exit !== null && !holds(values, exit.arrest) && !holds(values, arrest);
    this.#out = done && free ? this.#held : 0;
    return this.#out / this.#dt;
  }

  leave(): number {
    return this.#out / this.#dt;
  }

  allowance(values: Float64Array): number {
    const emptied = this.#out > 0;
    const open = emptied ? this.#stepsOf(values, this.#stock.clean, 0) === 0 : this.#state === 'open';
    return open ? Math.max(0, valueAt(values, this.#stock.capacity, Infinity) - (emptied ? 0 : this.#held)) / this.#dt : 0;
  }

  advance(before: Float64Array): number {
    if (holds(before, this.#stock.arrest)) return this.#held;
    if (this.#out > 0) this.#empty(before);
    if (this.#state === 'open') this.#takeIn(before);
    else this.#left -= 1;
    if (this.#state === 'cleaning' && this.#left <= 0) this.#open();
    return this.#held;
  }

  #empty(before: Float64Array): void {
    this.#held = 0;
    this.#out = 0;
    this.#left = this.#stepsOf(before, this.#stock.clean, 0);
    if (this.#left > 0) this.#state = 'cleaning';
    else this.#open();
  }

  #open(): void {
    this.#state = 'open';
    this.#filling = false;
    this.#left = Infinity;
  }

  #takeIn(before: Float64Array): void {
    this.#held += arriving(before, this.#stock.inflows, this.#dt);
    if (this.#held > 0 && !this.#filling) this.#startFilling(before);
    this.#left -= 1;
    this.#shutIfFull(before);
  }

  /** Without a capacity and a time to fill, it shuts after the step in which the first has entered. */
  #startFilling(values: Float64Array): void {
    const { fill, capacity } = this.#stock;
    this.#filling = true;
    this.#left = fill === null && capacity !== null ? Infinity : Math.max(1, this.#stepsOf(values, fill, 1));
  }

  #shutIfFull(values: Float64Array): void {
    const full = this.#held >= valueAt(values, this.#stock.capacity, Infinity) * (1 - SLACK);
    if (this.#held <= 0 || (!full && this.#left > 0)) return;
    this.#state = 'cooking';
    this.#left = Math.max(1, this.#stepsOf(values, this.#stock.cook, 1));
  }

  #stepsOf(values: Float64Array, slot: number | null, otherwise: number): number {
    return slot === null ? otherwise : Math.max(0, stepsIn(values[slot] ?? NaN, this.#dt));
  }
}

function arrivingAtStart(values: Float64Array, { contents }: OvenStock): number {
  let sum = 0;
  for (const slot of contents) sum += values[slot] ?? NaN;
  return sum;
}
