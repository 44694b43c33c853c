import type { Point } from '#core/model';
import { at, polyline } from './path.ts';
import { polar } from './point.ts';

/** Strokes of the two letters, from the middle of each. */
const LETTERS = {
  same: 'm2.6-2.4c-1-1.2-4.9-1.2-4.9.6c0 2 4.9 1.4 4.9 3.5c0 2-4.2 2-5.2.5',
  opposite: 'm-3.2 0a3.2 3.2 0 1 1 6.4 0a3.2 3.2 0 1 1-6.4 0Z',
} as const;

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

/** How polarities are written: as plus and minus, or as the letters s (same way) and o (opposite way). */
export type PolarityStyle = 'signs' | 'letters';

/** Path data of a polarity mark around a point, to stroke. */
export function polarityMark(sign: '+' | '-', { x, y }: Point, style: PolarityStyle = 'signs', half = 4): string {
  if (style === 'letters') return `M${at({ x, y })}${sign === '+' ? LETTERS.same : LETTERS.opposite}`;
  const flat = polyline([{ x: x - half, y }, { x: x + half, y }]);
  return sign === '-' ? flat : flat + polyline([{ x, y: y - half }, { x, y: y + half }]);
}
