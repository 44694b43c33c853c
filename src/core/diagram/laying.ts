import type { ElementId, Point } from '#core/model';
import { type Bounds, boundsAround, growBounds, overlaps, shiftBounds } from './bounds.ts';
import { coursesBetween, type PipeBends, whole } from './courses.ts';
import type { ViewDrawing } from './drawing.ts';
import { leaveOutline, piecesOf, pipeBetween } from './pipe.ts';
import { placeFlow, type FlowPlaces } from './places.ts';
import { between, distance } from './point.ts';
import { type PipeEnd, routeThrough, stationOf, pointStation } from './route.ts';

/** What a new pipe should keep away from. */
export interface Surroundings {
  /** Stocks and modules: never run through. */
  readonly bodies: readonly Bounds[];
  /** Valves, variables and clouds. */
  readonly signs: readonly Bounds[];
  /** Names beside their symbols. */
  readonly names: readonly Bounds[];
  /** The corners of other pipes, ends included. */
  readonly pipes: readonly (readonly Point[])[];
}

/** How a flow's pipe is laid: its valve, its corners, and its clouds; null for an end that has an outline of its own. */
export interface PipeLaying extends FlowPlaces {
  readonly bends: readonly Point[];
}

/** What a pipe costs: through a body, a sign, a name; across another pipe, along it; close by a body; without room for its valve. */
const COST = { body: 1e5, sign: 400, name: 50, crossing: 90, along: 350, close: 30, cramped: 120 };
/** The room that a valve wants along its pipe, and around its centre, its name below it included. */
const VALVE = { piece: 56, half: 9, around: { left: -30, top: -14, right: 30, bottom: 44 } };
/** How far into a body counts as through it, how near to it as close, and how near to another pipe as along it. */
const NEAR = { into: 2, close: 8, along: 10 };

/** What a view's pipes and symbols leave free; `except` is the flow that is laid anew. */
export function surroundingsOf(view: ViewDrawing, except?: ElementId): Surroundings {
  const [bodies, signs, names, pipes]: [Bounds[], Bounds[], Bounds[], Point[][]] = [[], [], [], []];
  const flow = except === undefined ? undefined : view.byElement.get(except);
  const own = flow?.kind === 'flow' ? flow.variable.id : null;
  for (const drawing of view.drawings) {
    if (drawing.id === except) continue;
    if (drawing.kind === 'cloud' && drawing.element.flow !== own) signs.push(drawing.bounds);
    if (drawing.kind !== 'symbol' && drawing.kind !== 'flow') continue;
    const { face, element } = drawing;
    const solid = face.symbol === 'stock' || face.symbol === 'module';
    (solid ? bodies : signs).push(boundsAround(element, face.width, face.height));
    if (face.label.side !== 'center') names.push(shiftBounds(face.label.bounds, element));
    if (drawing.kind === 'flow') pipes.push([...drawing.pipe.points]);
  }
  return { bodies, signs, names, pipes };
}

/**
 * The right-angled way for a flow's pipe that runs through least: never through a stock where a way round is known,
 * then past valves, symbols, names and other pipes, then short and with few corners.
 */
export function layPipe(from: PipeEnd, to: PipeEnd, around: Surroundings): PipeLaying {
  const places = placeFlow(from, to);
  const [source, target] = [places.from ? whole(places.from) : from, places.to ? whole(places.to) : to];
  let best: { readonly valve: Point; readonly bends: readonly Point[]; readonly cost: number } = { valve: whole(places.valve), bends: [], cost: Infinity };
  for (const course of coursesBetween(source, target, around.bodies)) {
    if (course.cost >= best.cost) break;
    for (const spot of valveSpots(source, target, course)) {
      const cost = course.cost + spot.cost + costOfPipe(source, target, course.bends, spot.at, around);
      if (cost < best.cost) best = { valve: spot.at, bends: course.bends, cost };
    }
  }
  return { valve: best.valve, bends: best.bends, from: places.from && whole(places.from), to: places.to && whole(places.to) };
}

interface Spot {
  readonly at: Point;
  readonly cost: number;
}

/** Places for the valve, best first: the middle of the longest piece, and off it. */
function valveSpots(from: PipeEnd, to: PipeEnd, { bends, valve }: PipeBends): Spot[] {
  if (valve) return [{ at: valve, cost: 0 }];
  let points = routeThrough([stationOf(from), ...bends.map((bend) => pointStation(bend)), stationOf(to)]);
  if ('kind' in from) points = leaveOutline(points, from, 0);
  if ('kind' in to) points = leaveOutline(points.toReversed(), to, 0).reverse();
  const pieces = points.slice(1).map((end, index) => ({ start: points[index] ?? end, end, length: distance(points[index] ?? end, end) }));
  const longest = pieces.toSorted((a, b) => b.length - a.length).slice(0, 2);
  return longest.flatMap(({ start, end, length }, rank) => {
    const cost = rank * 12 + (length < VALVE.piece ? COST.cramped : 0);
    const middle = { at: whole(between(start, end, 0.5)), cost };
    return length < 2 * VALVE.piece ? [middle] : [middle, ...[0.3, 0.7].map((t) => ({ at: whole(between(start, end, t)), cost: cost + 8 }))];
  });
}

function costOfPipe(from: PipeEnd, to: PipeEnd, bends: readonly Point[], valve: Point, around: Surroundings): number {
  const { points } = pipeBetween({ from, to, valve, bends });
  const pieces = piecesOf(points);
  const meets = (box: Bounds): boolean => pieces.some((piece) => overlaps(piece, box));
  const room = shiftBounds(VALVE.around, valve);
  let cost = 0;
  for (const body of around.bodies) {
    const inside = growBounds(body, -NEAR.into);
    if (meets(inside) || overlaps(inside, boundsAround(valve, 2 * VALVE.half, 2 * VALVE.half))) cost += COST.body;
    else if (overlaps(room, body)) cost += COST.cramped;
    else if (pieces.slice(1, -1).some((piece) => overlaps(piece, growBounds(body, NEAR.close)))) cost += COST.close;
  }
  for (const sign of around.signs) if (meets(growBounds(sign, 2)) || overlaps(room, sign)) cost += COST.sign;
  for (const name of around.names) if (meets(name) || overlaps(room, name)) cost += COST.name;
  for (const pipe of around.pipes) cost += costOfMeeting(pieces, piecesOf(pipe));
  return cost;
}

/** Crossing another pipe is bearable; running along it is not: the two would be taken for one. */
function costOfMeeting(pieces: readonly Bounds[], others: readonly Bounds[]): number {
  let cost = 0;
  for (const piece of pieces) {
    for (const other of others) {
      if (!overlaps(growBounds(piece, NEAR.along / 2), growBounds(other, NEAR.along / 2))) continue;
      cost += isStanding(piece) === isStanding(other) ? COST.along : COST.crossing;
    }
  }
  return cost;
}

function isStanding({ left, top, right, bottom }: Bounds): boolean {
  return bottom - top > right - left;
}
