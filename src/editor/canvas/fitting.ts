import type { Bounds } from '#core/diagram';
import type { Viewport } from '@xyflow/react';

/** Zoom from a twentieth of life-size to four times; what is fitted grows to this at most. */
export const ZOOM = { least: 0.05, most: 4, fitted: 1.25 } as const;

/** Room left around a fitted diagram, in pixels: more below, where the tools float; in a small pane at most these shares of it. */
const ROOM = { top: 68, bottom: 96, side: 48 } as const;
const SHARE = { top: 0.12, bottom: 0.2, side: 0.06 } as const;
/** As high as the tools are at their smallest: so much is left below them in any pane. */
export const TOOLS = 44;

/** Names can be read down to this zoom. */
export const LEGIBLE = 0.5;
/** A diagram up to this size, in diagram units, is not made smaller than that unasked: one pans rather than squints. */
const SMALL = { width: 1500, height: 1000 } as const;

/** The viewport that shows a rectangle whole in a pane. `legibly`: unless a small one could then not be read. */
export function fitting(around: Bounds, pane: { readonly width: number; readonly height: number }, legibly = false): Viewport {
  const [width, height] = [around.right - around.left, around.bottom - around.top];
  const [top, bottom, side] = [Math.min(ROOM.top, SHARE.top * pane.height), Math.max(TOOLS, Math.min(ROOM.bottom, SHARE.bottom * pane.height)), Math.min(ROOM.side, SHARE.side * pane.width)];
  const whole = Math.min((pane.width - 2 * side) / Math.max(width, 1), (pane.height - top - bottom) / Math.max(height, 1));
  const least = legibly && width <= SMALL.width && height <= SMALL.height ? LEGIBLE : ZOOM.least;
  const zoom = Math.min(ZOOM.fitted, Math.max(least, whole));
  return {
    x: pane.width / 2 - (zoom * (around.left + around.right)) / 2,
    y: (top + pane.height - bottom) / 2 - (zoom * (around.top + around.bottom)) / 2,
    zoom,
  };
}
