import type { Point } from '#core/model';
import { distanceToArc, type LinkArc } from './arc.ts';
import { growBounds, overlaps } from './bounds.ts';
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
/** The middle of a curve, where another one beside it would be taken for the same. */
const MIDDLE = [0.35, 0.65] as const;
/** All of a curve but where it leaves and enters, which for a flow is on its pipe. */
const INNER = [0.1, 0.95] as const;

/** What an arc between two symbols runs over; 0 on a free way. */
export function obstruction(arc: LinkArc, ends: Ends, drawings: readonly Drawing[]): number {
  let cost = distance(arc.start, arc.end) < SHORT ? COST.stub : 0;
  const [from, to] = ends;
  for (const drawing of drawings) {
    if (isThisLink(drawing, ends) || !overlaps(growBounds(drawing.bounds, 4), arc.bounds)) continue;
    cost += drawing.id === from.id || drawing.id === to.id ? ownPipe(arc, drawing) : inTheWay(arc, drawing);
  }
  return cost;
}

function isThisLink(drawing: Drawing, [from, to]: Ends): boolean {
  return drawing.kind === 'link' && drawing.link.from === from.variable.id && drawing.link.to === to.variable.id;
}

function ownPipe(arc: LinkArc, drawing: Drawing): number {
  if (drawing.kind !== 'flow') return 0;
  return closest(arc, (point) => distanceToPipe(drawing.pipe, point), INNER) < 1 ? COST.pipe : 0;
}

function inTheWay(arc: LinkArc, drawing: Drawing): number {
  const solid = drawing.kind === 'symbol' || drawing.kind === 'flow' || drawing.kind === 'cloud';
  if (solid && closest(arc, (point) => distanceToOutline(drawing.outline, point)) < 3) return COST.symbol;
  if (drawing.kind === 'flow') return closest(arc, (point) => distanceToPipe(drawing.pipe, point)) < 1 ? COST.pipe : 0;
  if (drawing.kind !== 'link') return 0;
  return closest(arc, (point) => distanceToArc(drawing.arc, point), MIDDLE) < 5 ? COST.curve : 0;
}

/** The least distance over points of the visible arc, or of a stretch of it. */
function closest(arc: LinkArc, away: (point: Point) => number, [first, last]: readonly [number, number] = [0, 1]): number {
  let least = Infinity;
  const [start, end] = arc.span;
  for (let k = 0; k <= SAMPLES; k += 1) {
    const t = first + ((last - first) * k) / SAMPLES;
    least = Math.min(least, away(pointOn(arc.course, start + (end - start) * t)));
  }
  return least;
}
