import type { Point } from '#core/model';
import { type Course, pointOn } from '../course.ts';
import { distanceToOutline } from '../outline.ts';
import { distance } from '../point.ts';
import { holds, shiftBounds } from '../bounds.ts';
import type { Node } from './net.ts';

/** Samples of a course, and how often the way between two of them is halved to find an edge. */
const SAMPLES = 14;
const HALVINGS = 5;
/** A head nearer than this to another end on the same node has no room for its polarity mark; two tails may be nearer. */
const CLOSE = { head: 21, tails: 9 };
/** What an end too near to another one costs: a head, two tails. */
const COST = { head: 16, tails: 3 };

/** Whether a point lies on a node that stands at a place: within what it covers, and there within its outline. */
function isOn({ box, outline }: Node, place: Point, point: Point): boolean {
  if (!holds(shiftBounds(box, place), point)) return false;
  return outline === undefined || distanceToOutline(outline, { x: point.x - place.x, y: point.y - place.y }) < 0;
}

/** A node where it stands. */
export interface Standing {
  readonly node: Node;
  readonly place: Point;
}

/** Points along what shows of a course between two nodes, from edge to edge; none where they cover all of it. */
export function shownPoints(course: Course, from: Standing, to: Standing): Point[] {
  const covered = (t: number): boolean => isOn(from.node, from.place, pointOn(course, t)) || isOn(to.node, to.place, pointOn(course, t));
  const shown = Array.from({ length: SAMPLES + 1 }, (_, index) => index / SAMPLES).filter((t) => !covered(t));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = [edgeBetween(Math.max(0, first - 1 / SAMPLES), first, covered), ...shown, edgeBetween(Math.min(1, last + 1 / SAMPLES), last, covered)];
  return ends.map((t) => pointOn(course, t));
}

/** The place next to the edge between a covered place and one that shows, on its visible side. */
function edgeBetween(covered: number, shown: number, isCovered: (t: number) => boolean): number {
  let [inner, outer] = [covered, shown];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (inner + outer) / 2;
    if (isCovered(middle)) inner = middle;
    else outer = middle;
  }
  return outer;
}

/** Where links enter and leave each node, while one after another is laid down. */
export interface Ports {
  readonly add: (from: number, to: number, points: readonly Point[]) => void;
  /** What the ends of a further link cost where others are too near. */
  readonly costOf: (from: number, to: number, points: readonly Point[]) => number;
}

interface Port {
  readonly at: Point;
  readonly head: boolean;
}

/** Makes ports without any link. */
export function createPorts(): Ports {
  const ports = new Map<number, Port[]>();
  const endsOf = (from: number, to: number, points: readonly Point[]) => {
    const [start, end] = [points[0], points.at(-1)];
    return start && end ? [{ node: from, port: { at: start, head: false } }, { node: to, port: { at: end, head: true } }] : [];
  };
  const add: Ports['add'] = (from, to, points) => {
    for (const { node, port } of endsOf(from, to, points)) ports.set(node, [...(ports.get(node) ?? []), port]);
  };
  const costOf: Ports['costOf'] = (from, to, points) =>
    endsOf(from, to, points).reduce((sum, { node, port }) => sum + (ports.get(node) ?? []).reduce((cost, other) => cost + costBetween(port, other), 0), 0);
  return { add, costOf };
}

function costBetween(one: Port, other: Port): number {
  const away = distance(one.at, other.at);
  if (one.head || other.head) return away < CLOSE.head ? COST.head * (1 - away / CLOSE.head) : 0;
  return away < CLOSE.tails ? COST.tails : 0;
}
