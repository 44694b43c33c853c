/** A picture serves while it is shown at no less and no more than so many times the size that it was painted for. */
const SERVES = { least: 0.6, most: 1.8 } as const;

/** The zoom that the picture in motion is painted for: the one before, while that still serves. */
export function paintedFor(zoom: number, before: number | null): number {
  const serves = before !== null && zoom / before >= SERVES.least && zoom / before <= SERVES.most;
  return serves ? before : zoom;
}
