import type { LoopKey } from '#core/model';

/** The DOM id of the badge of a loop, for whoever points at it. */
export function badgeId(key: LoopKey): string {
  return `lw-loop-${key.replaceAll('>', '-').replaceAll('.', '_')}`;
}
