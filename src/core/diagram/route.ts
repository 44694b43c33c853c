import type { Point } from '#core/model';
import { type Outline, outlineBounds } from './outline.ts';
import { distance, distanceToSegment } from './point.ts';

/** What a pipe joins: an outline to leave or enter, or the bare point where it ends in nothing. */
export type PipeEnd = Outline | Point;

/** A place that a pipe passes. A stock's edge takes a straight pipe anywhere within its `reach`; a point only at itself. */
export interface Station extends Point {
  readonly reach: Point;
  readonly valve: boolean;
}

type Heading = 'left' | 'right' | 'up' | 'down';

/** One way to get from a station to the next: all its points, and how it leaves and arrives. */
interface Leg {
  readonly points: readonly Point[];
  readonly leaves: Heading;
  readonly arrives: Heading;
  readonly cost: number;
}

interface Route {
  readonly legs: readonly Leg[];
  readonly cost: number;
}

/** Closer than this counts as aligned. */
const ALIGNED = 0.5;
/** How near to a stock's corner a straight pipe may attach. */
const CORNER = 12;
/** Costs: a corner, standing at the valve, a turn in the valve, doubling back. */
const COST = { corner: 1, standing: 0.5, turnInValve: 10, back: 100 };
const OPPOSITE: Readonly<Record<Heading, Heading>> = { left: 'right', right: 'left', up: 'down', down: 'up' };

/** The station of a pipe's end. */
export function stationOf(end: PipeEnd): Station {
  if (!('kind' in end)) return pointStation(end);
  const { left, top, right, bottom } = outlineBounds(end);
  const reach = end.kind === 'box' ? { x: Math.max(0, (right - left) / 2 - CORNER), y: Math.max(0, (bottom - top) / 2 - CORNER) } : { x: 2, y: 2 };
  return { x: end.centre.x, y: end.centre.y, reach, valve: false };
}

/** The station of a bare point. */
export function pointStation({ x, y }: Point, valve = false): Station {
  return { x, y, reach: { x: 0, y: 0 }, valve };
}

/** Stations in order: the valve stands on the piece between corners that it is nearest to. */
export function stationsThrough(from: Station, bends: readonly Point[], to: Station, valve: Point): Station[] {
  const stations = [from, ...bends.map((bend) => pointStation(bend)), to];
  let best = 1;
  for (let k = 2; k < stations.length; k += 1) if (offset(stations, k, valve) < offset(stations, best, valve)) best = k;
  return [...stations.slice(0, best), pointStation(valve, true), ...stations.slice(best)];
}

function offset(stations: readonly Station[], k: number, valve: Point): number {
  const [a, b] = [stations[k - 1], stations[k]];
  return a && b ? distanceToSegment(valve, a, b) : Infinity;
}

/**
 * The points of a right-angled way through stations: fewest corners, straight through the valve and never doubling
 * back where that can be avoided.
 */
export function routeThrough(stations: readonly Station[]): Point[] {
  let routes: Route[] = [{ legs: [], cost: 0 }];
  for (let k = 1; k < stations.length; k += 1) {
    const [a, b] = [stations[k - 1], stations[k]];
    if (!a || !b) break;
    routes = legsBetween(a, b).map((leg) => cheapest(routes.map((route) => extend(route, leg, a))));
  }
  return withoutRepeats(cheapest(routes).legs.flatMap((leg) => leg.points));
}

function cheapest(routes: readonly Route[]): Route {
  return routes.reduce((best, route) => (route.cost < best.cost ? route : best));
}

function extend(route: Route, leg: Leg, joint: Station): Route {
  const before = route.legs.at(-1);
  return { legs: [...route.legs, leg], cost: route.cost + leg.cost + (before ? jointCost(before.arrives, leg.leaves, joint) : 0) };
}

function jointCost(arrives: Heading, leaves: Heading, joint: Station): number {
  if (leaves === OPPOSITE[arrives]) return COST.back;
  if (!joint.valve) return 0;
  return (arrives === leaves ? 0 : COST.turnInValve) + (arrives === 'up' || arrives === 'down' ? COST.standing : 0);
}

/** Straight where the stations' reaches allow it, else the two ways round the corner. */
function legsBetween(a: Station, b: Station): Leg[] {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const across: Heading = dx < 0 ? 'left' : 'right';
  const along: Heading = dy < 0 ? 'up' : 'down';
  const level = Math.abs(dy) <= a.reach.y + b.reach.y + ALIGNED;
  const plumb = Math.abs(dx) <= a.reach.x + b.reach.x + ALIGNED;
  if (level && (!plumb || Math.abs(dx) >= Math.abs(dy))) {
    const y = shared(a.y, a.reach.y, b.y, b.reach.y);
    return [{ points: [{ x: a.x, y }, { x: b.x, y }], leaves: across, arrives: across, cost: 0 }];
  }
  if (plumb) {
    const x = shared(a.x, a.reach.x, b.x, b.reach.x);
    return [{ points: [{ x, y: a.y }, { x, y: b.y }], leaves: along, arrives: along, cost: 0 }];
  }
  return [
    { points: [a, { x: b.x, y: a.y }, b], leaves: across, arrives: along, cost: COST.corner },
    { points: [a, { x: a.x, y: b.y }, b], leaves: along, arrives: across, cost: COST.corner },
  ];
}

/** The coordinate where two reaches meet: the fixed side's own, else the middle of what they share. */
function shared(a: number, reachA: number, b: number, reachB: number): number {
  if (reachB === 0) return b;
  if (reachA === 0) return a;
  return (Math.max(a - reachA, b - reachB) + Math.min(a + reachA, b + reachB)) / 2;
}

function withoutRepeats(points: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (const { x, y } of points) {
    const last = result.at(-1);
    if (!last || distance(last, { x, y }) > ALIGNED) result.push({ x, y });
  }
  return result;
}
