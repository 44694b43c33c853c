import type { Point } from '#core/model';
import { arrowHead } from './arrow.ts';
import { type Bounds, boundsAround, boundsBetween, boundsOfPoints, growBounds } from './bounds.ts';
import { type Outline, distanceToOutline } from './outline.ts';
import { at, roundedPolyline } from './path.ts';
import { angleTo, between, distance, distanceToSegment, polar } from './point.ts';
import { type PipeEnd, routeThrough, stationOf, stationsThrough } from './route.ts';

/** The double line of a flow, right-angled, from its source's edge through its valve to its target's edge. */
export interface Pipe {
  /**
   * Path data of the centre line with rounded corners, up to the base of the head: stroke it wide, then narrow. It is
   * interrupted where the valve stands, whose waist is narrower than the pipe.
   */
  readonly path: string;
  /** Path data to fill: the arrow head. */
  readonly head: string;
  /** Path data of the hollow head at the source of a flow that can run backwards; empty for others. */
  readonly back: string;
  /** Path data of a wave across each end that joins nothing in sight; empty for others. */
  readonly cuts: string;
  /** Corners of the centre line with both ends, the valve among them. */
  readonly points: readonly Point[];
  /** Whether the pipe lies or stands where it passes the valve. */
  readonly direction: 'horizontal' | 'vertical';
  readonly bounds: Bounds;
}

/** What a flow's pipe joins and passes. `bends` are its inner corners from source to target. */
export interface PipeCourse {
  readonly from: PipeEnd;
  readonly to: PipeEnd;
  readonly valve: Point;
  readonly bends?: readonly Point[] | undefined;
  /** It can run backwards. */
  readonly back?: boolean;
}

const HEAD = { length: 14, half: 8.5 };
/** The hollow head, lighter than the other: most of what flows goes the other way. */
const BACK = { length: 11, half: 6.5 };
/** Clear space between the head's tip and the edge it points at. */
const GAP = 1.5;
const RADIUS = 10;
/** The wave across an end: half its length, how far it swings, and how far beyond the tip of a head it is. */
const CUT = { half: 8, swing: 6, beyond: 4 };
/** Half the width of the double line. */
const HALF = 4;
/** From the valve's centre to its rims, where the pipe ends on either side. */
const VALVE = 10.5;

/** The pipe of a flow: right-angled whatever its ends, with corners added where they are not aligned. */
export function pipeBetween({ from, to, valve, bends = [], back = false }: PipeCourse): Pipe {
  const whole = routeThrough(stationsThrough(stationOf(from), bends, stationOf(to), valve));
  const left = 'kind' in from ? leaveOutline(whole, from, back ? GAP : 0) : whole;
  const points = 'kind' in to ? leaveOutline(left.toReversed(), to, GAP).reverse() : left;
  const tip = points.at(-1) ?? valve;
  const before = points.at(-2) ?? tip;
  const heading = angleTo(before, tip);
  const length = Math.min(HEAD.length, distance(before, tip));
  const tail = back ? headAt(points, BACK) : null;
  return {
    path: pathAround(valve, [tail?.base ?? points[0] ?? valve, ...points.slice(1, -1), polar(tip, heading, 1 - length)]),
    head: arrowHead(tip, heading, length, HEAD.half, 0),
    back: tail?.path ?? '',
    cuts: ('kind' in from ? '' : waveAcross(points, back ? CUT.beyond : 0)) + ('kind' in to ? '' : waveAcross(points.toReversed(), CUT.beyond)),
    points,
    direction: directionAt(points, valve),
    bounds: growBounds(boundsOfPoints(points) ?? boundsAround(valve, 0, 0), HEAD.half),
  };
}

/** A head that points out of the beginning of a line, and where the line begins behind it. */
function headAt([tip, next]: readonly Point[], { length, half }: typeof BACK): { readonly path: string; readonly base: Point } | null {
  if (!tip || !next) return null;
  const heading = angleTo(next, tip);
  const long = Math.min(length, distance(tip, next));
  return { path: arrowHead(tip, heading, long, half, 0), base: polar(tip, heading, 1 - long) };
}

/** A wave across the beginning of a line, so far beyond it: what is cut off goes on out of sight. */
function waveAcross([end, next]: readonly Point[], beyond: number): string {
  if (!end || !next) return '';
  const out = angleTo(next, end);
  const middle = polar(end, out, beyond);
  const half = (side: 1 | -1): Point => polar(middle, out + (side * Math.PI) / 2, CUT.half);
  const swing = (side: 1 | -1): Point => polar(between(middle, half(side), 0.5), out, side * CUT.swing);
  return `M${at(half(-1))}Q${at(swing(-1))} ${at(middle)}Q${at(swing(1))} ${at(half(1))}`;
}

/** The centre line in two stretches, before and behind the valve; in one where the valve is hidden under an end. */
function pathAround(valve: Point, points: readonly Point[]): string {
  const place = points.findIndex((point) => distance(point, valve) < 0.5);
  const [before, after] = [points[place - 1], points[place + 1]];
  if (!before || !after) return roundedPolyline(points, RADIUS);
  const first = [...points.slice(0, place), rimTowards(valve, before)];
  const second = [rimTowards(valve, after), ...points.slice(place + 1)];
  return roundedPolyline(first, RADIUS) + roundedPolyline(second, RADIUS);
}

function rimTowards(valve: Point, next: Point): Point {
  return between(valve, next, VALVE / Math.max(distance(valve, next), VALVE));
}

/** Distance from a point to the double line; 0 on it. */
export function distanceToPipe(pipe: Pipe, point: Point): number {
  let least = Infinity;
  pipe.points.forEach((end, index) => {
    const start = pipe.points[index - 1];
    if (start) least = Math.min(least, distanceToSegment(point, start, end));
  });
  return Math.max(0, least - HALF);
}

/** The straight pieces of a right-angled polyline, as boxes without breadth. */
export function piecesOf(points: readonly Point[]): Bounds[] {
  return points.slice(1).map((end, index) => boundsBetween(points[index] ?? end, end));
}

/** Cuts off the beginning of a polyline that lies inside an outline or the gap around it. */
export function leaveOutline(points: readonly Point[], outline: Outline, gap: number): Point[] {
  const inside = (point: Point): boolean => distanceToOutline(outline, point) < gap;
  let first = points.findIndex((point) => !inside(point));
  if (first < 0) first = points.length - 1;
  const [a, b] = [points[first - 1], points[first]];
  if (!a || !b) return [...points];
  let [low, high] = [0, 1];
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (inside(between(a, b, middle))) low = middle;
    else high = middle;
  }
  return [between(a, b, high), ...points.slice(first)];
}

/** Standing where any piece at the valve stands: a name below would lie on it. */
function directionAt(points: readonly Point[], valve: Point): Pipe['direction'] {
  const pieces = points.slice(1).map((end, index) => ({ start: points[index] ?? end, end }));
  const least = Math.min(...pieces.map(({ start, end }) => distanceToSegment(valve, start, end)));
  const touching = pieces.filter(({ start, end }) => distanceToSegment(valve, start, end) <= least + 1);
  return touching.some(({ start, end }) => Math.abs(end.x - start.x) < Math.abs(end.y - start.y)) ? 'vertical' : 'horizontal';
}
