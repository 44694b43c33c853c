import type { QueueOutflow, QueueStock } from '#core/compiler';
import { Slats } from './slats.ts';
import { arriving, type SpecialState } from './state.ts';

/** How much more than it says may be taken, as a share: a batch that fits but for rounding fits. */
const SLACK = 1e-12;

/** How far into the batches an outflow has taken: so many whole ones, and this much of the next. */
interface Reach {
  batches: number;
  part: number;
}

/**
 * A queue: batches in the order in which they came, each what flowed in in one step (XMILE 1.0, 3.7.3). Outflows take from
 * the front, one after the other; what comes in a step may leave in it. An overflow takes only while one before it is
 * kept from taking more by a conveyor that is full, has reached its limit or stands still.
 */
export class Queue implements SpecialState {
  readonly #stock: QueueStock;
  readonly #dt: number;
  readonly #batches = new Slats(0);
  readonly #reaches: readonly Reach[];
  readonly #blocked: boolean[];
  #count = 0;
  /** What comes in this step: the batch behind all others. */
  #coming = 0;

  readonly slot: number;

  constructor(stock: QueueStock, dt: number) {
    this.slot = stock.slot;
    this.#stock = stock;
    this.#dt = dt;
    this.#reaches = stock.outflows.map(() => ({ batches: 0, part: 0 }));
    this.#blocked = stock.outflows.map(() => false);
  }

  parts(): number {
    return this.#count;
  }

  part(place: number): number {
    return this.#batches.at(place);
  }

  fill(values: Float64Array): number {
    for (const slot of this.#stock.contents) {
      const amount = values[slot] ?? NaN;
      if (amount !== amount) return NaN;
      if (amount > 0) this.#add(amount);
    }
    return this.#total();
  }

  move(): number {
    return 0;
  }

  leave(place: number, values: Float64Array): number {
    this.#coming = arriving(values, this.#stock.inflows, this.#dt);
    const outflow = this.#stock.outflows[place];
    const reach = this.#reaches[place];
    if (!outflow || !reach) return 0;
    const before = this.#reaches[place - 1];
    reach.batches = before?.batches ?? 0;
    reach.part = before?.part ?? 0;
    this.#blocked[place] = false;
    if (outflow.overflow && !this.#blocked.some((blocked, i) => i < place && blocked)) return 0;
    const accepts = outflow.accepts === null ? Infinity : (values[outflow.accepts] ?? NaN) * this.#dt;
    const taken = this.#take(reach, outflow, accepts);
    return taken / this.#dt;
  }

  allowance(): number {
    return Infinity;
  }

  advance(before: Float64Array): number {
    this.#coming = arriving(before, this.#stock.inflows, this.#dt);
    const reach = this.#reaches.at(-1);
    this.#add(this.#coming);
    for (let left = reach?.batches ?? 0; left > 0; left--) {
      this.#batches.advance();
      this.#count -= 1;
    }
    if (reach && reach.part > 0) this.#batches.add(0, -reach.part);
    this.#dropEmpty();
    return this.#total();
  }

  /** Takes what is accepted from where a reach stands, and moves it there; answers how much that is. */
  #take(reach: Reach, outflow: QueueOutflow, accepts: number): number {
    const all = outflow.accepts === null || outflow.manyBatches;
    let taken = 0;
    while (reach.batches <= this.#count) {
      const batch = this.#batch(reach.batches) - reach.part;
      if (batch > 0 && batch > (accepts - taken) * (1 + SLACK)) {
        this.#blocked[this.#reaches.indexOf(reach)] = outflow.blocks;
        return taken + (outflow.wholeBatches ? 0 : this.#takePart(reach, Math.max(0, accepts - taken)));
      }
      taken += batch;
      reach.batches += 1;
      reach.part = 0;
      if (batch > 0 && !all) return taken;
    }
    return taken;
  }

  #takePart(reach: Reach, amount: number): number {
    reach.part += amount;
    return amount;
  }

  /** The batch at a place from the front; what comes now stands behind all others. */
  #batch(place: number): number {
    return place === this.#count ? this.#coming : this.#batches.at(place);
  }

  #add(amount: number): void {
    this.#batches.grow(this.#count + 2);
    this.#batches.set(this.#count, amount);
    this.#count += 1;
  }

  /** What came in a step without an inflow is no batch. */
  #dropEmpty(): void {
    while (this.#count > 0 && this.#batches.at(this.#count - 1) === 0) this.#count -= 1;
  }

  #total(): number {
    let sum = 0;
    for (let place = 0; place < this.#count; place++) sum += this.#batches.at(place);
    return sum;
  }
}
