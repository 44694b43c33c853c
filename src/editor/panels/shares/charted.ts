import { meanOf, type GroupElement, type LoopGroup, type LoopsSummary } from '#core/analysis';
import type { ShareSeries } from '#editor/charts';
import type { Told } from './told.ts';

/** The shares of the loops that compete, the largest first; where nothing changes there are none. */
export function chartedShares({ shares: { summary }, part, telling }: Told): ShareSeries[] {
  const place = part ? summary.parts.indexOf(part) : -1;
  const { groups = [], active = new Uint8Array(0) } = summary.partitions[place] ?? {};
  return groups
    .toSorted((one, other) => Math.abs(summary.loops[other]?.mean ?? 0) - Math.abs(summary.loops[one]?.mean ?? 0))
    .flatMap((at): ShareSeries[] => {
      const group = summary.groups[at];
      if (!group) return [];
      return [{ id: group.key, name: telling.nameOf(group.key), polarity: (summary.loops[at]?.sign ?? 1) < 0 ? 'B' : 'R', share: whereActive(group, active, part?.weight) }];
    });
}

/** With less going on than this part of the most, shares are those of noise. */
const NOISE = 0.01;

/** Rows in which nothing changes, or next to nothing beside the rest of the run, have no shares. */
function whereActive({ share }: LoopGroup, active: Uint8Array, weight: Float64Array | undefined): Float64Array {
  const most = weight?.reduce((largest, value) => Math.max(largest, value), 0) ?? 0;
  return share.map((value, row) => (active[row] && (weight?.[row] ?? 1) >= NOISE * most ? value : Number.NaN));
}

/** Over which rows a mean is, and whether rows count by how much goes on in them. */
export interface Weighing {
  /** Null: all. */
  readonly rows: { readonly firstRow: number; readonly lastRow: number } | null;
  readonly byChange: boolean;
}

/** The mean size of a loop's share, with its sign over these rows; NaN where nothing changes in any. */
export function meanWithin(summary: LoopsSummary, at: number, weighing: Weighing): number {
  const group = summary.groups[at];
  return group ? meanOver(group.share, summary.partitions[group.partition]?.active, summary.parts[group.partition]?.weight, weighing) : Number.NaN;
}

/** The same of the loop of one element of a group. */
export function elementMean(summary: LoopsSummary, at: number, element: GroupElement, weighing: Weighing): number {
  return meanOver(element.share, element.active, summary.parts[summary.groups[at]?.partition ?? -1]?.weight, weighing);
}

function meanOver(share: Float64Array, active: Uint8Array | undefined, weight: Float64Array | undefined, { rows, byChange }: Weighing): number {
  const [first, last] = [rows?.firstRow ?? 0, rows?.lastRow ?? share.length - 1];
  if (!active?.subarray(first, last + 1).includes(1)) return Number.NaN;
  const signed = share.subarray(first, last + 1).reduce((sum, value) => sum + value, 0);
  return (Math.sign(signed) || 1) * meanOf(share, active, first, last, byChange ? weight : undefined);
}
