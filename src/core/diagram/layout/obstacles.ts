import type { Point } from '#core/model';
import { type Bounds, holds } from '../bounds.ts';

/** A straight piece between two points. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Whether two straight pieces cross; touching ends do not count. */
export function cross(a: Segment, b: Segment): boolean {
  return opposed(turn(a.from, a.to, b.from), turn(a.from, a.to, b.to)) && opposed(turn(b.from, b.to, a.from), turn(b.from, b.to, a.to));
}

/** Twice the area of a triangle, its sign telling which way round it goes. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Whether one of two numbers is above zero and the other below. */
function opposed(one: number, other: number): boolean {
  return (one < 0 && other > 0) || (one > 0 && other < 0);
}

/** How much two boxes may miss each other by and still count as touching, so that a level piece has a box. */
const HAIR = 0.01;

/** Whether a straight piece passes through a rectangle. Asked millions of times, hence without making objects early. */
export function passes(segment: Segment, box: Bounds): boolean {
  const { from, to } = segment;
  const { left, top, right, bottom } = box;
  if (Math.min(from.x, to.x) - HAIR >= right || Math.max(from.x, to.x) + HAIR <= left) return false;
  if (Math.min(from.y, to.y) - HAIR >= bottom || Math.max(from.y, to.y) + HAIR <= top) return false;
  if (holds(box, from) || holds(box, to)) return true;
  const [topLeft, topRight] = [{ x: left, y: top }, { x: right, y: top }];
  const [bottomLeft, bottomRight] = [{ x: left, y: bottom }, { x: right, y: bottom }];
  return cross(segment, { from: topLeft, to: bottomRight }) || cross(segment, { from: topRight, to: bottomLeft });
}
