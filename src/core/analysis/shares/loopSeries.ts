import type { Steps } from '#core/model';
import type { ElementLoop } from './elementLoops.ts';
import type { LinkRecord } from './linkRecord.ts';
import { beside, SCALE, withinRange } from './product.ts';

/** Scores and shares of loops, row by row of a record. */
export interface LoopSeries {
  /** By the loop: the product of the scores of its links; ±1.8e308 stands for what is beyond. */
  readonly score: readonly Float64Array[];
  /** By the loop: its score over the sum of the magnitudes of all loops of its partition, in -1..1. */
  readonly share: readonly Float64Array[];
  /** By the partition: whether any of its loops has a score other than 0. */
  readonly active: readonly Uint8Array[];
}

/** How many rows are worked out between two pauses. */
const STRIDE = 16;

/** Works out the scores and shares of loops. */
export function* loopSeries(loops: readonly ElementLoop[], partitions: number, { times, scores }: LinkRecord): Steps<LoopSeries> {
  const rows = times.length;
  const width = rows === 0 ? 0 : scores.length / rows;
  const score = loops.map(() => new Float64Array(rows));
  const share = loops.map(() => new Float64Array(rows));
  const active = Array.from({ length: partitions }, () => new Uint8Array(rows));
  const row = new RowOfLoops(loops, partitions);
  for (let at = 0; at < rows; at++) {
    row.take(scores.subarray(at * width, (at + 1) * width));
    loops.forEach((loop, place) => {
      const [own, part] = [score[place], share[place]];
      if (own) own[at] = row.scoreOf(place);
      if (part) part[at] = row.shareOf(place, loop.partition);
    });
    active.forEach((rowsOf, partition) => (rowsOf[at] = row.isActive(partition) ? 1 : 0));
    if (at % STRIDE === STRIDE - 1) yield;
  }
  return { score, share, active };
}

/** The loops of one row. */
export class RowOfLoops {
  readonly #loops: readonly ElementLoop[];
  readonly #part: Float64Array;
  readonly #times: Int32Array;
  readonly #sum: Float64Array;
  readonly #largest: Int32Array;

  constructor(loops: readonly ElementLoop[], partitions: number) {
    this.#loops = loops;
    this.#part = new Float64Array(loops.length);
    this.#times = new Int32Array(loops.length);
    this.#sum = new Float64Array(partitions);
    this.#largest = new Int32Array(partitions);
  }

  /** Takes the scores of the links in. */
  take(scores: Float64Array): void {
    this.#largest.fill(-0x80000000);
    this.#sum.fill(0);
    this.#loops.forEach(({ links, partition }, place) => {
      this.#multiply(place, links, scores);
      if (this.#part[place] !== 0) this.#largest[partition] = Math.max(this.#largest[partition] ?? 0, this.#times[place] ?? 0);
    });
    this.#loops.forEach(({ partition }, place) => {
      this.#sum[partition] = (this.#sum[partition] ?? 0) + Math.abs(this.#besideLargest(place, partition));
    });
  }

  #multiply(place: number, links: readonly number[], scores: Float64Array): void {
    let product = 1;
    let times = 0;
    for (const link of links) {
      product *= scores[link] ?? 0;
      const magnitude = Math.abs(product);
      if (magnitude > SCALE) {
        product /= SCALE;
        times += 1;
      } else if (magnitude < 1 / SCALE && magnitude > 0) {
        product *= SCALE;
        times -= 1;
      }
    }
    this.#part[place] = product;
    this.#times[place] = times;
  }

  #besideLargest(place: number, partition: number): number {
    return beside(this.#part[place] ?? 0, this.#times[place] ?? 0, this.#largest[partition] ?? 0);
  }

  /** The score of a loop. */
  scoreOf(place: number): number {
    return withinRange(this.#part[place] ?? 0, this.#times[place] ?? 0);
  }

  /** The share of a loop in its partition. */
  shareOf(place: number, partition: number): number {
    const sum = this.#sum[partition] ?? 0;
    return sum > 0 ? this.#besideLargest(place, partition) / sum : 0;
  }

  /** Whether any loop of a partition has a score. */
  isActive(partition: number): boolean {
    return (this.#sum[partition] ?? 0) > 0;
  }
}
