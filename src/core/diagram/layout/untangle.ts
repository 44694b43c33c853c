import type { Point } from '#core/model';
import { distance } from '../point.ts';
import { cross } from './obstacles.ts';

/** An edge between two points, by their indexes. */
export type Edge = readonly [number, number];

/** Above this many points trying all pairs takes too long for what it gains. */
const MOST = 70;
const PASSES = 4;
/** A crossing weighs as much as this many diagram units of edge. */
const CROSSING = 260;

/** Exchanges the places of pairs of points while that takes away crossings without making edges much longer. */
export function untangle(points: readonly Point[], edges: readonly Edge[]): Point[] {
  const result = [...points];
  if (points.length > MOST) return result;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let better = false;
    for (let i = 0; i < result.length; i += 1) {
      for (let j = i + 1; j < result.length; j += 1) better = exchange(result, edges, i, j) || better;
    }
    if (!better) break;
  }
  return result;
}

function exchange(points: Point[], edges: readonly Edge[], i: number, j: number): boolean {
  const touched = edges.filter((edge) => edge.includes(i) || edge.includes(j));
  const before = costOf(points, edges, touched);
  swap(points, i, j);
  if (costOf(points, edges, touched) < before - 1) return true;
  swap(points, i, j);
  return false;
}

function swap(points: Point[], i: number, j: number): void {
  const [a, b] = [points[i], points[j]];
  if (a && b) [points[i], points[j]] = [b, a];
}

function costOf(points: readonly Point[], edges: readonly Edge[], touched: readonly Edge[]): number {
  let cost = 0;
  for (const edge of touched) {
    const segment = segmentOf(points, edge);
    if (!segment) continue;
    cost += distance(segment.from, segment.to);
    for (const other of edges) {
      const crossed = other !== edge && segmentOf(points, other);
      if (crossed && cross(segment, crossed)) cost += CROSSING;
    }
  }
  return cost;
}

function segmentOf(points: readonly Point[], [a, b]: Edge): { from: Point; to: Point } | null {
  const [from, to] = [points[a], points[b]];
  return from && to ? { from, to } : null;
}
