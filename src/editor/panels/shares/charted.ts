import type { LoopGroup, LoopsSummary } from '#core/analysis';
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

/** The mean size of a loop's share over some rows, with its sign over them; NaN where nothing changes in any. */
export function meanWithin(summary: LoopsSummary, at: number, rows: { readonly firstRow: number; readonly lastRow: number } | null): number {
  const [group, loop] = [summary.groups[at], summary.loops[at]];
  if (!group || !loop) return Number.NaN;
  if (!rows) return loop.mean;
  const active = summary.partitions[group.partition]?.active;
  let [sum, signed, count] = [0, 0, 0];
  for (let row = rows.firstRow; row <= rows.lastRow; row += 1) {
    if (!active?.[row]) continue;
    sum += Math.abs(group.share[row] ?? 0);
    signed += group.share[row] ?? 0;
    count += 1;
  }
  return count > 0 ? (Math.sign(signed) || 1) * (sum / count) : Number.NaN;
}
