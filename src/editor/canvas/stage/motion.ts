/** A picture serves while it is shown at no less and no more than so many times the size that it was painted for. */
const SERVES = { least: 0.6, most: 1.8 } as const;

/** After so many milliseconds without a move the diagram rests. */
const REST = 150;

/** The zoom that the picture in motion is painted for: the one before, while that still serves. */
export function paintedFor(zoom: number, before: number | null): number {
  const serves = before !== null && zoom / before >= SERVES.least && zoom / before <= SERVES.most;
  return serves ? before : zoom;
}

/** How the diagram is shifted and scaled. */
type Transform = readonly [x: number, y: number, zoom: number];

/** Tells whether the viewport moves: one jump is no motion. */
export interface Motion {
  /** Sees what the viewport is now and was before. */
  readonly see: (now: Transform, before: Transform) => void;
  readonly stop: () => void;
}

/** Hears of each move the zoom that it is to be painted for, and whether that is of a picture in motion; of rest the zoom that it came to. */
export function createMotion(paint: (zoom: number, moving: boolean) => void): Motion {
  let [painted, last, timer]: [number | null, number, number] = [null, -Infinity, 0];
  return {
    see: ([x, y, zoom], before) => {
      if (x === before[0] && y === before[1] && zoom === before[2]) return;
      const now = performance.now();
      if (painted !== null || now - last < REST) painted = paintedFor(zoom, painted);
      paint(painted ?? zoom, painted !== null);
      last = now;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        painted = null;
        paint(zoom, false);
      }, REST);
    },
    stop: () => window.clearTimeout(timer),
  };
}
