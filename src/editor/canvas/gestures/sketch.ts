import type { Point } from '#core/model';
import { distance } from './step.ts';

/** What passes for a circle: its least size in diagram units, and how its ends, its shape and its turn may be. */
const CIRCLE = { size: 16, gap: 0.45, roundness: 0.4, turn: 1.5 * Math.PI };

/** A stroke that leaves its chord by less than this share of it is meant to be straight. */
const STRAIGHT = 0.04;

/**
 * The middle of a closed circle drawn by hand, or null where a stroke is none: its ends must nearly meet, it must go
 * three quarters round its middle, and be roughly as wide as high. Points are in diagram units, in drawing order.
 */
export function circleIn(stroke: readonly Point[]): Point | null {
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (!first || !last) return null;
  const [xs, ys] = [stroke.map(({ x }) => x), stroke.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [least, most] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const closed = distance(first, last) <= CIRCLE.gap * most;
  const round = most >= CIRCLE.size && least >= CIRCLE.roundness * most;
  return closed && round && Math.abs(turnAround(middle, stroke)) >= CIRCLE.turn ? middle : null;
}

/** Where a stroke bulges most from the line between its ends; the middle of that line where it is nearly straight. */
export function bulgeOf(stroke: readonly Point[]): Point {
  const from = stroke[0] ?? { x: 0, y: 0 };
  const to = stroke.at(-1) ?? from;
  const chord = distance(from, to);
  let best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  let most = STRAIGHT * chord;
  for (const point of stroke) {
    const away = chord === 0 ? distance(from, point) : Math.abs((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) / chord;
    if (away <= most) continue;
    most = away;
    best = { x: point.x, y: point.y };
  }
  return best;
}

/** How far a stroke goes round a point, in radians; turns to either side cancel out. */
function turnAround(middle: Point, stroke: readonly Point[]): number {
  let turned = 0;
  let before: number | null = null;
  for (const { x, y } of stroke) {
    const angle = Math.atan2(y - middle.y, x - middle.x);
    if (before !== null) turned += Math.atan2(Math.sin(angle - before), Math.cos(angle - before));
    before = angle;
  }
  return turned;
}
