import type { Bounds } from '#core/diagram';

/** Diagram units between two dots. */
export const GAP = 24;
/** Below this zoom the dots would be grey. */
const LEAST = 0.25;
/** How many panes the ground reaches on each side of the one in sight. */
const REACH = 1;

/** How the diagram lies in its pane, as React Flow tells it. */
interface Pane {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** The rectangle to lay dots on, from dot to dot: the one before while it still covers the pane and is not far too large; null where none can be told apart. */
export function groundOf({ width, height, transform: [x, y, zoom] }: Pane, before: Bounds | null): Bounds | null {
  if (zoom < LEAST || width === 0) return null;
  const seen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
  if (before && covers(before, seen)) return before;
  const [across, down] = [REACH * (seen.right - seen.left), REACH * (seen.bottom - seen.top)];
  const dot = (value: number): number => Math.floor(value / GAP) * GAP;
  return { left: dot(seen.left - across), top: dot(seen.top - down), right: dot(seen.right + across), bottom: dot(seen.bottom + down) };
}

function covers(ground: Bounds, seen: Bounds): boolean {
  const holds = ground.left <= seen.left && ground.right >= seen.right && ground.top <= seen.top && ground.bottom >= seen.bottom;
  return holds && ground.right - ground.left <= 8 * (2 * REACH + 1) * (seen.right - seen.left);
}
