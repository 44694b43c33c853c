import type { LoopKey } from '#core/model';
import type { LoopNames } from './names.ts';
import type { FoundLoop, LoopSet } from './types.ts';

/** More signs of loops than these hide a diagram instead of explaining it. */
const MOST_BADGES = 7;

/**
 * The loops whose signs are drawn: those with a nickname first, then the shortest that cover every link, but those whose
 * signs were there before rather than others, as long as they bring a link of their own.
 */
export function badgeLoops({ loops, independent }: Pick<LoopSet, 'loops' | 'independent'>, names: LoopNames, most = MOST_BADGES, shown: readonly LoopKey[] = []): LoopKey[] {
  const byKey = new Map(loops.map((loop) => [loop.key, loop]));
  const nicked = loops.filter(({ key }) => names.get(key)?.nick !== undefined);
  const others = [...shown, ...independent, ...loops.map(({ key }) => key)].flatMap((key) => byKey.get(key) ?? []);
  const chosen = new Set<FoundLoop>(nicked.slice(0, most));
  const covered = new Set(nicked.flatMap(({ links }) => links));
  for (const loop of others) {
    if (chosen.size >= most) break;
    if (loop.links.every((link) => covered.has(link))) continue;
    chosen.add(loop);
    for (const link of loop.links) covered.add(link);
  }
  return [...chosen].map(({ key }) => key);
}
