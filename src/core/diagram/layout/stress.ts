import type { Point } from '#core/model';
import { polar } from '../point.ts';
import { neighboursOf, type Net } from './net.ts';

/** A drawing that is being relaxed: coordinates by index, and which of them stay. */
export interface Cloth {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly stays: readonly boolean[];
}

/** The number of ties between each two nodes, row by row; a little more than the farthest where nothing ties them. */
export function hopsOf(net: Net): Float32Array {
  const count = net.nodes.length;
  const around = neighboursOf(net);
  const hops = new Float32Array(count * count).fill(Math.sqrt(count) + 1);
  for (let start = 0; start < count; start += 1) {
    const waiting = [start];
    const seen = new Uint8Array(count);
    [seen[start], hops[start * count + start]] = [1, 0];
    for (const here of waiting) {
      const next = (hops[start * count + here] ?? 0) + 1;
      for (const there of around[here] ?? []) {
        if (seen[there]) continue;
        seen[there] = 1;
        hops[start * count + there] = next;
        waiting.push(there);
      }
    }
  }
  return hops;
}

/** Nodes on a circle in a given order, the first at the top. */
export function onCircle(order: readonly number[], link: number): Point[] {
  const places: Point[] = [];
  const radius = Math.max(link, (link * order.length) / (2 * Math.PI));
  order.forEach((node, index) => {
    places[node] = polar({ x: 0, y: 0 }, (index / order.length) * 2 * Math.PI - Math.PI / 2, radius);
  });
  return places;
}

/**
 * One round of stress majorisation (Gansner, Koren and North 2004): each node moves to the weighted mean of where all
 * others would have it, at `link` times their number of ties. Takes time by the square of the number of nodes.
 */
export function relax({ x, y, stays }: Cloth, hops: Float32Array, link: number): void {
  const count = x.length;
  for (let i = 0; i < count; i += 1) {
    if (stays[i]) continue;
    const [hereX, hereY] = [x[i] ?? 0, y[i] ?? 0];
    let [sumX, sumY, total] = [0, 0, 0];
    for (let j = 0; j < count; j += 1) {
      const hop = hops[i * count + j] ?? 0;
      if (hop === 0) continue;
      const [thereX, thereY] = [x[j] ?? 0, y[j] ?? 0];
      const [dx, dy] = [hereX - thereX, hereY - thereY];
      const reach = (hop * link) / Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
      const weight = 1 / (hop * hop);
      sumX += weight * (thereX + dx * reach);
      sumY += weight * (thereY + dy * reach);
      total += weight;
    }
    if (total > 0) [x[i], y[i]] = [sumX / total, sumY / total];
  }
}

/**
 * Draws the nodes of each cycle towards the corners of the regular polygon that fits them best (shape matching,
 * Müller and others 2005): loops come out round. A node of several cycles goes to the mean of its corners.
 */
export function roundCycles({ x, y, stays }: Cloth, cycles: readonly (readonly number[])[], link: number): void {
  const sum = { x: new Float64Array(x.length), y: new Float64Array(x.length), weight: new Float64Array(x.length) };
  for (const cycle of cycles) {
    const corners = cornersFor(cycle.map((node) => ({ x: x[node] ?? 0, y: y[node] ?? 0 })), link);
    cycle.forEach((node, index) => {
      const corner = corners[index];
      if (!corner) return;
      sum.x[node] = (sum.x[node] ?? 0) + corner.x;
      sum.y[node] = (sum.y[node] ?? 0) + corner.y;
      sum.weight[node] = (sum.weight[node] ?? 0) + 1;
    });
  }
  for (let node = 0; node < x.length; node += 1) {
    const weight = sum.weight[node] ?? 0;
    if (weight === 0 || stays[node]) continue;
    x[node] = ((x[node] ?? 0) + (sum.x[node] ?? 0) / weight) / 2;
    y[node] = ((y[node] ?? 0) + (sum.y[node] ?? 0) / weight) / 2;
  }
}

/** The corners of the regular polygon with sides of a length that lies nearest to points in order. */
function cornersFor(points: readonly Point[], side: number): Point[] {
  const count = points.length;
  const middle = points.reduce((total, { x, y }) => ({ x: total.x + x / count, y: total.y + y / count }), { x: 0, y: 0 });
  const way = turnOf(points) < 0 ? -1 : 1;
  let [along, across] = [0, 0];
  points.forEach((point, index) => {
    const angle = (way * index * 2 * Math.PI) / count;
    const [dx, dy] = [point.x - middle.x, point.y - middle.y];
    along += dx * Math.cos(angle) + dy * Math.sin(angle);
    across += dy * Math.cos(angle) - dx * Math.sin(angle);
  });
  const start = Math.atan2(across, along);
  const radius = side / (2 * Math.sin(Math.PI / count));
  return points.map((_, index) => polar(middle, start + (way * index * 2 * Math.PI) / count, radius));
}

/** Twice the area inside a polygon; positive where it runs clockwise on screen. */
export function turnOf(points: readonly Point[]): number {
  return points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
}
