import { useMemo } from 'react';
import { mainPart, type PartitionSummary, type Telling } from '#core/analysis';
import type { LoopKey, LoopName } from '#core/model';
import { words } from '#core/words';
import { dimensionsOfLoop, getDocument, readerSigns, showNumber, useDocument, useLoops, useShares, type Shares } from '#editor/store';

/** What the screen tells of the loops of a run. */
export interface Told {
  readonly shares: NonNullable<Shares['shares']>;
  /** The loops that compete: hand-overs are theirs. Null where nothing changes. */
  readonly part: PartitionSummary | null;
  readonly telling: Telling;
}

/** What is to be told of the run on screen; null while nothing is known, or there are no loops in it. */
export function useTold(): Told | null {
  const shares = useShares((state) => state.shares);
  const names = useLoops((loops) => loops.names);
  const timeUnit = useDocument((document) => document.settings.timeUnit);
  return useMemo(() => {
    if (!shares || shares.summary.groups.length === 0) return null;
    const elements = new Map(shares.summary.groups.flatMap(({ key, members }) => (members.length > 1 ? [[key, members.length] as const] : [])));
    const nameOf = (key: LoopKey): string => {
      const count = elements.get(key);
      return count === undefined ? titleOf(names, key) : words.sharePanel.each(titleOf(names, key), count, dimensionsOfLoop(getDocument(), key)?.names ?? '');
    };
    return { shares, part: mainPart(shares.summary) ?? null, telling: { nameOf, timeUnit, signs: readerSigns } };
  }, [shares, names, timeUnit]);
}

/** `R1 Word of mouth`; a loop that the run alone has goes by a dash. */
export function titleOf(names: ReadonlyMap<LoopKey, LoopName>, key: LoopKey): string {
  const known = names.get(key);
  return known ? [known.name, known.nick].filter(Boolean).join(' ') : words.sharePanel.none;
}

/** A share as people read it. */
export function percent(share: number): string {
  return Number.isFinite(share) ? words.sharePanel.percent(showNumber(Math.round(100 * Math.abs(share)))) : words.sharePanel.none;
}
