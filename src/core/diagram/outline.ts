import type { Point } from '#core/model';
import { type Bounds, boundsAround, joinBounds } from './bounds.ts';
import { distance } from './point.ts';

/** Where a drawn thing ends: what links and pipes stop at and what a click hits. In diagram units. */
export type Outline =
  | { readonly kind: 'box'; readonly centre: Point; readonly width: number; readonly height: number; readonly radius: number }
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number }
  /** Everything inside any of its parts; `centre` is where links aim. */
  | { readonly kind: 'union'; readonly centre: Point; readonly parts: readonly Outline[] };

/** Distance in diagram units from a point to the outline; negative inside. For unions exact outside, a bound inside. */
export function distanceToOutline(outline: Outline, point: Point): number {
  switch (outline.kind) {
    case 'circle':
      return distance(outline.centre, point) - outline.radius;
    case 'box':
      return distanceToBox(outline, point);
    case 'union':
      return outline.parts.reduce((least, part) => Math.min(least, distanceToOutline(part, point)), Infinity);
  }
}

function distanceToBox(box: Outline & { kind: 'box' }, point: Point): number {
  const x = Math.abs(point.x - box.centre.x) - box.width / 2 + box.radius;
  const y = Math.abs(point.y - box.centre.y) - box.height / 2 + box.radius;
  const outside = x > 0 && y > 0 ? Math.sqrt(x * x + y * y) : Math.max(x, y, 0);
  return outside + Math.min(Math.max(x, y), 0) - box.radius;
}

/** The smallest rectangle that holds the outline. */
export function outlineBounds(outline: Outline): Bounds {
  switch (outline.kind) {
    case 'circle':
      return boundsAround(outline.centre, 2 * outline.radius, 2 * outline.radius);
    case 'box':
      return boundsAround(outline.centre, outline.width, outline.height);
    case 'union':
      return outline.parts.map(outlineBounds).reduce(joinBounds);
  }
}

/** The same outline elsewhere. */
export function shiftOutline(outline: Outline, by: Point): Outline {
  const centre = { x: outline.centre.x + by.x, y: outline.centre.y + by.y };
  if (outline.kind !== 'union') return { ...outline, centre };
  return { ...outline, centre, parts: outline.parts.map((part) => shiftOutline(part, by)) };
}
