import type { Point } from '#core/model';
import { distanceToArc, type LinkArc } from './arc.ts';
import { type Bounds, growBounds, holds, overlaps } from './bounds.ts';
import { pointOn } from './course.ts';
import type { Drawing, FlowDrawing, SymbolDrawing } from './drawing.ts';
import { distanceToOutline } from './outline.ts';
import { distanceToPipe } from './pipe.ts';
import { distance } from './point.ts';

/** The two symbols that a link joins, source first. */
export type Ends = readonly [SymbolDrawing | FlowDrawing, SymbolDrawing | FlowDrawing];

/** What a curve costs: over a symbol, over a pipe, along another curve, so short that it hardly shows. */
const COST = { symbol: 40, pipe: 9, curve: 14, stub: 8 };
/** A curve whose ends are closer than this hardly shows. */
const SHORT = 30;
const SAMPLES = 28;
/** How close counts as over a symbol, over a pipe, along another curve. */
const NEAR = { symbol: 3, pipe: 1, curve: 5 };

/** Points along stretches of the visible arc, taken when first needed: most arcs meet little. */
interface Stretches {
  /** From end to end. */
  readonly whole: () => readonly Point[];
  /** All but where it leaves and enters, which for a flow is on its pipe. */
  readonly inner: () => readonly Point[];
  /** The middle, where another curve beside it would be taken for the same. */
  readonly middle: () => readonly Point[];
}

/** What an arc between two symbols runs over; 0 on a free way. Stops counting at the limit. */
export function obstruction(arc: LinkArc, ends: Ends, drawings: readonly Drawing[], limit = Infinity): number {
  let cost = distance(arc.start, arc.end) < SHORT ? COST.stub : 0;
  const [from, to] = ends;
  const stretches: Stretches = { whole: sampled(arc, 0, 1), inner: sampled(arc, 0.1, 0.95), middle: sampled(arc, 0.35, 0.65) };
  const reach = growBounds(arc.bounds, NEAR.curve);
  for (const drawing of drawings) {
    if (cost >= limit) return cost;
    if (!overlaps(drawing.bounds, reach) || isThisLink(drawing, ends)) continue;
    cost += drawing.id === from.id || drawing.id === to.id ? ownPipe(stretches, drawing) : inTheWay(stretches, drawing);
  }
  return cost;
}

function sampled(arc: LinkArc, first: number, last: number): () => readonly Point[] {
  let points: readonly Point[] | undefined;
  const [start, end] = arc.span;
  const placeOf = (index: number) => start + (end - start) * (first + ((last - first) * index) / SAMPLES);
  return () => (points ??= Array.from({ length: SAMPLES + 1 }, (_, index) => pointOn(arc.course, placeOf(index))));
}

function isThisLink(drawing: Drawing, [from, to]: Ends): boolean {
  return drawing.kind === 'link' && drawing.link.from === from.variable.id && drawing.link.to === to.variable.id;
}

function ownPipe({ inner }: Stretches, drawing: Drawing): number {
  if (drawing.kind !== 'flow') return 0;
  return comesNear(inner(), drawing.bounds, NEAR.pipe, (point) => distanceToPipe(drawing.pipe, point)) ? COST.pipe : 0;
}

function inTheWay({ whole, middle }: Stretches, drawing: Drawing): number {
  const solid = drawing.kind === 'symbol' || drawing.kind === 'flow' || drawing.kind === 'cloud';
  if (solid && comesNear(whole(), drawing.bounds, NEAR.symbol, (point) => distanceToOutline(drawing.outline, point))) return COST.symbol;
  if (drawing.kind === 'flow') return comesNear(whole(), drawing.bounds, NEAR.pipe, (point) => distanceToPipe(drawing.pipe, point)) ? COST.pipe : 0;
  if (drawing.kind !== 'link') return 0;
  return comesNear(middle(), drawing.bounds, NEAR.curve, (point) => distanceToArc(drawing.arc, point)) ? COST.curve : 0;
}

/** Whether any of the points is nearer than `near` to a thing; only points about its bounds are measured. */
function comesNear(points: readonly Point[], bounds: Bounds, near: number, away: (point: Point) => number): boolean {
  const reach = growBounds(bounds, near);
  return points.some((point) => holds(reach, point) && away(point) < near);
}
