import type { ConveyorLeak, ConveyorStock } from '#core/compiler';
import { initialSlats } from './initialSlats.ts';
import { Slats } from './slats.ts';
import { arriving, holds, stepsIn, valueAt, type SpecialState } from './state.ts';

/** No conveyor has more slats than this. */
const MOST_SLATS = 1_000_000;
/** How far a place may miss the edge of a zone, and a leak a whole unit, and count as on it. */
const SLACK = 1e-9;

/** A leak as it goes. A linear one is settled when material enters: `due` is what leaves a slat in each step, `left` what leaves it in all. */
interface Leaking {
  readonly leak: ConveyorLeak;
  readonly due: Slats;
  readonly left: Slats;
  /** What a linear leak uses up of `left` in this step, by slat. */
  readonly used: Slats;
  /** Of a leak of whole units, what has come together before this step, and with it. */
  waiting: number;
  waitingNext: number;
  /** What leaks in this step. */
  amount: number;
}

/**
 * A conveyor: slats, one for each step of travel (XMILE 1.0, 3.7.2 and 4.2.1; per step as isee systems' "Traditional
 * Conveyor Computation" has it). In a step leaks take their shares, the first slat leaves, all move on, and what flows in
 * lies down as far from the end as the transit time says. What came with a shorter time joins what lies there already.
 */
export class Conveyor implements SpecialState {
  readonly #stock: ConveyorStock;
  readonly #dt: number;
  readonly #content = new Slats(0);
  /** What is left of the content when leaks have taken theirs in this step. */
  readonly #rest = new Slats(0);
  readonly #leaks: readonly Leaking[];
  /** How many slats there are, and how far from the end what enters lies down; 0: the first transit time was no number. */
  #length = 0;
  #depth = 0;
  #out = 0;
  /** The unit of time in progress, and what the inflow limit has let in in it. */
  #unit = 0;
  #entered = 0;

  readonly slot: number;

  constructor(stock: ConveyorStock, dt: number) {
    this.slot = stock.slot;
    this.#stock = stock;
    this.#dt = dt;
    this.#leaks = stock.leaks.map((leak) => ({ leak, due: new Slats(0), left: new Slats(0), used: new Slats(0), waiting: 0, waitingNext: 0, amount: 0 }));
  }

  parts(): number {
    return this.#length;
  }

  part(place: number): number {
    return this.#content.at(place);
  }

  fill(values: Float64Array): number {
    const depth = this.#depthOf(values);
    if (depth === null) return NaN;
    this.#depth = depth;
    this.#stretch(depth);
    const contents = this.#stock.contents.map((slot) => values[slot] ?? NaN);
    const { slats, entered } = initialSlats(contents, depth, this.#dt, this.#stock.discrete, (place) => this.#lossAt(place, values));
    for (let place = 0; place < depth; place++) {
      this.#content.set(place, slats[place] ?? 0);
      this.#schedule(place, entered[place] ?? 0, values, place + 1);
    }
    return this.#total();
  }

  move(values: Float64Array): number {
    for (const leaking of this.#leaks) {
      leaking.amount = 0;
      leaking.waitingNext = leaking.waiting;
    }
    if (this.#depth === 0) return (this.#out = NaN);
    if (holds(values, this.#stock.arrest)) return (this.#out = 0);
    if (this.#leaks.length > 0) this.#copy(this.#content, this.#rest);
    for (const leaking of this.#leaks) if (!holds(values, leaking.leak.arrest)) this.#leak(leaking, values);
    this.#out = this.#isHeld(values) ? 0 : (this.#leaks.length > 0 ? this.#rest : this.#content).at(0);
    return this.#out / this.#dt;
  }

  leave(place: number): number {
    return (this.#leaks[place]?.amount ?? 0) / this.#dt;
  }

  allowance(values: Float64Array, step: number): number {
    const entered = this.#unitOf(step) === this.#unit ? this.#entered : 0;
    return Math.max(0, valueAt(values, this.#stock.inflowLimit, Infinity) - entered) / this.#dt;
  }

  advance(before: Float64Array, step: number): number {
    if (this.#depth === 0) return NaN;
    this.#count(before, step);
    if (holds(before, this.#stock.arrest)) return this.#total();
    if (this.#stock.sample === null || holds(before, this.#stock.sample)) this.#depth = this.#depthOf(before) ?? this.#depth;
    this.#settleLeaks(before);
    this.#shift(this.#isHeld(before));
    this.#enter(arriving(before, this.#stock.inflows, this.#dt), before);
    return this.#total();
  }

  /** How far from the end what enters now lies down; null where the transit time is no number. */
  #depthOf(values: Float64Array): number | null {
    const steps = stepsIn(values[this.#stock.transit] ?? NaN, this.#dt);
    return steps !== steps ? null : Math.min(MOST_SLATS, Math.max(1, steps));
  }

  #isHeld(values: Float64Array): boolean {
    const { exit } = this.#stock;
    return exit === null || holds(values, exit.arrest);
  }

  #stretch(length: number): void {
    this.#length = Math.max(this.#length, length);
    for (const slats of [this.#content, this.#rest]) slats.grow(this.#length + 1);
    for (const { due, left, used } of this.#leaks) for (const slats of [due, left, used]) slats.grow(this.#length + 1);
  }

  #copy(from: Slats, to: Slats): void {
    for (let place = 0; place < this.#length; place++) to.set(place, from.at(place));
  }

  #inZone({ start, end }: ConveyorLeak, place: number): boolean {
    const along = 1 - (place + 0.5) / this.#length;
    return along >= start - SLACK && along <= end + SLACK;
  }

  /** How many of the places from the end to one are in the zone of a leak. */
  #zoneTo(leak: ConveyorLeak, places: number): number {
    if (leak.start === 0 && leak.end === 1) return places;
    let count = 0;
    for (let place = 0; place < places; place++) if (this.#inZone(leak, place)) count += 1;
    return count;
  }

  /** Takes from each slat in the zone what leaks in this step. */
  #leak(leaking: Leaking, values: Float64Array): void {
    const { leak, due, left, used } = leaking;
    const rate = this.#stock.exponential ? Math.min(1, shareOf(values, leak.share) * this.#dt) : 0;
    let sum = 0;
    for (let place = 0; place < this.#length; place++) {
      used.set(place, 0);
      if (!this.#inZone(leak, place)) continue;
      const there = this.#rest.at(place);
      const amount = Math.min(there, this.#stock.exponential ? there * rate : Math.min(due.at(place), left.at(place)));
      used.set(place, amount);
      if (!leak.whole) this.#rest.set(place, there - amount);
      sum += amount;
    }
    leaking.amount = leak.whole ? this.#leakWhole(leaking, sum) : sum;
  }

  /** Takes as many whole units as have come together, those nearest to the end first. */
  #leakWhole(leaking: Leaking, sum: number): number {
    const due = leaking.waiting + sum;
    let wanted = Math.floor(due + SLACK);
    let there = 0;
    for (let place = 0; place < this.#length && there < wanted; place++) if (this.#inZone(leaking.leak, place)) there += this.#rest.at(place);
    wanted = Math.min(wanted, Math.floor(there + SLACK));
    let open = wanted;
    for (let place = 0; place < this.#length && open > 0; place++) {
      if (!this.#inZone(leaking.leak, place)) continue;
      const taken = Math.min(open, this.#rest.at(place));
      this.#rest.add(place, -taken);
      open -= taken;
    }
    leaking.waitingNext = Math.max(0, due - wanted);
    return wanted - open;
  }

  /** What leaked is gone from the slats. */
  #settleLeaks(before: Float64Array): void {
    if (this.#leaks.length > 0) this.#copy(this.#rest, this.#content);
    for (const leaking of this.#leaks) {
      if (holds(before, leaking.leak.arrest)) continue;
      leaking.waiting = leaking.waitingNext;
      if (!this.#stock.exponential) for (let place = 0; place < this.#length; place++) leaking.left.add(place, -leaking.used.at(place));
    }
  }

  /** All slats move on; what cannot leave at the end is joined by what comes behind it. */
  #shift(held: boolean): void {
    if (held) this.#stretch(2);
    moveOn(this.#content, held);
    for (const { due, left } of this.#leaks) {
      moveOn(due, held);
      moveOn(left, held);
    }
    this.#length -= 1;
  }

  /** Lays down what enters, with what is to leak of it. */
  #enter(amount: number, values: Float64Array): void {
    this.#stretch(this.#depth);
    while (this.#length > this.#depth && this.#content.at(this.#length - 1) === 0) this.#length -= 1;
    this.#content.add(this.#depth - 1, amount);
    this.#schedule(this.#depth - 1, amount, values, this.#depth);
  }

  /** Settles what leaks, linearly, of what entered with an amount and lies at a place with so many slats before it. */
  #schedule(place: number, amount: number, values: Float64Array, ahead: number): void {
    if (this.#stock.exponential || amount === 0) return;
    let free = 1;
    for (const { leak, due, left } of this.#leaks) {
      const share = Math.min(free, shareOf(values, leak.share));
      free -= share;
      const slats = this.#zoneTo(leak, this.#depth);
      if (slats === 0 || share === 0) continue;
      const each = (share * amount) / slats;
      due.add(place, each);
      left.add(place, each * this.#zoneTo(leak, ahead));
    }
  }

  /** The share of an amount that entered which a slat loses in one step, at the start, when nothing has leaked yet. */
  #lossAt(place: number, values: Float64Array): { linear: number; exponential: number } {
    let [free, linear, stays] = [1, 0, 1];
    for (const { leak } of this.#leaks) {
      const share = shareOf(values, leak.share);
      const given = Math.min(free, share);
      free -= given;
      if (!this.#inZone(leak, place)) continue;
      if (this.#stock.exponential) stays *= 1 - Math.min(1, share * this.#dt);
      else linear += given / this.#zoneTo(leak, this.#depth);
    }
    return { linear, exponential: 1 - stays };
  }

  /** Counts what the inflow limit has let in. */
  #count(before: Float64Array, step: number): void {
    const unit = this.#unitOf(step);
    if (unit !== this.#unit) this.#entered = 0;
    this.#unit = unit;
    this.#entered += arriving(before, this.#stock.limited, this.#dt);
  }

  #unitOf(step: number): number {
    return Math.floor(step * this.#dt + SLACK);
  }

  #total(): number {
    let sum = 0;
    for (let place = 0; place < this.#length; place++) sum += this.#content.at(place);
    return sum;
  }
}

/** All slats come one nearer to the end; what is held there is joined by what comes. */
function moveOn(slats: Slats, held: boolean): void {
  if (held) slats.add(1, slats.at(0));
  slats.advance();
}

/** A share that leaks, at least 0. */
function shareOf(values: Float64Array, slot: number): number {
  return Math.max(0, values[slot] ?? NaN);
}
