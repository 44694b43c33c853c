import type { Point } from '#core/model';
import { type Bounds, growBounds, overlaps, shiftBounds } from '../bounds.ts';
import { createGrid, type Grid } from './grid.ts';
import type { Node } from './net.ts';

const ROUNDS = 160;
const CELL = 120;
/** The grid of places tried where pushing left an overlap. */
const STEP = 14;
const REACH = 400;

/**
 * Moves boxes apart along the shorter way until none overlap with a margin around each; those that stay push and are
 * not pushed. What pushing cannot free is put on the nearest free place. Each round takes time by what lies near.
 */
export function separate(nodes: readonly Node[], start: readonly Point[], margin: number, around: readonly Bounds[] = []): Point[] {
  const points = start.map(({ x, y }) => ({ x, y }));
  const boxes = nodes.map(({ box }) => growBounds(box, margin / 2));
  for (let round = 0; round < ROUNDS; round += 1) if (!pushAll(nodes, boxes, points)) break;
  return freed(nodes, boxes, points, around);
}

function pushAll(nodes: readonly Node[], boxes: readonly Bounds[], points: Point[]): boolean {
  const grid = createGrid<number>(CELL);
  points.forEach((point, index) => grid.add(index, shiftBounds(boxes[index] ?? NOTHING, point)));
  let moved = false;
  points.forEach((point, i) => {
    const found = grid.near(shiftBounds(boxes[i] ?? NOTHING, point));
    for (const j of found) if (j > i) moved = push(nodes, boxes, points, i, j) || moved;
  });
  return moved;
}

const NOTHING: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

function push(nodes: readonly Node[], boxes: readonly Bounds[], points: Point[], i: number, j: number): boolean {
  const [a, b, first, second] = [points[i], points[j], boxes[i], boxes[j]];
  const [free, other] = [nodes[i]?.moves ?? false, nodes[j]?.moves ?? false];
  if (!a || !b || !first || !second || (!free && !other)) return false;
  const x = Math.min(a.x + first.right, b.x + second.right) - Math.max(a.x + first.left, b.x + second.left);
  const y = Math.min(a.y + first.bottom, b.y + second.bottom) - Math.max(a.y + first.top, b.y + second.top);
  if (x <= 0.01 || y <= 0.01) return false;
  const by = Math.min(x, y) + 0.5;
  const [axis, sign] = x < y ? (['x', a.x <= b.x ? 1 : -1] as const) : (['y', a.y <= b.y ? 1 : -1] as const);
  const share = free && other ? 0.5 : 1;
  if (free) a[axis] -= sign * by * share;
  if (other) b[axis] += sign * by * share;
  return true;
}

/** Puts what still overlaps on free places, one after another; places are whole numbers from here on. */
function freed(nodes: readonly Node[], boxes: readonly Bounds[], points: readonly Point[], around: readonly Bounds[]): Point[] {
  const grid = createGrid<Bounds>(CELL);
  for (const box of around) grid.add(box, box);
  const places = points.map((point, index) => (nodes[index]?.moves ? { x: Math.round(point.x), y: Math.round(point.y) } : point));
  const order = [...nodes.keys()].sort((a, b) => Number(nodes[a]?.moves) - Number(nodes[b]?.moves));
  for (const index of order) {
    const [box, place] = [boxes[index] ?? NOTHING, places[index] ?? { x: 0, y: 0 }];
    const clear = growBounds(box, -0.75);
    const found = nodes[index]?.moves ? freePlace(clear, place, grid) : place;
    places[index] = found;
    const covered = shiftBounds(clear, found);
    grid.add(covered, covered);
  }
  return places;
}

/** The nearest place to a wanted one where a box, which counts from its place, is clear of all in a grid. */
export function freePlace(box: Bounds, wanted: Point, grid: Grid<Bounds>): Point {
  for (let ring = 0; ring <= REACH; ring += 1) {
    const found = onRing(ring, wanted).find((place) => {
      const moved = shiftBounds(box, place);
      return !grid.some(moved, (other) => overlaps(other, moved));
    });
    if (found) return found;
  }
  return wanted;
}

/** The places of a square ring around a middle, the level ones first. */
export function onRing(ring: number, { x, y }: Point): Point[] {
  if (ring === 0) return [{ x, y }];
  const places: Point[] = [];
  for (let k = -ring; k <= ring; k += 1) {
    for (const side of [-ring, ring]) {
      places.push({ x: x + side * STEP, y: y + k * STEP });
      if (Math.abs(k) < ring) places.push({ x: x + k * STEP, y: y + side * STEP });
    }
  }
  return places.sort((a, b) => (a.x - x) ** 2 + (a.y - y) ** 2 - (b.x - x) ** 2 - (b.y - y) ** 2);
}
