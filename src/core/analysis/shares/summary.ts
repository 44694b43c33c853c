import type { LoopKey } from '#core/model';
import { cancellingPairs } from './cancelling.ts';
import { changeWeight } from './changeWeight.ts';
import type { ElementLoop } from './elementLoops.ts';
import { groupLoops, type GroupedLoops, type LoopGroup } from './groups.ts';
import { handOversOf, type HandOver } from './handOvers.ts';
import type { LoopRun } from './loopRun.ts';
import { spikesOf, stretchesOf, withoutShort, type Stretch } from './periods.ts';
import { runPolarity, type RunPolarity } from './runPolarity.ts';
import { leadersOf } from './together.ts';

/** A stretch of time for which something is told; the run as a whole where an end is left out. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

/** What a loop did in a stretch of time. */
export interface LoopSummary extends RunPolarity {
  readonly key: LoopKey;
  /** The mean size of its share over the rows in which anything changes in its partition, with the sign of its run polarity, in -1..1. */
  readonly mean: number;
}

/** A stretch of time in which one loop is ahead, or several of one polarity together have half of what changes. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Null: nothing changes. */
  readonly top: LoopKey | null;
  /** The fewest loops of one polarity, the largest first, whose mean shares reach a half; the top alone where none do. */
  readonly together: readonly LoopKey[];
}

/** What the loops of a partition did in a stretch of time. */
export interface PartitionSummary {
  /** It has one loop, whose share is always all: nothing competes with it. */
  readonly alone: boolean;
  /** Nothing changes in it in all that time. */
  readonly still: boolean;
  /** The means of the sums of all positive and of all negative shares, in 0..1 and -1..0. */
  readonly reinforcing: number;
  readonly balancing: number;
  /** By row of the run, these sums. */
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** By row of the run: how much goes on. */
  readonly weight: Float64Array;
  /** Short stretches are left to their neighbours. */
  readonly periods: readonly Period[];
  readonly handOvers: readonly HandOver[];
  /** Rows at which another loop is ahead for this row alone. */
  readonly spikes: readonly number[];
  /** Pairs of loops that are the same size in all rows and work against each other: neither shows in what happens. */
  readonly cancelling: readonly (readonly [LoopKey, LoopKey])[];
}

/** What the loops of a run did in a stretch of time. */
export interface LoopsSummary extends GroupedLoops {
  /** By group. */
  readonly loops: readonly LoopSummary[];
  /** By loop of the run, element by element. */
  readonly each: readonly LoopSummary[];
  /** By partition of the groups. */
  readonly parts: readonly PartitionSummary[];
  /** Nothing that feeds back changes in all that time, so no loop drives anything. */
  readonly still: boolean;
}

/** Sums up what the loops of a run did. */
export function summariseLoops(run: LoopRun, span: Span = {}): LoopsSummary {
  const grouped = groupLoops(run);
  const [first, last] = rowsIn(run, span);
  const loops = grouped.groups.map((group) => summaryOf(group, grouped, first, last));
  const parts = grouped.partitions.map(({ members }, place) => partOf(run, grouped, loops, place, changeWeight(run, members), first, last));
  const each = run.loops.map((loop, place) => elementSummary(run, loop, place, first, last));
  return { ...grouped, loops, each, parts, still: parts.every(({ still }) => still) };
}

/** The first and the last row of a stretch of time that were scored. */
function rowsIn({ times, scored }: LoopRun, { from = -Infinity, to = Infinity }: Span): [number, number] {
  const rows = [...times.keys()].filter((row) => scored[row] && (times[row] ?? NaN) >= from && (times[row] ?? NaN) <= to);
  return [rows[0] ?? 0, rows.at(-1) ?? -1];
}

/** The mean size of shares over active rows, each row weighed; where nothing weighs anything, as without a stock, all weigh the same. */
export function meanOf(share: Float64Array, active: Uint8Array, first: number, last: number, weight?: Float64Array): number {
  let [sum, weights] = [0, 0];
  for (let row = first; row <= last; row++) {
    if (!active[row]) continue;
    const own = weight ? (weight[row] ?? 0) : 1;
    sum += own * Math.abs(share[row] ?? 0);
    weights += own;
  }
  if (weights > 0) return sum / weights;
  return weight ? meanOf(share, active, first, last) : 0;
}

function summaryOf({ key, partition, share }: LoopGroup, { partitions }: GroupedLoops, first: number, last: number): LoopSummary {
  return told(key, share, partitions[partition]?.active, first, last);
}

function elementSummary({ share, active }: LoopRun, { key, partition }: ElementLoop, place: number, first: number, last: number): LoopSummary {
  return told(key, share[place] ?? new Float64Array(0), active[partition], first, last);
}

function told(key: LoopKey, share: Float64Array, active: Uint8Array | undefined, first: number, last: number): LoopSummary {
  const polarity = runPolarity(share, first, last);
  return { key, ...polarity, mean: polarity.sign * meanOf(share, active ?? new Uint8Array(0), first, last) };
}

/** Smaller shares than this cancel nothing that anybody would see. */
const NOTICEABLE = 0.01;

function partOf(run: LoopRun, grouped: GroupedLoops, loops: readonly LoopSummary[], place: number, weight: Float64Array, first: number, last: number): PartitionSummary {
  const { groups: own = [], active = new Uint8Array(0) } = grouped.partitions[place] ?? {};
  const shares = own.map((group) => grouped.groups[group]?.share ?? new Float64Array(0));
  const [up, down] = [totals(shares, run.times.length, 1), totals(shares, run.times.length, -1)];
  const raw = stretchesOf(shares, active, first, last).map((stretch) => ({ ...stretch, top: stretch.top === null ? null : (own[stretch.top] ?? null) }));
  const drawn = withoutShort(raw, last - first + 1);
  return {
    alone: own.length === 1,
    still: drawn.every(({ top }) => top === null),
    reinforcing: meanOf(up, active, first, last),
    balancing: -meanOf(down, active, first, last),
    up,
    down,
    weight,
    periods: drawn.map((stretch) => periodOf(run, grouped, own, active, stretch)),
    handOvers: handOversOf(run, grouped, drawn),
    spikes: spikesOf(raw),
    cancelling: cancellingPairs(own.filter((group) => Math.abs(loops[group]?.mean ?? 0) >= NOTICEABLE).flatMap((group) => grouped.groups[group] ?? []), first, last),
  };
}

function totals(shares: readonly Float64Array[], rows: number, sign: 1 | -1): Float64Array {
  const sums = new Float64Array(rows);
  for (const share of shares) share.forEach((value, row) => (sums[row] = (sums[row] ?? 0) + (value * sign > 0 ? value : 0)));
  return sums;
}

function periodOf({ times }: LoopRun, { groups }: GroupedLoops, own: readonly number[], active: Uint8Array, { first, last, top }: Stretch): Period {
  const ahead = top === null ? undefined : groups[top];
  const span = { from: times[first] ?? NaN, to: times[last] ?? NaN, firstRow: first, lastRow: last };
  if (!ahead) return { ...span, top: null, together: [] };
  const means = own.flatMap((place) => {
    const group = groups[place];
    return group ? [{ key: group.key, mean: meanOf(group.share, active, first, last), sign: runPolarity(group.share, first, last).sign }] : [];
  });
  return { ...span, top: ahead.key, together: leadersOf(means) ?? [ahead.key] };
}
