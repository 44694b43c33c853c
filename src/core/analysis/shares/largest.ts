import type { LoopKey } from '#core/model';
import type { LoopsSummary } from './summary.ts';

/**
 * A summary with so many loops at most: those with the largest means, every loop that is ahead at some time, and the pinned
 * ones. What is told of partitions still counts all loops.
 */
export function largestLoops(summary: LoopsSummary, most: number, pinned: readonly LoopKey[] = []): LoopsSummary {
  if (summary.groups.length <= most) return summary;
  const leading = new Set([...pinned, ...summary.parts.flatMap(({ periods }) => periods.flatMap(({ top, together }) => [...(top === null ? [] : [top]), ...together]))]);
  const ranked = [...summary.groups.keys()].toSorted((one, other) => sizeOf(summary, other) - sizeOf(summary, one));
  const kept = ranked.filter((place, rank) => rank < most || leading.has(summary.groups[place]?.key ?? '')).toSorted((one, other) => one - other);
  const places = new Map(kept.map((place, now) => [place, now]));
  return {
    ...summary,
    groups: kept.flatMap((place) => summary.groups[place] ?? []),
    loops: kept.flatMap((place) => summary.loops[place] ?? []),
    partitions: summary.partitions.map((partition) => ({ ...partition, groups: partition.groups.flatMap((place) => places.get(place) ?? []) })),
  };
}

function sizeOf({ loops }: LoopsSummary, place: number): number {
  return Math.abs(loops[place]?.mean ?? 0);
}
