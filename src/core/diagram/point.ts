import type { Point } from '#core/model';

/** Distance between two points. */
export function distance(a: Point, b: Point): number {
  const x = b.x - a.x;
  const y = b.y - a.y;
  return Math.sqrt(x * x + y * y);
}

/** The point between a (t = 0) and b (t = 1). */
export function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** The point at an angle (radians, clockwise on screen from 3 o'clock) and distance from another. */
export function polar(from: Point, angle: number, radius: number): Point {
  return { x: from.x + radius * Math.cos(angle), y: from.y + radius * Math.sin(angle) };
}

/** The angle from a to b in radians, clockwise on screen from 3 o'clock. */
export function angleTo(a: Point, b: Point): number {
  return Math.atan2(b.y - a.y, b.x - a.x);
}

/** Distance from a point to the straight piece between a and b. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length = distance(a, b);
  if (length === 0) return distance(point, a);
  const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (length * length);
  return distance(point, between(a, b, Math.min(1, Math.max(0, along))));
}
