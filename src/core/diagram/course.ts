import type { Point } from '#core/model';
import { type Bounds, boundsBetween } from './bounds.ts';
import { at, digits } from './path.ts';
import { angleTo, between, distance, distanceToSegment, polar } from './point.ts';

/**
 * A way from one point to another: straight, or along a circle. Angles are radians, clockwise on screen from
 * 3 o'clock; `sweep` is signed, positive clockwise. A place on it is a number from 0 (start) to 1 (end).
 */
export type Course =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'arc'; readonly centre: Point; readonly radius: number; readonly start: number; readonly sweep: number };

/** Below this many degrees a curve cannot be told from a straight line. */
const STRAIGHT = 0.5;

/**
 * The course that takes off from `from` at `bend` degrees to the chord (counter-clockwise on screen) and ends in
 * `to`: by the tangent-chord angle it turns through twice the bend, the other way round.
 */
export function courseBetween(from: Point, to: Point, bend: number): Course {
  const chord = distance(from, to);
  if (Math.abs(bend) < STRAIGHT || chord === 0) return { kind: 'line', from, to };
  const turn = (bend * Math.PI) / 180;
  const takeOff = angleTo(from, to) - turn;
  const signed = chord / (2 * Math.sin(turn));
  const centre = polar(from, takeOff + Math.PI / 2, signed);
  return { kind: 'arc', centre, radius: Math.abs(signed), start: angleTo(centre, from), sweep: 2 * turn };
}

/** The point at a place of the course. */
export function pointOn(course: Course, t: number): Point {
  if (course.kind === 'line') return between(course.from, course.to, t);
  return polar(course.centre, course.start + t * course.sweep, course.radius);
}

/** The direction of travel at a place, in radians clockwise from 3 o'clock. */
export function headingOn(course: Course, t: number): number {
  if (course.kind === 'line') return angleTo(course.from, course.to);
  return course.start + t * course.sweep + (course.sweep > 0 ? Math.PI / 2 : -Math.PI / 2);
}

/** Length in diagram units of the whole course. */
export function courseLength(course: Course): number {
  return course.kind === 'line' ? distance(course.from, course.to) : Math.abs(course.sweep) * course.radius;
}

/** Path data of the course between two places. */
export function coursePath(course: Course, t0: number, t1: number): string {
  const start = at(pointOn(course, t0));
  const end = at(pointOn(course, t1));
  if (course.kind === 'line') return `M${start}L${end}`;
  const large = Math.abs(course.sweep) * (t1 - t0) > Math.PI ? 1 : 0;
  const clockwise = course.sweep > 0 ? 1 : 0;
  const radius = digits(course.radius);
  return `M${start}A${radius} ${radius} 0 ${large} ${clockwise} ${end}`;
}

/** Distance from a point to the part of the course between two places. */
export function distanceToCourse(course: Course, t0: number, t1: number, point: Point): number {
  if (course.kind === 'line') return distanceToSegment(point, pointOn(course, t0), pointOn(course, t1));
  const t = placeNear(course, point);
  if (t >= t0 && t <= t1) return Math.abs(distance(course.centre, point) - course.radius);
  return Math.min(distance(point, pointOn(course, t0)), distance(point, pointOn(course, t1)));
}

/** What the distance from a point to any part of the course is at least: found without asking where on it the nearest place is. */
export function leastDistance(course: Course, point: Point): number {
  return course.kind === 'line' ? 0 : Math.abs(distance(course.centre, point) - course.radius);
}

/** The smallest rectangle that holds the part of the course between two places. */
export function courseBounds(course: Course, t0: number, t1: number): Bounds {
  const ends = boundsBetween(pointOn(course, t0), pointOn(course, t1));
  if (course.kind === 'line') return ends;
  const { centre: { x, y }, radius } = course;
  const reaches = (quarter: number): boolean => {
    const t = placeAt(course, (quarter * Math.PI) / 2);
    return t >= t0 && t <= t1;
  };
  return {
    left: reaches(2) ? Math.min(ends.left, x - radius) : ends.left,
    top: reaches(3) ? Math.min(ends.top, y - radius) : ends.top,
    right: reaches(0) ? Math.max(ends.right, x + radius) : ends.right,
    bottom: reaches(1) ? Math.max(ends.bottom, y + radius) : ends.bottom,
  };
}

/** The place of an arc that lies on the ray from its centre through a point; beyond 1 where the arc has a gap. */
function placeNear(course: Course & { kind: 'arc' }, point: Point): number {
  return placeAt(course, angleTo(course.centre, point));
}

function placeAt(course: Course & { kind: 'arc' }, angle: number): number {
  const turned = (angle - course.start) * Math.sign(course.sweep);
  const full = 2 * Math.PI;
  return (((turned % full) + full) % full) / Math.abs(course.sweep);
}
