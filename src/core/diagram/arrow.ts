import type { Point } from '#core/model';
import { polyline } from './path.ts';
import { polar } from './point.ts';

/**
 * Path data of an arrow head: `half` is half its width at the base, `notch` how far the base is hollowed towards the
 * tip. `heading` in radians, clockwise on screen from 3 o'clock.
 */
export function arrowHead(tip: Point, heading: number, length: number, half: number, notch: number): string {
  const base = polar(tip, heading, -length);
  const left = polar(base, heading - Math.PI / 2, half);
  const right = polar(base, heading + Math.PI / 2, half);
  return polyline([tip, left, polar(base, heading, notch), right], true);
}

/** Path data of a polarity mark around a point, to stroke: a plus or a minus. */
export function polarityMark(sign: '+' | '-', { x, y }: Point, half = 4): string {
  const flat = polyline([{ x: x - half, y }, { x: x + half, y }]);
  return sign === '-' ? flat : flat + polyline([{ x, y: y - half }, { x, y: y + half }]);
}
