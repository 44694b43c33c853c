import type { GraphicalFunction } from '#core/model';
import { pointsOf, type GraphPoint } from './points.ts';

/** The part of the plane that a graph shows, and the grain of the keys. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** One press of an arrow key: a hundredth of the frame, rounded to a power of ten. */
  readonly grain: GraphPoint;
}

/** Size of the drawing in its own units; the picture scales to the width of the panel. */
export const WIDTH = 320;
export const HEIGHT = 168;

/** Room on each side for the line beyond the ends. */
const SIDE = 14;
const EDGE = 12;

/** All points of a graph, the limits its author gave, and at least a little height. */
export function frameOf(table: GraphicalFunction): Frame {
  const points = pointsOf(table).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const xs = points.map(({ x }) => x);
  const ys = [...points.map(({ y }) => y), ...(table.yRange ? [table.yRange.min, table.yRange.max] : [])];
  const [left, right] = spread(smallest(xs), largest(xs));
  const [bottom, top] = spread(smallest(ys), largest(ys));
  return { left, right, bottom, top, grain: { x: grain(right - left), y: grain(top - bottom) } };
}

/** Where a point is drawn. */
export function placeOf({ left, right, bottom, top }: Frame, { x, y }: GraphPoint): GraphPoint {
  return {
    x: SIDE + ((x - left) / (right - left)) * (WIDTH - 2 * SIDE),
    y: HEIGHT - EDGE - ((y - bottom) / (top - bottom)) * (HEIGHT - 2 * EDGE),
  };
}

/** The point at a place of the drawing, at the grain of the keys and inside the frame. */
export function pointAt({ left, right, bottom, top, grain: { x, y } }: Frame, place: GraphPoint): GraphPoint {
  const across = left + ((place.x - SIDE) / (WIDTH - 2 * SIDE)) * (right - left);
  const up = bottom + ((HEIGHT - EDGE - place.y) / (HEIGHT - 2 * EDGE)) * (top - bottom);
  return { x: rounded(Math.min(right, Math.max(left, across)), x), y: rounded(Math.min(top, Math.max(bottom, up)), y) };
}

/** A number at whole multiples of a power of ten, without the dust that multiplying leaves. */
export function rounded(value: number, step: number): number {
  const digits = Math.max(0, -Math.round(Math.log10(step)));
  return Number((Math.round(value / step) * step).toFixed(Math.min(20, digits)));
}

function spread(low: number, high: number): [number, number] {
  if (low > high) return [0, 1];
  return low === high ? [low - 1, high + 1] : [low, high];
}

function grain(size: number): number {
  return 10 ** Math.floor(Math.log10(size / 100));
}

function smallest(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Infinity);
}

function largest(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), -Infinity);
}
