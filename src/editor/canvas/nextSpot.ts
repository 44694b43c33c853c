import { type Bounds, boundsAround, centreOf, freeSpot, holds, type ViewDrawing } from '#core/diagram';
import type { Point } from '#core/model';

/** What is to be in sight around a new element, in diagram units: the field for its name included. */
export const SIGHT = { width: 240, height: 140 } as const;

/** From one new element to the next in a line, and from line to line. */
const STEP = { across: 160, down: 88 } as const;

/**
 * Where the keyboard puts a new element: one after the other as one writes, the next line below at the left edge of what is
 * in sight. After something that is out of sight it begins in the middle.
 */
export function nextSpot(view: ViewDrawing, last: Point | null, sight: Bounds): Point {
  if (last === null || !holds(sight, last)) return freeSpot(view, centreOf(sight));
  const beside = freeSpot(view, { x: last.x + STEP.across, y: last.y });
  const hasRoom = beside.x + SIGHT.width / 2 <= sight.right;
  return hasRoom ? beside : freeSpot(view, { x: sight.left + SIGHT.width / 2, y: last.y + STEP.down });
}

/** Where the new effect of a cause goes: to its right, or else below, left of it or above, wherever it is in sight and nothing is in its way. */
export function effectSpot(view: ViewDrawing, { x, y }: Point, sight: Bounds): Point {
  const { across, down } = STEP;
  const around = [{ x: x + across, y }, { x, y: y + down }, { x: x - across, y }, { x, y: y - down }];
  return around.find((at) => isInSight(at, sight) && isFree(view, at)) ?? freeSpot(view, { x: x + across, y });
}

function isFree(view: ViewDrawing, at: Point): boolean {
  const free = freeSpot(view, at);
  return free.x === at.x && free.y === at.y;
}

function isInSight(at: Point, sight: Bounds): boolean {
  const { left, top, right, bottom } = boundsAround(at, SIGHT.width, SIGHT.height);
  return left >= sight.left && top >= sight.top && right <= sight.right && bottom <= sight.bottom;
}
