import type { Steps } from '#core/model';
import { inDocumentOrder, type PlacedLoop } from './elementLoops.ts';
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

/** Which loops are told of, and how long that may take. */
export interface SeriesBudget {
  /** Places of loops that are told of whatever they do. */
  readonly pinned: readonly number[];
  /** Asked between rows where loops are many; true: enough was seen of them. */
  readonly shouldStop: () => boolean;
}

/** Scores and shares of the loops that are told of. */
export interface ToldSeries extends LoopSeries {
  /** The places of these loops, in the order of the document. */
  readonly kept: readonly number[];
  /** Whether their shares are of all loops, and not of those that are told of alone. */
  readonly complete: boolean;
}

/** How many products are worked out between two pauses. */
const STRIDE = 200_000;

/** So few loops, with so few numbers, are all told of. */
const MOST_LOOPS_TOLD = 10_000;
const MOST_NUMBERS = 4_000_000;
/** Of more, those that ever have this share, and so many of them at most. */
const LEAST_SHARE = 0.001;
const MOST_KEPT = 200;

/** Works out the scores and shares of loops, and which loops they are told of. */
export function* loopSeries(all: readonly PlacedLoop[], partitions: number, record: LinkRecord, budget: SeriesBudget): Steps<ToldSeries> {
  const few = all.length <= MOST_LOOPS_TOLD && all.length * record.times.length <= MOST_NUMBERS;
  const choice = few ? null : yield* largest(all, partitions, record, budget);
  const kept = (choice?.places ?? [...all.keys()]).toSorted((one, other) => inDocumentOrder(loopAt(all, one), loopAt(all, other)));
  const series = yield* seriesOf(kept.map((place) => loopAt(all, place)), partitions, record, choice?.sums ?? null);
  return { ...series, kept, complete: choice === null || choice.sums !== null };
}

function loopAt(all: readonly PlacedLoop[], place: number): PlacedLoop {
  return all[place] ?? { nodes: [], links: [], size: 0, partition: 0 };
}

/** `sums`: what shares are parts of, where they are not of these loops alone. */
function* seriesOf(loops: readonly PlacedLoop[], partitions: number, record: LinkRecord, sums: Sums | null): Steps<LoopSeries> {
  const rows = record.times.length;
  const row = new RowOfLoops(loops, partitions);
  const score = loops.map(() => new Float64Array(rows));
  const share = loops.map(() => new Float64Array(rows));
  const active = Array.from({ length: partitions }, () => new Uint8Array(rows));
  for (let at = 0; at < rows; at++) {
    row.take(record.scores, at * widthOf(record));
    if (sums) row.measure(sums, at);
    score.forEach((own, place) => (own[at] = row.scoreOf(place)));
    share.forEach((own, place) => (own[at] = row.shareOf(place)));
    active.forEach((flags, partition) => (flags[at] = row.isActive(partition) ? 1 : 0));
    if (at % strideOf(loops) === 0) yield;
  }
  return { score, share, active };
}

function widthOf({ times, scores }: LinkRecord): number {
  return times.length === 0 ? 0 : scores.length / times.length;
}

function strideOf(loops: readonly PlacedLoop[]): number {
  return Math.max(1, Math.floor(STRIDE / (loops.length + 1)));
}

/** What shares are parts of, row by row and in each the partitions: sums of the sizes of scores beside a power of the scale. */
interface Sums {
  readonly sum: Float64Array;
  readonly power: Int32Array;
}

/**
 * The loops with the largest share that each ever has, all that are ever ahead in their partition, and the pinned ones. Rows
 * are looked at far apart first, so that where time runs out those seen are spread; there are no sums of all rows then.
 */
function* largest(loops: readonly PlacedLoop[], partitions: number, record: LinkRecord, { pinned, shouldStop }: SeriesBudget): Steps<{ places: number[]; sums: Sums | null }> {
  const row = new RowOfLoops(loops, partitions);
  const rows = record.times.length;
  const most = new Float64Array(loops.length);
  const leading = new Set(pinned);
  const sums: Sums = { sum: new Float64Array(rows * partitions), power: new Int32Array(rows * partitions) };
  let stopped = false;
  for (const at of farApart(rows)) {
    row.take(record.scores, at * widthOf(record));
    row.keepSums(sums, at);
    for (const place of row.rank(most)) if (place >= 0) leading.add(place);
    stopped = shouldStop();
    if (stopped) break;
    yield;
  }
  const ranked = [...most.keys()].filter((place) => (most[place] ?? 0) >= LEAST_SHARE).toSorted((one, other) => (most[other] ?? 0) - (most[one] ?? 0));
  return { places: [...new Set([...ranked.slice(0, MOST_KEPT), ...leading])], sums: stopped ? null : sums };
}

/** All numbers below one, the ends first and then ever more between those that were. */
function* farApart(count: number): Generator<number> {
  if (count === 0) return;
  yield count - 1;
  let step = 1;
  while (step < count) step *= 2;
  for (const seen = new Uint8Array(count).fill(1, count - 1); step >= 1; step /= 2) {
    for (let at = 0; at < count; at += step) {
      if (seen[at]) continue;
      seen[at] = 1;
      yield at;
    }
  }
}

/** The loops of one row. */
class RowOfLoops {
  /** The links of all loops, one loop after the other, and where those of each begin. */
  readonly #links: Int32Array;
  readonly #starts: Int32Array;
  /** How many links at its beginning a loop has in common with the one before it: of these the product is known. */
  readonly #common: Int32Array;
  readonly #partition: Int32Array;
  readonly #part: Float64Array;
  readonly #times: Int32Array;
  readonly #beside: Float64Array;
  readonly #sum: Float64Array;
  readonly #largest: Int32Array;
  /** The products along the loop before, by the number of its links. */
  readonly #products: Float64Array;
  readonly #powers: Int32Array;

  constructor(loops: readonly PlacedLoop[], partitions: number) {
    this.#starts = new Int32Array(loops.length + 1);
    loops.forEach(({ links }, place) => (this.#starts[place + 1] = (this.#starts[place] ?? 0) + links.length));
    this.#links = new Int32Array(this.#starts[loops.length] ?? 0);
    loops.forEach(({ links }, place) => this.#links.set(links, this.#starts[place]));
    this.#common = Int32Array.from(loops, ({ links }, place) => commonStart(links, loops[place - 1]?.links ?? []));
    this.#partition = Int32Array.from(loops, ({ partition }) => partition);
    this.#part = new Float64Array(loops.length);
    this.#times = new Int32Array(loops.length);
    this.#beside = new Float64Array(loops.length);
    this.#sum = new Float64Array(partitions);
    this.#largest = new Int32Array(partitions);
    const longest = loops.reduce((most, { links }) => Math.max(most, links.length), 0);
    this.#products = new Float64Array(longest + 1).fill(1);
    this.#powers = new Int32Array(longest + 1);
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
    let depth = this.#common[place] ?? 0;
    let product = this.#products[depth] ?? 1;
    let times = this.#powers[depth] ?? 0;
    const start = this.#starts[place] ?? 0;
    const end = this.#starts[place + 1] ?? 0;
    for (let at = start + depth; at < end; at++) {
      product = product === 0 ? 0 : product * (scores[from + (this.#links[at] ?? 0)] ?? 0);
      const magnitude = Math.abs(product);
      if (magnitude > SCALE) {
        product /= SCALE;
        times += 1;
      } else if (magnitude < 1 / SCALE && magnitude > 0) {
        product *= SCALE;
        times -= 1;
      }
      depth += 1;
      this.#products[depth] = product;
      this.#powers[depth] = times;
    }
    this.#part[place] = product;
    this.#times[place] = times;
    const partition = this.#partition[place] ?? 0;
    if (product !== 0 && times > (this.#largest[partition] ?? 0)) this.#largest[partition] = times;
  }

  /** Keeps what the shares of this row are parts of. */
  keepSums({ sum, power }: Sums, row: number): void {
    sum.set(this.#sum, row * this.#sum.length);
    power.set(this.#largest, row * this.#largest.length);
  }

  /** Makes shares parts of sums that were kept of more loops. */
  measure({ sum, power }: Sums, row: number): void {
    const first = row * this.#sum.length;
    this.#sum.set(sum.subarray(first, first + this.#sum.length));
    this.#largest.set(power.subarray(first, first + this.#largest.length));
    for (let place = 0; place < this.#part.length; place++) {
      this.#beside[place] = beside(this.#part[place] ?? 0, this.#times[place] ?? 0, this.#largest[this.#partition[place] ?? 0] ?? 0);
    }
  }

  /** Widens the largest share that each loop ever had, and answers which is ahead in each partition; -1: none. */
  rank(most: Float64Array): Int32Array {
    const ahead = new Int32Array(this.#sum.length).fill(-1);
    const sizes = new Float64Array(this.#sum.length);
    for (let place = 0; place < this.#part.length; place++) {
      const size = Math.abs(this.shareOf(place));
      if (size > (most[place] ?? 0)) most[place] = size;
      const partition = this.#partition[place] ?? 0;
      if (size <= (sizes[partition] ?? 0)) continue;
      sizes[partition] = size;
      ahead[partition] = place;
    }
    return ahead;
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

function commonStart(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}
