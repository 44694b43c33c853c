import type { ElementId, Point } from '#core/model';
import { distanceToArc } from './arc.ts';
import { type Bounds, holds } from './bounds.ts';
import type { Drawing, ViewDrawing } from './drawing.ts';
import { distanceToOutline } from './outline.ts';
import { distanceToPipe } from './pipe.ts';

/** Small and solid things win over what lies behind them. */
const LAYERS: readonly ((drawing: Drawing, point: Point) => number)[] = [
  (drawing, point) => (drawing.kind === 'symbol' || drawing.kind === 'flow' || drawing.kind === 'cloud' ? distanceToOutline(drawing.outline, point) : Infinity),
  (drawing, point) => (drawing.kind === 'link' ? distanceToArc(drawing.arc, point) : Infinity),
  (drawing, point) => (drawing.kind === 'flow' ? distanceToPipe(drawing.pipe, point) : Infinity),
  (drawing, point) => (drawing.kind === 'note' && holds(drawing.bounds, point) ? 0 : Infinity),
  (drawing, point) => (drawing.kind === 'frame' && holds(drawing.bounds, point) ? 0 : Infinity),
];

/**
 * The element under a point among drawings in painting order: the nearest within `slack` units among symbols, valves and clouds, else among links,
 * else pipes, notes, frames; of equals the one painted last.
 */
export function elementAt(drawings: readonly Drawing[], point: Point, slack = 4): ElementId | null {
  const { x, y } = point;
  const near = drawings.filter(({ bounds: { left, right, top, bottom } }) => x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack);
  for (const layer of LAYERS) {
    let best: ElementId | null = null;
    let least = slack;
    for (const drawing of near) {
      const away = Math.max(0, layer(drawing, point));
      if (away > least) continue;
      least = away;
      best = drawing.id;
    }
    if (best) return best;
  }
  return null;
}

/** The elements that lie wholly inside a rectangle: what a marquee takes. */
export function elementsWithin(view: ViewDrawing, area: Bounds): ElementId[] {
  return view.drawings.filter(({ bounds }) => inside(bounds, area)).map((drawing) => drawing.id);
}

function inside(inner: Bounds, outer: Bounds): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}
