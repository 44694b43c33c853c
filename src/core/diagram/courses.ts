import type { Point } from '#core/model';
import { type Bounds, growBounds, overlaps } from './bounds.ts';
import { outlineBounds } from './outline.ts';
import { distance } from './point.ts';
import type { PipeEnd } from './route.ts';

/** One right-angled way that a pipe could take. */
export interface PipeBends {
  /** Inner corners from source to target. */
  readonly bends: readonly Point[];
  /** Given where the course depends on it: a straight pipe off the middle of its stocks. */
  readonly valve: Point | null;
  /** What its corners and its length cost, whatever stands in the way. */
  readonly cost: number;
}

/** Clear space between a pipe and a body that it goes round. */
const AIR = 36;
/** Each further flow between two stocks keeps this far from the last. */
const LANE = 88;
/** How far round its ends a pipe looks for a way. */
const REGION = 320;
/** Levels tried in each direction, the nearest ones. */
const MOST_LEVELS = 14;
/** How near to a stock's corner a straight pipe may attach. */
const CORNER = 12;
const COST = { corner: 40, unit: 0.15, offMiddle: 4, written: 0.5 };

/**
 * The right-angled ways from one end to another, cheapest first: straight, with one corner, with two in several places,
 * round the outside, and with three. The levels of their pieces keep clear of the bodies near by.
 */
export function coursesBetween(from: PipeEnd, to: PipeEnd, bodies: readonly Bounds[]): PipeBends[] {
  const [a, b] = [boxOf(from), boxOf(to)];
  const [start, end] = [middleOf(from), middleOf(to)];
  const region = growBounds({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) }, REGION);
  const near = [a, b, ...bodies.filter((body) => overlaps(body, region))];
  const xs = levels(start.x, end.x, near.flatMap(({ left, right }) => [left - AIR, right + AIR]), [a.right, b.left, a.left, b.right]);
  const ys = levels(start.y, end.y, near.flatMap(({ top, bottom }) => [top - AIR, bottom + AIR]), [a.bottom, b.top, a.top, b.bottom]);
  const bent = [...oneCorner(start, end), ...twoCorners(start, end, xs, ys), ...threeCorners(start, end, xs, ys)];
  const courses = [...straight(a, b, start, end), ...bent.map((bends) => ({ bends, valve: null, cost: costOf(start, bends, end) }))];
  return courses.sort((one, other) => one.cost - other.cost);
}

/** The plain pipe, and where two bodies face each other the straight ones beside its middle. */
function straight(a: Bounds, b: Bounds, start: Point, end: Point): PipeBends[] {
  const [rows, columns] = [shared(a.top, a.bottom, b.top, b.bottom), shared(a.left, a.right, b.left, b.right)];
  const across = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
  const spots = across ? rows.map((y) => ({ x: (start.x + end.x) / 2, y })) : columns.map((x) => ({ x, y: (start.y + end.y) / 2 }));
  const aligned = spots.length > 0 || start.x === end.x || start.y === end.y;
  const plain = { bends: [], valve: null, cost: lengthCost([start, end]) + (aligned ? 0 : COST.corner) };
  return [plain, ...spots.map((valve) => ({ bends: [], valve: whole(valve), cost: lengthCost([start, end]) + COST.offMiddle }))];
}

/** Both ends and the middle of what two ranges share, their corners left out. */
function shared(a0: number, a1: number, b0: number, b1: number): number[] {
  const [low, high] = [Math.max(a0, b0) + CORNER, Math.min(a1, b1) - CORNER];
  return low > high ? [] : [(low + high) / 2, low, high];
}

function oneCorner(start: Point, end: Point): Point[][] {
  return [[{ x: end.x, y: start.y }], [{ x: start.x, y: end.y }]];
}

function twoCorners(start: Point, end: Point, xs: readonly number[], ys: readonly number[]): Point[][] {
  const standing = xs.map((x) => [{ x, y: start.y }, { x, y: end.y }]);
  const lying = ys.map((y) => [{ x: start.x, y }, { x: end.x, y }]);
  return [...standing, ...lying];
}

function threeCorners(start: Point, end: Point, xs: readonly number[], ys: readonly number[]): Point[][] {
  return xs.flatMap((x) => ys.flatMap((y) => [
    [{ x, y: start.y }, { x, y }, { x: end.x, y }],
    [{ x: start.x, y }, { x, y }, { x, y: end.y }],
  ]));
}

/** Where pieces may run in one direction: midway between the ends, in lanes beside them, and past the bodies near by. */
function levels(start: number, end: number, past: readonly number[], facing: readonly number[]): number[] {
  const middle = (start + end) / 2;
  const [first = middle, second = middle, third = middle, fourth = middle] = facing;
  const between = [(first + second) / 2, (third + fourth) / 2, middle];
  const wanted = [...between, start + LANE, start - LANE, end + LANE, end - LANE];
  const rest = [...past].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return [...new Set([...wanted, ...rest].map(Math.round))].slice(0, wanted.length + MOST_LEVELS);
}

function costOf(start: Point, bends: readonly Point[], end: Point): number {
  return COST.written + COST.corner * bends.length + lengthCost([start, ...bends, end]);
}

function lengthCost(points: readonly Point[]): number {
  return COST.unit * points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
}

function boxOf(end: PipeEnd): Bounds {
  return 'kind' in end ? outlineBounds(end) : { left: end.x, top: end.y, right: end.x, bottom: end.y };
}

function middleOf(end: PipeEnd): Point {
  return whole('kind' in end ? end.centre : end);
}

/** Diagram units are kept whole. */
export function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
