import type { Point } from '#core/model';

/** An upright rectangle in diagram units, y downwards. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle of a width and height around a centre. */
export function boundsAround(centre: Point, width: number, height: number): Bounds {
  return {
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    right: centre.x + width / 2,
    bottom: centre.y + height / 2,
  };
}

/** The rectangle with two points in opposite corners. */
export function boundsBetween(a: Point, b: Point): Bounds {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) };
}

/** The smallest rectangle that holds all points; null without any. */
export function boundsOfPoints(points: readonly Point[]): Bounds | null {
  return unionBounds(points.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
}

/** The smallest rectangle that holds all the given ones; null without any. */
export function unionBounds(all: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = all;
  if (!first) return null;
  return rest.reduce(joinBounds, first);
}

/** The smallest rectangle that holds both. */
export function joinBounds(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The rectangle pushed outwards on every side; inwards when `by` is negative. */
export function growBounds(bounds: Bounds, by: number): Bounds {
  return { left: bounds.left - by, top: bounds.top - by, right: bounds.right + by, bottom: bounds.bottom + by };
}

/** The rectangle moved by a vector. */
export function shiftBounds(bounds: Bounds, by: Point): Bounds {
  return {
    left: bounds.left + by.x,
    top: bounds.top + by.y,
    right: bounds.right + by.x,
    bottom: bounds.bottom + by.y,
  };
}

/** Whether two rectangles share any area. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether two rectangles are one and the same. */
export function isSame(a: Bounds, b: Bounds): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/** Whether the rectangle holds a point, its edge included. */
export function holds(bounds: Bounds, { x, y }: Point): boolean {
  return x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom;
}

/** The middle of the rectangle. */
export function centreOf(bounds: Bounds): Point {
  return { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
}
