import type { Point } from '#core/model';
import { type Course, pointOn } from '../course.ts';
import { distanceToOutline } from '../outline.ts';
import { distance } from '../point.ts';
import { holds, shiftBounds } from '../bounds.ts';
import type { Node } from './net.ts';
import type { Segment } from './obstacles.ts';
import { type Stretch, stretchOf } from './stretch.ts';

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

/** What shows of a course between two nodes, from edge to edge; null where they cover all of it. */
export function shownStretch(course: Course, from: Standing, to: Standing): Stretch | null {
  const covered = (t: number): boolean => {
    const point = pointOn(course, t);
    return isOn(from.node, from.place, point) || isOn(to.node, to.place, point);
  };
  let [first, last] = [0, SAMPLES];
  while (first <= SAMPLES && covered(first / SAMPLES)) first += 1;
  if (first > SAMPLES) return null;
  while (covered(last / SAMPLES)) last -= 1;
  return stretchOf(
    course,
    edgeBetween(Math.max(0, first - 1) / SAMPLES, first / SAMPLES, covered),
    edgeBetween(Math.min(SAMPLES, last + 1) / SAMPLES, last / SAMPLES, covered),
  );
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
  readonly add: (from: number, to: number, stretch: Segment) => void;
  /** What the ends of a further link cost where others are too near. */
  readonly costOf: (from: number, to: number, stretch: Segment) => number;
}

interface Port {
  readonly at: Point;
  readonly head: boolean;
}

/** Makes ports without any link. */
export function createPorts(): Ports {
  const ports = new Map<number, Port[]>();
  const add: Ports['add'] = (from, to, stretch) => {
    for (const { node, port } of endsOf(from, to, stretch)) ports.set(node, [...(ports.get(node) ?? []), port]);
  };
  const costOf: Ports['costOf'] = (from, to, stretch) =>
    endsOf(from, to, stretch).reduce((sum, { node, port }) => sum + (ports.get(node) ?? []).reduce((cost, other) => cost + costBetween(port, other), 0), 0);
  return { add, costOf };
}

function endsOf(from: number, to: number, stretch: Segment): { readonly node: number; readonly port: Port }[] {
  return [{ node: from, port: { at: stretch.from, head: false } }, { node: to, port: { at: stretch.to, head: true } }];
}

function costBetween(one: Port, other: Port): number {
  const away = distance(one.at, other.at);
  if (one.head || other.head) return away < CLOSE.head ? COST.head * (1 - away / CLOSE.head) : 0;
  return away < CLOSE.tails ? COST.tails : 0;
}
