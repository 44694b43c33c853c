import type { Point } from '#core/model';
import { type Bounds, growBounds, holds, overlaps } from '../bounds.ts';

/** A straight piece between two points. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Whether two straight pieces cross; touching ends do not count. */
export function cross(a: Segment, b: Segment): boolean {
  return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 && turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Whether a straight piece passes through a rectangle. */
export function passes({ from, to }: Segment, box: Bounds): boolean {
  const reach = {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  };
  if (!overlaps(growBounds(reach, 0.01), box)) return false;
  if (holds(box, from) || holds(box, to)) return true;
  const [topLeft, topRight] = [{ x: box.left, y: box.top }, { x: box.right, y: box.top }];
  const [bottomLeft, bottomRight] = [{ x: box.left, y: box.bottom }, { x: box.right, y: box.bottom }];
  return cross({ from, to }, { from: topLeft, to: bottomRight }) || cross({ from, to }, { from: topRight, to: bottomLeft });
}
