import type { Point } from '#core/model';
import { type Bounds, holds } from '../bounds.ts';
import { type Course, courseBounds, pointOn } from '../course.ts';
import { cross, passes, type Segment } from './obstacles.ts';

/** What shows of a link or a piece of a pipe: straight, or along a circle. Made once and compared with many. */
export interface Stretch extends Segment {
  readonly bounds: Bounds;
  /** The circle that it is a part of, and on which side of the line from end to end it lies; absent: it is straight. */
  readonly circle?: { readonly x: number; readonly y: number; readonly radius: number; readonly side: number };
}

/** The part of a course between two places. */
export function stretchOf(course: Course, first: number, last: number): Stretch {
  const [from, to] = [pointOn(course, first), pointOn(course, last)];
  const bounds = courseBounds(course, first, last);
  if (course.kind === 'line') return { from, to, bounds };
  const { centre, radius } = course;
  return { from, to, bounds, circle: { x: centre.x, y: centre.y, radius, side: sideOf(from, to, pointOn(course, (first + last) / 2)) } };
}

/** On which side of a line a point lies, as the sign of a number. */
function sideOf(from: Point, to: Point, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

/** Whether a point of its circle belongs to a stretch: the line between its ends parts the circle in two. */
function isOn({ from, to, circle }: Stretch, x: number, y: number): boolean {
  return circle !== undefined && ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) * circle.side > 0;
}

/** Whether two stretches cross. */
export function crosses(one: Stretch, other: Stretch): boolean {
  if (!touches(one.bounds, other.bounds)) return false;
  if (one.circle && other.circle) return arcsCross(one, other);
  if (one.circle) return arcMeets(one, other.from, other.to);
  return other.circle ? arcMeets(other, one.from, one.to) : cross(one, other);
}

/** Whether rectangles share a point: those of level lines have no area. */
function touches(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Two circles meet in two points at most, on the line at right angles to the one between their centres. */
function arcsCross(one: Stretch, other: Stretch): boolean {
  const [a, b] = [one.circle, other.circle];
  if (!a || !b) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = dx * dx + dy * dy;
  if (apart < 1e-9) return false;
  const along = (a.radius * a.radius - b.radius * b.radius + apart) / (2 * apart);
  const rest = (a.radius * a.radius) / apart - along * along;
  if (rest <= 0) return false;
  const across = Math.sqrt(rest);
  for (const way of [across, -across]) {
    const [x, y] = [a.x + along * dx - way * dy, a.y + along * dy + way * dx];
    if (isOn(one, x, y) && isOn(other, x, y)) return true;
  }
  return false;
}

/** Whether an arc meets the straight piece between two points. */
function arcMeets(arc: Stretch, a: Point, b: Point): boolean {
  const { circle } = arc;
  if (!circle) return false;
  const [dx, dy, fx, fy] = [b.x - a.x, b.y - a.y, a.x - circle.x, a.y - circle.y];
  const [square, half] = [dx * dx + dy * dy, dx * fx + dy * fy];
  const root = half * half - square * (fx * fx + fy * fy - circle.radius * circle.radius);
  if (square === 0 || root <= 0) return false;
  for (const way of [Math.sqrt(root), -Math.sqrt(root)]) {
    const t = (way - half) / square;
    if (t > 0 && t < 1 && isOn(arc, a.x + t * dx, a.y + t * dy)) return true;
  }
  return false;
}

/** Whether a stretch runs through a rectangle. Asked millions of times, hence what lies off the circle is told early. */
export function runsThrough(stretch: Stretch, box: Bounds): boolean {
  if (!touches(stretch.bounds, box)) return false;
  if (holds(box, stretch.from) || holds(box, stretch.to)) return true;
  const { circle } = stretch;
  if (!circle) return passes(stretch, box);
  const { left, top, right, bottom } = box;
  const square = circle.radius * circle.radius;
  if (squareNear(circle, box) >= square || squareFar(circle, box) <= square) return false;
  const corners = [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];
  return corners.some((corner, index) => arcMeets(stretch, corner, corners[(index + 1) % 4] ?? corner));
}

/** The square of the distance from a point to the nearest of a rectangle. */
function squareNear({ x, y }: Point, { left, top, right, bottom }: Bounds): number {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return dx * dx + dy * dy;
}

/** The square of the distance from a point to the farthest corner of a rectangle. */
function squareFar({ x, y }: Point, { left, top, right, bottom }: Bounds): number {
  const [dx, dy] = [Math.max(x - left, right - x), Math.max(y - top, bottom - y)];
  return dx * dx + dy * dy;
}
