import type { Bounds } from '#core/diagram';

/** How the diagram lies in its pane: sizes in pixels, shift and zoom. */
export interface PaneState {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** What of the diagram's plane is in sight, or in a part of the pane that is given in pixels. In diagram units. */
export function sightIn({ width, height, transform: [x, y, zoom] }: PaneState, part: Bounds = { left: 0, top: 0, right: width, bottom: height }): Bounds {
  return { left: (part.left - x) / zoom, top: (part.top - y) / zoom, right: (part.right - x) / zoom, bottom: (part.bottom - y) / zoom };
}

/** How much of a box is in sight: 0 to 1, by its area. */
export function shareInSight(box: Bounds, pane: PaneState): number {
  const seen = sightIn(pane);
  const across = overlap(box.left, box.right, seen.left, seen.right);
  const down = overlap(box.top, box.bottom, seen.top, seen.bottom);
  return across * down;
}

/** The share of one stretch that lies in another; a stretch without length counts as a point. */
function overlap(from: number, to: number, low: number, high: number): number {
  if (to <= from) return from >= low && from <= high ? 1 : 0;
  return Math.max(0, Math.min(to, high) - Math.max(from, low)) / (to - from);
}
