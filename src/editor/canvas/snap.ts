import type { ViewDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import type { Guide } from './gestures/gesture.ts';
import { gapMatch } from './gaps.ts';
import { edgeOf, farEdge, nearEdge, type Axis, type Body, type Match } from './bodies.ts';
import { bodyOf, isBox, standingIn, type StandingBody } from './standing.ts';

/** A shift that brings moved elements into line with others, and the lines to show. */
export interface Snap {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** With more elements than this in hand, aligning one of them says nothing about the rest. */
const MOST_MOVED = 12;

/** Agreements this near to each other, in diagram units, are equally good: then centres come first. */
const SAME = 0.01;

/**
 * Aligns what moves with what stands: where centres, edges or gaps come within `reach` diagram units of agreeing, the
 * shift is corrected so that they do exactly. Along an axis that is not among `axes` nothing is corrected.
 */
export function snap(view: ViewDrawing, moving: readonly ElementId[], by: Point, reach: number, axes: Axis | 'both' = 'both'): Snap {
  const inHand = new Set(moving);
  if (inHand.size > MOST_MOVED || reach <= 0) return { by, guides: [] };
  const moved = moving.flatMap((id) => bodyOf(view.byElement.get(id)) ?? []).map((body) => ({ ...body, x: body.x + by.x, y: body.y + by.y }));
  const boxes = moving.flatMap((id) => (isBox(view.byElement.get(id)) ? (bodyOf(view.byElement.get(id)) ?? []) : []));
  const still = standing(view, (body) => !inHand.has(body.id) && !boxes.some((box) => within(body, box)));
  const { shift, guides } = agreement(moved, still, reach, axes);
  return { by: { x: by.x + shift.x, y: by.y + shift.y }, guides };
}

/** The same for a single new symbol. */
export function snapPoint(view: ViewDrawing, at: Point, reach: number): { readonly at: Point; readonly guides: readonly Guide[] } {
  if (reach <= 0) return { at, guides: [] };
  const { shift, guides } = agreement([{ ...at, width: 0, height: 0 }], standing(view, () => true), reach, 'both');
  return { at: { x: at.x + shift.x, y: at.y + shift.y }, guides };
}

/** The axis that a move goes along most. */
export function axisOf({ x, y }: Point): Axis {
  return Math.abs(x) >= Math.abs(y) ? 'x' : 'y';
}

/** A move kept level or plumb, whichever it is nearer to. */
export function alongAxis(by: Point): Point {
  return axisOf(by) === 'x' ? { x: by.x, y: 0 } : { x: 0, y: by.y };
}

/** What stands still: those in line with a body and those in its row. */
interface Still {
  readonly inLine: (body: Body, axis: Axis, reach: number) => readonly Body[];
  readonly inRow: (body: Body, axis: Axis) => readonly Body[];
}

/** Of what stands in the view, what counts. */
function standing(view: ViewDrawing, counts: (body: StandingBody) => boolean): Still {
  const { inLine, inRow } = standingIn(view);
  return { inLine: (...where) => inLine(...where).filter(counts), inRow: (...where) => inRow(...where).filter(counts) };
}

function agreement(moved: readonly Body[], still: Still, reach: number, axes: Axis | 'both'): { shift: Point; guides: Guide[] } {
  const wanted = (axis: Axis): Match | null => (axes === 'both' || axes === axis ? bestMatch(moved, still, axis, reach) : null);
  const [column, row] = [wanted('x'), wanted('y')];
  const shift = { x: column?.shift ?? 0, y: row?.shift ?? 0 };
  return { shift, guides: [...(column?.guides(shift) ?? []), ...(row?.guides(shift) ?? [])] };
}

/** Lines come before gaps where they are as near. */
function bestMatch(moved: readonly Body[], still: Still, axis: Axis, reach: number): Match | null {
  const line = lineMatch(moved, still, axis, reach);
  const gap = gapMatch(moved, still.inRow, axis, reach);
  if (!line || !gap) return line ?? gap;
  return Math.abs(gap.shift) < Math.abs(line.shift) - SAME ? gap : line;
}

/** Edges and centre of a body along an axis, as parts of half its size from its centre. */
const PARTS = [0, -1, 1] as const;

interface Line {
  readonly shift: number;
  readonly moved: Body;
  readonly still: Body;
  readonly part: number;
  readonly onto: number;
}

/** The closest agreement of centres or edges; among equals centres, then the neighbour that is nearest. */
function lineMatch(moved: readonly Body[], still: Still, axis: Axis, reach: number): Match | null {
  let best: Line | null = null;
  for (const body of moved) {
    for (const other of still.inLine(body, axis, reach)) {
      for (const part of PARTS) for (const onto of PARTS) {
        if ((part === 0) !== (onto === 0) || (part !== 0 && body.width === 0)) continue;
        const shift = edgeOf(other, axis, onto) - edgeOf(body, axis, part);
        if (Math.abs(shift) > reach) continue;
        const line = { shift, moved: body, still: other, part, onto };
        if (!best || better(line, best)) best = line;
      }
    }
  }
  const found = best;
  return found && { shift: found.shift, guides: (by) => [lineGuide(found, axis, by)] };
}

function better(a: Line, b: Line): boolean {
  const closer = Math.abs(b.shift) - Math.abs(a.shift);
  if (Math.abs(closer) > SAME) return closer > 0;
  return (a.part === 0) === (b.part === 0) ? apart(a) < apart(b) : a.part === 0;
}

const apart = ({ moved, still }: Line): number => Math.abs(moved.x - still.x) + Math.abs(moved.y - still.y);

/** From centre to centre; along edges over the whole of both bodies. */
function lineGuide({ moved, still, part, onto }: Line, axis: Axis, by: Point): Guide {
  const body = { ...moved, x: moved.x + by.x, y: moved.y + by.y };
  if (part === 0) return { from: { x: body.x, y: body.y }, to: { x: still.x, y: still.y } };
  const across = axis === 'x' ? 'y' : 'x';
  const at = edgeOf(still, axis, onto);
  const ends = [Math.min(nearEdge(body, across), nearEdge(still, across)), Math.max(farEdge(body, across), farEdge(still, across))] as const;
  return axis === 'x' ? { from: { x: at, y: ends[0] }, to: { x: at, y: ends[1] } } : { from: { x: ends[0], y: at }, to: { x: ends[1], y: at } };
}

const within = (inner: Body, outer: Body): boolean => Math.abs(inner.x - outer.x) <= outer.width / 2 && Math.abs(inner.y - outer.y) <= outer.height / 2;
