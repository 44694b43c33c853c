import { inSteps, type ElementId, type Point, type Steps } from '#core/model';
import { type Bounds, boundsAround, growBounds, overlaps, shiftBounds } from './bounds.ts';
import { courseBounds } from './course.ts';
import type { CloudDrawing, Drawing, FlowDrawing, LinkDrawing, SymbolDrawing } from './drawing.ts';
import { drawingsNear, gridOf } from './grid.ts';
import { covers, type Obstacle, Strips } from './labels.ts';
import type { DrawingMemo } from './memo.ts';
import { outlineBounds } from './outline.ts';
import { piecesOf } from './pipe.ts';
import { isMarked } from './signs.ts';
import { isSparkInside, type SparkPlaces, sparkPlaces, type SparkSpot } from './spark.ts';

/** A symbol or valve, beside which a small curve can stand. */
type Shown = SymbolDrawing | FlowDrawing;

/** All that small curves keep clear of. */
export interface SparkGround {
  readonly symbols: readonly Shown[];
  readonly clouds: readonly CloudDrawing[];
  readonly links: readonly LinkDrawing[];
}

/** What a small curve should not stand on. */
interface SparkObstacle extends Obstacle {
  readonly kind: keyof typeof COST;
}

/** What a small curve costs on each of these. */
const COST = { link: 12, handle: 6, mark: 14, pipe: 16, body: 100, spark: 60 } as const;
/** How much room an arrow head, a mark and the handle that bends a curve take; half the width of a pipe with its walls. */
const ROOM = { head: 14, mark: 10, handle: 14, pipe: 5 } as const;
/** What a small curve reaches beyond its box: the dot at its end. */
const DOT = 1;
/** Clear space around a small curve. */
const AIR = 2;

/** What the last drawing came to, by which the next one knows where something changed. */
interface Settled {
  readonly drawings: readonly Solid[];
  /** Where each small curve covers least, whatever the others do. */
  readonly spots: ReadonlyMap<ElementId, Bounds>;
}

type Solid = Shown | CloudDrawing | LinkDrawing;

/** How far a small curve or the polarity of a link reaches beyond the bounds of what it belongs to. */
const BEYOND = 30;
/** With more symbols to settle than this what is near each is looked up; fewer go through all of them. */
const FEW = 24;

/**
 * The same symbols with their small curves where they lie neither on lines, their heads, handles and polarities nor on
 * names, bodies, pipes and each other. One inside a body stays there. Each depends on what is near alone, and on the
 * usual spots of the others, so that a change settles a few anew and the same view always comes out the same.
 */
export function* settleSparks({ symbols, clouds, links }: SparkGround, memo: DrawingMemo): Steps<Shown[]> {
  const kept = memo.recall('sparks', NOTHING, (): { last: Settled } => ({ last: { drawings: [], spots: new Map() } }));
  const drawings = [...symbols, ...clouds, ...links];
  if (!isSameList(kept.last.drawings, drawings)) kept.last = { drawings, spots: yield* spotsOf(symbols, drawings, kept.last, memo) };
  const spots = withoutClashes(symbols, kept.last, memo);
  return yield* inSteps(symbols, (drawing) => {
    const spark = spots.get(drawing.id) ?? drawing.spark;
    return spark === drawing.spark ? drawing : memo.recall(`sparked ${drawing.id}`, [drawing, spark], () => ({ ...drawing, spark }));
  });
}

const NOTHING: readonly unknown[] = [];

function isSameList(before: readonly Solid[], now: readonly Solid[]): boolean {
  return before.length === now.length && before.every((drawing, at) => drawing === now[at]);
}

function* spotsOf(symbols: readonly Shown[], drawings: readonly Solid[], last: Settled, memo: DrawingMemo): Steps<Map<ElementId, Bounds>> {
  const free = symbols.filter(({ spark, face }) => spark !== null && !isSparkInside(face));
  const placesOf = (symbol: Shown) => placesFor(symbol, memo);
  const changed = changesBetween(last.drawings, drawings);
  const spots = new Map<ElementId, Bounds>();
  const stale = free.filter((drawing) => {
    const { id, element } = drawing;
    const known = last.spots.get(id);
    const reach = shiftBounds(placesOf(drawing).reach, element);
    if (!known || changed.some((bounds) => overlaps(bounds, reach))) return true;
    spots.set(id, known);
    return false;
  });
  const grid = stale.length > FEW ? gridOf(drawings) : null;
  const known = new Map<Drawing, readonly SparkObstacle[]>();
  const obstaclesOf = (drawing: Drawing): readonly SparkObstacle[] => {
    const found = known.get(drawing) ?? obstaclesIn(drawing);
    known.set(drawing, found);
    return found;
  };
  for (const drawing of stale) {
    const { spots: possible, reach } = placesOf(drawing);
    const region = growBounds(shiftBounds(reach, drawing.element), BEYOND);
    const near = grid ? drawingsNear(grid, region, 0) : drawings.filter(({ bounds }) => overlaps(bounds, region));
    spots.set(drawing.id, spotOf(drawing, possible, near.flatMap(obstaclesOf).filter(({ owner }) => owner !== drawing.id)));
    yield;
  }
  return spots;
}

/** Where something was or is now that is not in both. */
function changesBetween(before: readonly Solid[], now: readonly Solid[]): Bounds[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  return [...before.filter((drawing) => !fresh.has(drawing)), ...now.filter((drawing) => !old.has(drawing))].map(({ bounds }) => growBounds(bounds, BEYOND));
}

/** The spot that covers least, counted from the symbol's centre. */
function spotOf(drawing: Shown, spots: readonly SparkSpot[], obstacles: readonly SparkObstacle[]): Bounds {
  let [found, least] = [spots[0]?.box ?? drawing.bounds, Infinity];
  for (const { box, cost } of spots) {
    if (cost >= least) continue;
    const whole = cost + costOf(growBounds(shiftBounds(box, drawing.element), DOT + AIR), obstacles, least - cost);
    if (whole < least) [found, least] = [box, whole];
  }
  return found;
}

function placesFor({ id, face }: Shown, memo: DrawingMemo): SparkPlaces {
  return memo.recall(`spots ${id}`, [face], () => sparkPlaces(face));
}

/** Two in the same place: the later one looks again, since each knew only where the other usually stands. */
function withoutClashes(symbols: readonly Shown[], { spots, drawings }: Settled, memo: DrawingMemo): ReadonlyMap<ElementId, Bounds> {
  const strips = new Strips<SparkObstacle>();
  const settled = new Map(spots);
  const add = (owner: ElementId, bounds: Bounds): void => strips.add({ kind: 'spark', owner, bounds });
  const late: Shown[] = [];
  for (const symbol of symbols) {
    const { id, element } = symbol;
    const spot = spots.get(id);
    if (!spot) continue;
    const box = shiftBounds(spot, element);
    if (strips.within(box, id).length > 0) late.push(symbol);
    else add(id, box);
  }
  for (const symbol of late) {
    const { id, element } = symbol;
    const { spots: possible, reach } = placesFor(symbol, memo);
    const region = growBounds(shiftBounds(reach, element), BEYOND);
    const still = drawings.filter(({ bounds }) => overlaps(bounds, region)).flatMap(obstaclesIn).filter(({ kind }) => kind !== 'spark');
    const spot = spotOf(symbol, possible, [...still, ...strips.within(region, id)]);
    settled.set(id, spot);
    add(id, shiftBounds(spot, element));
  }
  return settled;
}

/** Stops counting at the limit. */
function costOf(box: Bounds, near: readonly SparkObstacle[], limit: number): number {
  let cost = 0;
  for (const obstacle of near) {
    if (covers(box, obstacle)) cost += COST[obstacle.kind];
    if (cost >= limit) break;
  }
  return cost;
}

function obstaclesIn(other: Drawing): SparkObstacle[] {
  switch (other.kind) {
    case 'symbol': return [...bodiesOf(other), ...sparkOf(other)];
    case 'flow': return [...bodiesOf(other), ...pipesOf(other), ...sparkOf(other)];
    case 'cloud': return [body(other.bounds)];
    case 'link': return linesOf(other);
    case 'note':
    case 'frame': return [];
  }
}

/** The body, the name and the signs of a symbol. */
function bodiesOf({ outline, face, element }: Shown): SparkObstacle[] {
  const parts = (outline.kind === 'union' ? outline.parts : [outline]).map((part) => outlineBounds(part));
  return [...parts, ...(face.signs ?? []).map((sign) => shiftBounds(sign, element))].map(body);
}

function pipesOf({ pipe }: FlowDrawing): SparkObstacle[] {
  return piecesOf(pipe.points).map((piece) => ({ kind: 'pipe', bounds: growBounds(piece, ROOM.pipe) }));
}

/** Where a symbol's small curve usually stands, which is in the way of the others' alone. */
function sparkOf({ id, spark, element }: Shown): SparkObstacle[] {
  return spark ? [{ kind: 'spark', owner: id, bounds: shiftBounds(spark, element) }] : [];
}

/** What shows of a link: its curve, the head, the handle in its middle, and its polarity. */
function linesOf({ arc, link }: LinkDrawing): SparkObstacle[] {
  if (arc.path === '') return [];
  const { course, span } = arc;
  const around = (kind: SparkObstacle['kind'], at: Point, size: number): SparkObstacle => ({ kind, bounds: boundsAround(at, size, size) });
  const line: SparkObstacle = { kind: 'link', course, span, bounds: courseBounds(course, ...span) };
  return [line, around('link', arc.end, ROOM.head), around('handle', arc.handle, ROOM.handle), ...(isMarked(link) ? [around('mark', arc.mark, ROOM.mark)] : [])];
}

function body(bounds: Bounds): SparkObstacle {
  return { kind: 'body', bounds };
}
