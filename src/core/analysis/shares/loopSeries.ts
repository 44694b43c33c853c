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

/** How many products are worked out between two pauses. */
const STRIDE = 200_000;

/** Of so many numbers all loops have rows of their own. */
const MOST_NUMBERS = 4_000_000;
/** Of more, loops that ever have this share have, and so many of them at most. */
const LEAST_SHARE = 0.001;
const MOST_KEPT = 200;

/** Works out the scores and shares of loops, and which loops they are told of. */
export function* loopSeries(all: readonly ElementLoop[], partitions: number, record: LinkRecord): Steps<LoopSeries & { readonly loops: readonly ElementLoop[] }> {
  const rows = record.times.length;
  const row = new RowOfLoops(all, partitions);
  const kept = all.length * rows <= MOST_NUMBERS ? [...all.keys()] : yield* largest(row, all, partitions, record);
  const score = kept.map(() => new Float64Array(rows));
  const share = kept.map(() => new Float64Array(rows));
  const active = Array.from({ length: partitions }, () => new Uint8Array(rows));
  for (let at = 0; at < rows; at++) {
    row.take(record.scores, at * widthOf(record));
    for (let place = 0; place < kept.length; place++) {
      const own = score[place];
      const part = share[place];
      if (own) own[at] = row.scoreOf(kept[place] ?? 0);
      if (part) part[at] = row.shareOf(kept[place] ?? 0);
    }
    for (let partition = 0; partition < partitions; partition++) {
      const flags = active[partition];
      if (flags) flags[at] = row.isActive(partition) ? 1 : 0;
    }
    if (at % strideOf(all) === 0) yield;
  }
  return { loops: kept.flatMap((place) => all[place] ?? []), score, share, active };
}

function widthOf({ times, scores }: LinkRecord): number {
  return times.length === 0 ? 0 : scores.length / times.length;
}

function strideOf(loops: readonly ElementLoop[]): number {
  return Math.max(1, Math.floor(STRIDE / (loops.length + 1)));
}

/** The loops with the largest share that each ever has, and all that are ever ahead in their partition: their places, ascending. */
function* largest(row: RowOfLoops, loops: readonly ElementLoop[], partitions: number, record: LinkRecord): Steps<number[]> {
  const most = new Float64Array(loops.length);
  const leading = new Set<number>();
  const ahead = new Int32Array(partitions);
  for (let at = 0; at < record.times.length; at++) {
    row.take(record.scores, at * widthOf(record));
    ahead.fill(-1);
    for (let place = 0; place < loops.length; place++) {
      const size = Math.abs(row.shareOf(place));
      if (size > (most[place] ?? 0)) most[place] = size;
      const partition = loops[place]?.partition ?? 0;
      const first = ahead[partition] ?? -1;
      if (size > 0 && (first < 0 || size > Math.abs(row.shareOf(first)))) ahead[partition] = place;
    }
    for (const place of ahead) if (place >= 0) leading.add(place);
    if (at % strideOf(loops) === 0) yield;
  }
  const ranked = [...most.keys()].filter((place) => (most[place] ?? 0) >= LEAST_SHARE).toSorted((one, other) => (most[other] ?? 0) - (most[one] ?? 0));
  return [...new Set([...ranked.slice(0, MOST_KEPT), ...leading])].toSorted((one, other) => one - other);
}

/** The loops of one row. */
export class RowOfLoops {
  /** The links of all loops, one loop after the other, and where those of each begin. */
  readonly #links: Int32Array;
  readonly #starts: Int32Array;
  readonly #partition: Int32Array;
  readonly #part: Float64Array;
  readonly #times: Int32Array;
  readonly #beside: Float64Array;
  readonly #sum: Float64Array;
  readonly #largest: Int32Array;

  constructor(loops: readonly ElementLoop[], partitions: number) {
    this.#links = Int32Array.from(loops.flatMap(({ links }) => links));
    this.#starts = new Int32Array(loops.length + 1);
    loops.forEach(({ links }, place) => (this.#starts[place + 1] = (this.#starts[place] ?? 0) + links.length));
    this.#partition = Int32Array.from(loops, ({ partition }) => partition);
    this.#part = new Float64Array(loops.length);
    this.#times = new Int32Array(loops.length);
    this.#beside = new Float64Array(loops.length);
    this.#sum = new Float64Array(partitions);
    this.#largest = new Int32Array(partitions);
  }

  /** Takes the scores of the links in, which begin at a place of a list. */
  take(scores: Float64Array, from: number): void {
    this.#largest.fill(NEVER);
    this.#sum.fill(0);
    for (let place = 0; place < this.#part.length; place++) this.#multiply(place, scores, from);
    for (let place = 0; place < this.#part.length; place++) {
      const partition = this.#partition[place] ?? 0;
      const size = beside(this.#part[place] ?? 0, this.#times[place] ?? 0, this.#largest[partition] ?? 0);
      this.#beside[place] = size;
      this.#sum[partition] = (this.#sum[partition] ?? 0) + Math.abs(size);
    }
  }

  #multiply(place: number, scores: Float64Array, from: number): void {
    let product = 1;
    let times = 0;
    const end = this.#starts[place + 1] ?? 0;
    for (let at = this.#starts[place] ?? 0; at < end && product !== 0; at++) {
      product *= scores[from + (this.#links[at] ?? 0)] ?? 0;
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
    const partition = this.#partition[place] ?? 0;
    if (product !== 0 && times > (this.#largest[partition] ?? 0)) this.#largest[partition] = times;
  }

  /** The score of a loop. */
  scoreOf(place: number): number {
    return withinRange(this.#part[place] ?? 0, this.#times[place] ?? 0);
  }

  /** The share of a loop in its partition. */
  shareOf(place: number): number {
    const sum = this.#sum[this.#partition[place] ?? 0] ?? 0;
    return sum > 0 ? (this.#beside[place] ?? 0) / sum : 0;
  }

  /** Whether any loop of a partition has a score. */
  isActive(partition: number): boolean {
    return (this.#sum[partition] ?? 0) > 0;
  }
}

const NEVER = -0x80000000;
