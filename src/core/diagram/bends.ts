import type { ElementId, Model, Point, VariableId, View } from '#core/model';
import { distanceToArc, type LinkArc, linkArc } from './arc.ts';
import { growBounds, overlaps } from './bounds.ts';
import { pointOn } from './course.ts';
import { type Drawing, type FlowDrawing, isSymbol, type SymbolDrawing, type ViewDrawing } from './drawing.ts';
import { drawnInfluences, type Influence } from './influence.ts';
import { distanceToOutline } from './outline.ts';
import { distanceToPipe } from './pipe.ts';
import { angleTo, distance } from './point.ts';
import { drawView } from './view.ts';

/** Two ends of a link, and the ghost that it leaves from where it does. */
export interface LinkEnds {
  readonly from: VariableId;
  readonly to: VariableId;
  readonly ghost?: ElementId | undefined;
}

/** What choosing bends needs to know of a view; one serves for many links. */
export interface BendContext {
  readonly drawing: ViewDrawing;
  readonly influences: readonly Influence[];
}

type Ends = readonly [SymbolDrawing | FlowDrawing, SymbolDrawing | FlowDrawing];

/** Bends in degrees. */
const BEND = { single: 16, pair: 30, aroundPipe: 54, leastOfLoop: 18, mostOfLoop: 48 };
/** Bends tried when the wanted one runs over something. */
const OTHERS = [0, 16, 28, 40, 54, 70, 90];
/** A curve whose ends are closer than this hardly shows. */
const SHORT = 30;
/** What a curve costs: over a symbol, over a pipe, along another curve, hardly showing, leaving its wanted bend (a degree), bending at all (a degree). */
const COST = { symbol: 40, pipe: 9, curve: 14, stub: 8, change: 0.25, bend: 0.04 };
const SAMPLES = 28;

/**
 * The bend that suits a new link: two links between one pair make an eye, the links of a loop bulge away from its
 * middle, others curve gently; whatever stands in the way is passed on the other side.
 */
export function defaultBend(model: Model, view: View, ends: LinkEnds): number {
  return chooseBend({ drawing: drawView(model, view), influences: drawnInfluences(model) }, ends);
}

/** The bend of `defaultBend`, for whoever draws many links on one view. */
export function chooseBend(context: BendContext, { from, to, ghost }: LinkEnds): number {
  const source = ghost ? context.drawing.byElement.get(ghost) : shapeIn(context, from);
  const target = shapeIn(context, to);
  if (!source || !isSymbol(source) || !target) return 0;
  const ends: Ends = [source, target];
  const wanted = wantedBends(context, ends);
  const tried = new Set([...wanted, ...OTHERS, ...OTHERS.map((bend) => -bend)]);
  const costs = [...tried].map((bend) => ({ bend, cost: costOf(bend, wanted, ends, context) }));
  return costs.reduce((best, next) => (next.cost < best.cost - 1e-9 ? next : best)).bend;
}

function shapeIn({ drawing }: BendContext, variable: VariableId): SymbolDrawing | FlowDrawing | undefined {
  return drawing.drawings.filter(isSymbol).find(({ element }) => element.kind === 'shape' && element.variable === variable);
}

/** The bends that would look best were nothing in the way; the first is preferred among equals. */
function wantedBends(context: BendContext, ends: Ends): number[] {
  const [from, to] = ends;
  const opposite = context.drawing.drawings.find((drawing) => drawing.kind === 'link' && drawing.link.from === to.variable.id && drawing.link.to === from.variable.id);
  if (opposite?.kind === 'link') return [opposite.element.bend || BEND.pair];
  const loop = shortestWay(context.influences, to.variable.id, from.variable.id);
  if (loop.length === 2 && besidePipe(ends)) return [upwards(ends) * BEND.aroundPipe];
  if (loop.length === 2) return [BEND.pair, -BEND.pair];
  const middle = loop.length > 2 ? middleOf(loop, context) : null;
  return middle ? [bendAround(middle, ends)] : [BEND.single, -BEND.single];
}

/** Whether one end is the other's flow: the curve must then clear the pipe between them. */
function besidePipe([a, b]: Ends): boolean {
  const fills = (flow: Drawing, stock: SymbolDrawing | FlowDrawing): boolean =>
    flow.kind === 'flow' && (flow.variable.from === stock.variable.id || flow.variable.to === stock.variable.id);
  return fills(a, b) || fills(b, a);
}

/** The sign of a bend that arches over a level chord, or left of a standing one: names are below and right of valves. */
function upwards([from, to]: Ends): 1 | -1 {
  const [dx, dy] = [to.outline.centre.x - from.outline.centre.x, to.outline.centre.y - from.outline.centre.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 1 : -1;
  return dy < 0 ? 1 : -1;
}

/** The variables on a shortest way of influences, both ends included; empty where there is none. */
function shortestWay(influences: readonly Influence[], start: VariableId, end: VariableId): VariableId[] {
  const next = new Map<VariableId, VariableId[]>();
  for (const { from, to } of influences) next.set(from, [...(next.get(from) ?? []), to]);
  const cameFrom = new Map<VariableId, VariableId | null>([[start, null]]);
  const waiting = [start];
  for (const here of waiting) {
    if (here === end) break;
    for (const there of next.get(here) ?? []) {
      if (cameFrom.has(there)) continue;
      cameFrom.set(there, here);
      waiting.push(there);
    }
  }
  const way: VariableId[] = [];
  for (let here: VariableId | null | undefined = cameFrom.has(end) ? end : null; here; here = cameFrom.get(here)) way.push(here);
  return way;
}

function middleOf(loop: readonly VariableId[], context: BendContext): Point | null {
  const places = loop.map((variable) => shapeIn(context, variable)?.outline.centre).filter((place) => place !== undefined);
  if (places.length < 3) return null;
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

/** The bend of a circle through both ends around a middle: half the angle that they make there. */
function bendAround(middle: Point, [from, to]: Ends): number {
  const turn = angleTo(middle, to.outline.centre) - angleTo(middle, from.outline.centre);
  const signed = (Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI;
  const size = Math.min(BEND.mostOfLoop, Math.max(BEND.leastOfLoop, Math.abs(signed) / 2));
  return Math.round(signed < 0 ? -size : size);
}

function costOf(bend: number, wanted: readonly number[], [from, to]: Ends, context: BendContext): number {
  const arc = linkArc(from.outline, to.outline, bend);
  const change = Math.min(...wanted.map((want) => Math.abs(bend - want)));
  const inTheWay = context.drawing.drawings
    .filter((drawing) => drawing.id !== from.id && drawing.id !== to.id && !joins(drawing, from, to))
    .filter((drawing) => overlaps(growBounds(drawing.bounds, 4), arc.bounds))
    .reduce((sum, drawing) => sum + obstruction(arc, drawing), ownPipes(arc, [from, to]));
  const stub = distance(arc.start, arc.end) < SHORT ? COST.stub : 0;
  return inTheWay + stub + change * COST.change + Math.abs(bend) * COST.bend;
}

/** Whether a drawing is the very link that is being bent. */
function joins(drawing: Drawing, from: Ends[0], to: Ends[1]): boolean {
  return drawing.kind === 'link' && drawing.link.from === from.variable.id && drawing.link.to === to.variable.id;
}

function ownPipes(arc: LinkArc, ends: Ends): number {
  return ends.reduce((sum, end) => sum + (end.kind === 'flow' && closest(arc, (point) => distanceToPipe(end.pipe, point), [0.1, 0.95]) < 1 ? COST.pipe : 0), 0);
}

function obstruction(arc: LinkArc, drawing: Drawing): number {
  const onSymbol = drawing.kind === 'symbol' || drawing.kind === 'flow' || drawing.kind === 'cloud';
  if (onSymbol && closest(arc, (point) => distanceToOutline(drawing.outline, point)) < 3) return COST.symbol;
  if (drawing.kind === 'flow') return closest(arc, (point) => distanceToPipe(drawing.pipe, point)) < 1 ? COST.pipe : 0;
  if (drawing.kind !== 'link') return 0;
  return closest(arc, (point) => distanceToArc(drawing.arc, point), [0.35, 0.65]) < 5 ? COST.curve : 0;
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
