import { beyondMiddle, type FlowDrawing, type LinkDrawing, type SymbolDrawing, type ViewDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import type { Corner, Grip } from './gestures/hit.ts';

/** A handle and where it is, in diagram units. */
export interface PlacedGrip {
  readonly grip: Grip;
  readonly at: Point;
}

/** How far connecting handles stand off a shape, in screen pixels: clear of its edge, near enough to reach. */
const STAND_OFF = 15;

/** How far the handle of a delayed link is from its delay mark, in screen pixels. */
const BESIDE_DELAY = 16;

/** How far handles keep from each other, in screen pixels. */
const CLEARANCE = 20;

/** A stretch of pipe shorter than this many diagram units has no room for a handle. */
const SHORTEST_STRETCH = 56;

const CORNERS: readonly { corner: Corner; x: -1 | 1; y: -1 | 1 }[] = [
  { corner: 'nw', x: -1, y: -1 },
  { corner: 'ne', x: 1, y: -1 },
  { corner: 'se', x: 1, y: 1 },
  { corner: 'sw', x: -1, y: 1 },
];

/**
 * The handles in sight: of the one selected element those that reshape it, beside the hovered symbol (or the selected
 * one, where the pointer is elsewhere) those that connect it.
 */
export function gripsOf(view: ViewDrawing, selected: readonly ElementId[], hovered: ElementId | null, zoom: number): PlacedGrip[] {
  const only = selected.length === 1 ? selected[0] : undefined;
  const shaping = only === undefined ? [] : reshaping(view, only, zoom);
  return [...shaping, ...connecting(view, hovered ?? only ?? null, zoom, shaping)];
}

function reshaping(view: ViewDrawing, id: ElementId, zoom: number): PlacedGrip[] {
  const drawing = view.byElement.get(id);
  switch (drawing?.kind) {
    case 'link': return linkGrips(drawing, zoom);
    case 'flow': return flowGrips(drawing);
    case 'note':
    case 'frame': {
      if (drawing.kind === 'note' && drawing.element.loop !== undefined) return [];
      const { left, top, right, bottom } = drawing.bounds;
      const box = { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
      return CORNERS.map(({ corner, x, y }) => ({
        grip: { kind: 'size', element: id, corner, box },
        at: { x: x < 0 ? left : right, y: y < 0 ? top : bottom },
      }));
    }
    default: return [];
  }
}

/** The handle that bends a link is in its middle, or beside its delay mark; that of one round its own symbol shows the direction it leaves in. */
function linkGrips({ id, link, arc }: LinkDrawing, zoom: number): PlacedGrip[] {
  const middle = link.delay && link.from !== link.to ? beyondMiddle(arc, BESIDE_DELAY / zoom) : arc.handle;
  return [
    { grip: { kind: 'linkEnd', element: id, link: link.id, end: 'from' }, at: arc.start },
    { grip: { kind: 'linkEnd', element: id, link: link.id, end: 'to' }, at: arc.end },
    { grip: { kind: 'bend', element: id }, at: middle },
  ];
}

/** Ends in stocks can be pulled off (a cloud is pulled by itself), corners moved, and new ones made half-way along. */
function flowGrips({ id, element, variable, pipe }: FlowDrawing): PlacedGrip[] {
  const grips: PlacedGrip[] = [];
  const [start, end] = [pipe.points[0], pipe.points.at(-1)];
  const bends = element.bends ?? [];
  bends.forEach((at, index) => grips.push({ grip: { kind: 'corner', element: id, bends, index, fresh: false }, at }));
  for (const fresh of freshCorners(pipe.points, bends)) {
    grips.push({ grip: { kind: 'corner', element: id, bends, index: fresh.index, fresh: true }, at: fresh.at });
  }
  if (start && variable.from !== null) grips.push({ grip: { kind: 'flowEnd', element: id, flow: variable.id, end: 'from' }, at: start });
  if (end && variable.to !== null) grips.push({ grip: { kind: 'flowEnd', element: id, flow: variable.id, end: 'to' }, at: end });
  return grips;
}

/** The middles of long stretches, with the place that a corner made there would take among the others. */
function freshCorners(points: readonly Point[], bends: readonly Point[]): { at: Point; index: number }[] {
  let passed = 0;
  return points.slice(1).flatMap((end, k) => {
    const start = points[k] ?? end;
    const corner = bends[passed];
    if (corner && near(corner, start)) passed += 1;
    const long = Math.abs(end.x - start.x) + Math.abs(end.y - start.y) >= SHORTEST_STRETCH;
    return long ? [{ at: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, index: passed }] : [];
  });
}

const near = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

/** A link is drawn from above, a flow from the right of a stock, unless another handle is there already. */
function connecting(view: ViewDrawing, id: ElementId | null, zoom: number, others: readonly PlacedGrip[]): PlacedGrip[] {
  const drawing = id === null ? undefined : view.byElement.get(id);
  if (drawing?.kind !== 'symbol' && drawing?.kind !== 'flow') return [];
  const { element, variable } = drawing;
  const { top, right, bottom, left } = around(drawing, STAND_OFF / zoom);
  const common = { kind: 'connect', element: drawing.id, variable: variable.id, ghost: element.kind === 'ghost' } as const;
  const taken = [...others, ...headsAt(view, drawing)];
  const link: PlacedGrip = { grip: { ...common, draws: 'link' }, at: clearOf(taken, [top, bottom, left, right], zoom) };
  const stock = variable.kind === 'stock' && element.kind === 'shape';
  return stock ? [link, { grip: { ...common, draws: 'flow' }, at: clearOf([...taken, link], [right, bottom, left, top], zoom) }] : [link];
}

/** The four places beside a symbol with its name. */
function around({ element: { x, y }, face: { bounds } }: SymbolDrawing | FlowDrawing, off: number) {
  return {
    top: { x, y: y + bounds.top - off },
    right: { x: x + bounds.right + off, y },
    bottom: { x, y: y + bounds.bottom + off },
    left: { x: x + bounds.left - off, y },
  };
}

/** The first place that nothing else is near to, or else the one with the most room. */
function clearOf(others: readonly { readonly at: Point }[], places: readonly Point[], zoom: number): Point {
  const room = (place: Point): number => Math.min(...others.map(({ at }) => Math.hypot(at.x - place.x, at.y - place.y)));
  const free = places.find((place) => room(place) > CLEARANCE / zoom);
  return free ?? places.reduce((best, place) => (room(place) > room(best) ? place : best));
}

/** Where arrows come in at a symbol, with what their marks say: no handle covers them. */
function headsAt(view: ViewDrawing, { id, element, variable }: SymbolDrawing | FlowDrawing): { readonly at: Point }[] {
  const heads: { at: Point }[] = [];
  for (const drawing of view.drawings) {
    if (drawing.kind === 'link' && drawing.link.to === variable.id && element.kind === 'shape') heads.push({ at: drawing.arc.end }, { at: drawing.arc.mark });
    if (drawing.kind !== 'flow' || drawing.id === id) continue;
    const ends = [drawing.variable.from === variable.id ? drawing.pipe.points[0] : undefined, drawing.variable.to === variable.id ? drawing.pipe.points.at(-1) : undefined];
    for (const at of ends) if (at) heads.push({ at });
  }
  return heads;
}
