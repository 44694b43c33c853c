import { type Bounds, boundsAround, type Drawing, elementAt, growBounds, holds, isInFrame, isSymbol, type ViewDrawing } from '#core/diagram';
import type { ElementId, Point, Variable } from '#core/model';
import { giverUnder, type Hit } from './gestures/hit.ts';
import type { PlacedGrip } from './grips.ts';
import { nearby } from './nearby.ts';
import { awayFrom, onRim, symbolNear, type Rim } from './rim.ts';

/** How near the pointer must come, in screen pixels, to a handle and to anything else. */
export interface Reach {
  readonly grip: number;
  readonly element: number;
  /** Where a press draws a link rather than moves; left out, nowhere. */
  readonly rim?: Rim;
}

/** A mouse is exact, a finger is not. */
export const REACH: { readonly mouse: Reach; readonly touch: Reach } = {
  mouse: { grip: 10, element: 5 },
  touch: { grip: 22, element: 14 },
};

/** How far beyond a hovered symbol its handles stay in sight, in screen pixels, so that the pointer gets there. */
const HOVER_MARGIN = 24;

/** What lies under a point, by meaning: handles first, then what is drawn. */
export function hitAt(view: ViewDrawing, grips: readonly PlacedGrip[], point: Point, reach: Reach, zoom: number): Hit {
  const grip = nearestGrip(grips, point, reach.grip / zoom);
  if (grip) return { on: 'grip', grip: grip.grip };
  const slack = reach.element / zoom;
  const id = elementAt(nearby(view, at(point), slack), point, slack);
  const drawing = id === null ? undefined : view.byElement.get(id);
  const rim = reach.rim && rimHit(view, drawing, point, reach.rim, zoom);
  if (rim) return rim;
  const empty = !drawing || (drawing.kind === 'frame' && isInFrame(drawing, point, slack));
  return empty ? emptyAt(view, point, reach.rim, zoom, drawing?.id) : hitOf(drawing, point, slack);
}

/** Canvas, with the symbol close by from which a drag away from it draws a link, and the frame that it is the room of. */
function emptyAt(view: ViewDrawing, point: Point, rim: Rim | undefined, zoom: number, frame: ElementId | undefined): Hit {
  const room = frame === undefined ? {} : { frame };
  const near = rim && symbolNear(view, point, rim.near / zoom);
  const giver = near && giverUnder(symbolHit(near.element.kind, near.id, near.variable));
  return near && giver ? { on: 'canvas', beside: { giver, away: awayFrom(near.outline, point) }, ...room } : { on: 'canvas', ...room };
}

/** A point as a region. */
const at = (point: Point): Bounds => boundsAround(point, 0, 0);

/** The symbol on whose rim a point is: the one that it is on, or where it is on nothing solid, the nearest. */
function rimHit(view: ViewDrawing, on: Drawing | undefined, point: Point, rim: Rim, zoom: number): Hit | null {
  if (on && on.kind !== 'symbol' && on.kind !== 'flow' && on.kind !== 'note' && on.kind !== 'frame') return null;
  const drawing = on && isSymbol(on) ? on : symbolNear(view, point, rim.outside / zoom);
  if (!drawing || !isSymbol(drawing) || !onRim(drawing, point, rim, zoom)) return null;
  return symbolHit(drawing.element.kind, drawing.id, drawing.variable, true);
}

/** Whether the pointer is still near enough to a hovered element for its handles to stay. */
export function staysNear(view: ViewDrawing, hovered: ElementId, point: Point, zoom: number): boolean {
  const drawing = view.byElement.get(hovered);
  if (drawing?.kind !== 'symbol' && drawing?.kind !== 'flow') return false;
  const { left, top, right, bottom } = drawing.face.bounds;
  const { x, y } = drawing.element;
  return holds(growBounds({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, HOVER_MARGIN / zoom), point);
}

function nearestGrip(grips: readonly PlacedGrip[], point: Point, reach: number): PlacedGrip | null {
  let best: PlacedGrip | null = null;
  let least = reach;
  for (const placed of grips) {
    const away = Math.hypot(placed.at.x - point.x, placed.at.y - point.y);
    if (away > least) continue;
    least = away;
    best = placed;
  }
  return best;
}

function hitOf(drawing: Drawing, point: Point, slack: number): Hit {
  const element = drawing.id;
  switch (drawing.kind) {
    case 'symbol': return symbolHit(drawing.element.kind, element, drawing.variable);
    case 'flow': return onValve(drawing, point, slack) ? symbolHit('shape', element, drawing.variable) : { on: 'pipe', element, variable: drawing.variable.id };
    case 'cloud': return { on: 'cloud', element, flow: drawing.element.flow, end: drawing.element.end };
    case 'link': return { on: 'curve', element, link: drawing.link.id };
    case 'note':
    case 'frame': return { on: 'box', element };
  }
}

function symbolHit(kind: 'shape' | 'ghost', element: ElementId, variable: Variable, rim?: true): Hit {
  const edge = rim ? { rim } : {};
  return kind === 'ghost' ? { on: 'ghost', element, variable: variable.id, ...edge } : { on: 'shape', element, variable: variable.id, kind: variable.kind, ...edge };
}

function onValve({ element, face }: Drawing & { kind: 'flow' }, point: Point, slack: number): boolean {
  const { left, top, right, bottom } = face.bounds;
  return holds(growBounds({ left: left + element.x, top: top + element.y, right: right + element.x, bottom: bottom + element.y }, slack), point);
}
