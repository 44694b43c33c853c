import type { Point } from '#core/model';
import { farEdge, nearEdge, type Axis, type Body, type Match } from './bodies.ts';
import type { Guide } from './gestures/gesture.ts';

/** Gaps smaller than this many diagram units are no gaps. */
const LEAST_GAP = 8;

/** A stretch between two bodies, along one axis, at a height across it. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/**
 * The closest agreement of gaps: what moves stands midway between its neighbours, or as far from one of them as that
 * one stands from the next. `inRow` finds what stands in its row or column.
 */
export function gapMatch(moved: readonly Body[], inRow: (group: Body, axis: Axis) => readonly Body[], axis: Axis, reach: number): Match | null {
  const group = around(moved);
  if (!group || group.width === 0) return null;
  const row = inRow(group, axis);
  const [before, after] = [neighbour(row, group, axis, -1), neighbour(row, group, axis, 1)];
  const matches = [between(group, before, after, axis), beyond(group, before, row, axis, -1), beyond(group, after, row, axis, 1)];
  const near = matches.filter((match) => match !== null).filter(({ shift }) => Math.abs(shift) <= reach);
  return near.toSorted((a, b) => Math.abs(a.shift) - Math.abs(b.shift))[0] ?? null;
}

function between(group: Body, before: Body | null, after: Body | null, axis: Axis): Match | null {
  if (!before || !after) return null;
  const [left, right] = [nearEdge(group, axis) - farEdge(before, axis), nearEdge(after, axis) - farEdge(group, axis)];
  if ((left + right) / 2 < LEAST_GAP) return null;
  return {
    shift: (right - left) / 2,
    guides: (by) => {
      const here = shifted(group, by);
      return [gap(before, here, axis), gap(here, after, axis)].map((each) => guide(each, axis));
    },
  };
}

/** As far from a neighbour as that one is from the next on the same side. */
function beyond(group: Body, beside: Body | null, row: readonly Body[], axis: Axis, side: -1 | 1): Match | null {
  const next = beside && neighbour(row, beside, axis, side);
  if (!beside || !next) return null;
  const known = side === -1 ? gap(next, beside, axis) : gap(beside, next, axis);
  const size = known.to - known.from;
  if (size < LEAST_GAP) return null;
  const shift = side === -1 ? farEdge(beside, axis) + size - nearEdge(group, axis) : nearEdge(beside, axis) - size - farEdge(group, axis);
  return {
    shift,
    guides: (by) => {
      const here = shifted(group, by);
      const own = side === -1 ? gap(beside, here, axis) : gap(here, beside, axis);
      return [known, own].map((each) => guide(each, axis));
    },
  };
}

/** The nearest body wholly before or after another one. */
function neighbour(row: readonly Body[], body: Body, axis: Axis, side: -1 | 1): Body | null {
  let best: Body | null = null;
  for (const other of row) {
    if (other === body) continue;
    const clear = side === -1 ? farEdge(other, axis) <= nearEdge(body, axis) : nearEdge(other, axis) >= farEdge(body, axis);
    if (!clear) continue;
    const nearer = !best || (side === -1 ? farEdge(other, axis) > farEdge(best, axis) : nearEdge(other, axis) < nearEdge(best, axis));
    if (nearer) best = other;
  }
  return best;
}

function gap(a: Body, b: Body, axis: Axis): Gap {
  const across = axis === 'x' ? 'y' : 'x';
  const top = Math.max(nearEdge(a, across), nearEdge(b, across));
  const bottom = Math.min(farEdge(a, across), farEdge(b, across));
  return { from: farEdge(a, axis), to: nearEdge(b, axis), across: (top + bottom) / 2 };
}

function guide({ from, to, across }: Gap, axis: Axis): Guide {
  return axis === 'x' ? { from: { x: from, y: across }, to: { x: to, y: across }, gap: true } : { from: { x: across, y: from }, to: { x: across, y: to }, gap: true };
}

function around(bodies: readonly Body[]): Body | null {
  if (bodies.length === 0) return null;
  const edge = (of: (body: Body, axis: Axis) => number, axis: Axis, choose: (...values: number[]) => number) => choose(...bodies.map((body) => of(body, axis)));
  const [left, right] = [edge(nearEdge, 'x', Math.min), edge(farEdge, 'x', Math.max)];
  const [top, bottom] = [edge(nearEdge, 'y', Math.min), edge(farEdge, 'y', Math.max)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

const shifted = (body: Body, by: Point): Body => ({ ...body, x: body.x + by.x, y: body.y + by.y });
