import type { Point, VariableId } from '#core/model';
import { type Bounds, growBounds } from '../bounds.ts';
import { polar } from '../point.ts';
import { boxOf, neighbours, type Plan, type Task } from './plan.ts';
import { type Edge, untangle } from './untangle.ts';

/** The length of one link between words, and between symbols with a name below; clear space around a box. */
const LINK = { words: 158, symbols: 118 };
const MARGIN = 20;
const ROUNDS = 160;
const SETTLING = 30;
const PUSHES = 120;

/**
 * Places variables that no pipe joins so that distances on paper come near the number of links between them (stress
 * majorisation, Gansner, Koren and North 2004), takes away crossings, then pushes apart what overlaps. A loop comes
 * out round. Starting from a circle in the order of a walk along the links, the result depends on the model alone.
 */
export function layByStress(task: Task): Plan {
  const order = walk(task);
  const link = order.some((variable) => task.faces.get(variable)?.symbol === 'word') ? LINK.words : LINK.symbols;
  const around = neighbours(task);
  const wanted = order.map((start) => hopsFrom(start, order, around).map((hops) => link * hops));
  const radius = (link * order.length) / (2 * Math.PI);
  let points = order.map((_, index) => polar({ x: 0, y: 0 }, (index / order.length) * 2 * Math.PI - Math.PI / 2, radius));
  for (let round = 0; round < ROUNDS; round += 1) points = relax(points, wanted);
  points = untangle(points, edgesOf(order, task));
  for (let round = 0; round < SETTLING; round += 1) points = relax(points, wanted);
  points = pushApart(task, order, widen(points));
  const places = order.map((variable, index): [VariableId, Point] => {
    const { x, y } = points[index] ?? { x: 0, y: 0 };
    return [variable, { x: Math.round(x), y: Math.round(y) }];
  });
  return { places: new Map(places), clouds: new Map() };
}

/** All variables in the order of a walk that goes on along links while it can, so that a loop lies in one piece. */
function walk(task: Task): VariableId[] {
  const out = new Map<VariableId, VariableId[]>();
  for (const { from, to } of task.influences) out.set(from, [...(out.get(from) ?? []), to]);
  const around = neighbours(task);
  const order: VariableId[] = [];
  const seen = new Set<VariableId>();
  const visit = (start: VariableId): void => {
    const waiting = [start];
    for (let here = waiting.pop(); here; here = waiting.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      order.push(here);
      waiting.push(...(around.get(here) ?? []).toReversed(), ...(out.get(here) ?? []).toReversed());
    }
  };
  for (const variable of task.variables) visit(variable);
  return order;
}

function edgesOf(order: readonly VariableId[], { influences }: Task): Edge[] {
  const places = new Map(order.map((variable, index) => [variable, index]));
  return influences.flatMap(({ from, to }): Edge[] => {
    const [a, b] = [places.get(from), places.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}

function hopsFrom(start: VariableId, order: readonly VariableId[], around: ReadonlyMap<VariableId, readonly VariableId[]>): number[] {
  const hops = new Map([[start, 0]]);
  const waiting = [start];
  for (const here of waiting) {
    for (const there of around.get(here) ?? []) {
      if (hops.has(there)) continue;
      hops.set(there, (hops.get(here) ?? 0) + 1);
      waiting.push(there);
    }
  }
  return order.map((variable) => hops.get(variable) ?? Math.sqrt(order.length) + 1);
}

/** One round of majorisation: each point moves to the weighted mean of where all others would have it. */
function relax(points: readonly Point[], distances: readonly (readonly number[])[]): Point[] {
  return points.map((here, i) => {
    let [x, y, total] = [0, 0, 0];
    points.forEach((there, j) => {
      const wanted = distances[i]?.[j] ?? 0;
      if (i === j || wanted === 0) return;
      const [dx, dy] = [here.x - there.x, here.y - there.y];
      const away = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
      const weight = 1 / (wanted * wanted);
      x += weight * (there.x + (dx * wanted) / away);
      y += weight * (there.y + (dy * wanted) / away);
      total += weight;
    });
    return total === 0 ? here : { x: x / total, y: y / total };
  });
}

/** Turns the longest extent level, since pages and screens are wide, and stretches it a little, since words are. */
function widen(points: readonly Point[]): Point[] {
  const middle = { x: 0, y: 0 };
  for (const { x, y } of points) {
    middle.x += x / points.length;
    middle.y += y / points.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const spread = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  const angle = spread > 0.15 * (xx + yy) ? Math.atan2(2 * xy, xx - yy) / 2 : 0;
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return points.map((point) => {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    return { x: 1.15 * (x * cos - y * sin), y: x * sin + y * cos };
  });
}

/** Moves overlapping boxes apart along the shorter way until none overlap. */
function pushApart(task: Task, order: readonly VariableId[], points: readonly Point[]): Point[] {
  const result = points.map(({ x, y }) => ({ x, y }));
  const boxes = order.map((variable) => growBounds(boxOf(task, variable, { x: 0, y: 0 }), MARGIN / 2));
  for (let push = 0; push < PUSHES; push += 1) {
    let moved = false;
    for (let i = 0; i < result.length; i += 1) {
      for (let j = i + 1; j < result.length; j += 1) moved = separate(boxes, result, i, j) || moved;
    }
    if (!moved) break;
  }
  return result;
}

function separate(boxes: readonly Bounds[], points: Point[], i: number, j: number): boolean {
  const [a, b, first, second] = [points[i], points[j], boxes[i], boxes[j]];
  if (!a || !b || !first || !second) return false;
  const x = Math.min(a.x + first.right, b.x + second.right) - Math.max(a.x + first.left, b.x + second.left);
  if (x <= 0.01) return false;
  const y = Math.min(a.y + first.bottom, b.y + second.bottom) - Math.max(a.y + first.top, b.y + second.top);
  if (y <= 0.01) return false;
  const alongX = x < y;
  const by = (alongX ? x : y) / 2 + 0.5;
  const sign = (alongX ? a.x <= b.x : a.y <= b.y) ? 1 : -1;
  if (alongX) [a.x, b.x] = [a.x - sign * by, b.x + sign * by];
  else [a.y, b.y] = [a.y - sign * by, b.y + sign * by];
  return true;
}
