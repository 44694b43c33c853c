import type { FlowDrawing, ViewDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import type { Grip } from './gestures/hit.ts';
import { gripsOf, type PlacedGrip } from './grips.ts';

/** A corner of a pipe, or the middle of a stretch where one can be made. */
export interface PipeCorner extends PlacedGrip {
  readonly grip: Grip & { readonly kind: 'corner' };
}

/** What of a flow's pipe the keyboard has hold of: a place among its corners, or a corner that it made or moved. */
export type CornerInHand = { readonly element: ElementId } & ({ readonly place: number } | { readonly bend: number });

/** The corners of a flow's pipe with the middles of its long stretches, along the pipe. */
export function cornersOf(view: ViewDrawing, { id }: Pick<FlowDrawing, 'id'>): PipeCorner[] {
  const along = ({ grip: { index, fresh } }: PipeCorner): number => (fresh ? index - 0.5 : index);
  return gripsOf(view, [id], null, 1).filter(isCorner).toSorted((a, b) => along(a) - along(b));
}

/** The next corner along the pipe, or the one before, round and round; the first where none is in hand. */
export function nextCorner(corners: readonly PipeCorner[], place: number | null, step: 1 | -1): number {
  if (place === null || place >= corners.length) return step === 1 ? 0 : corners.length - 1;
  return (place + step + corners.length) % corners.length;
}

/** The corners of a pipe after one of them, or the middle of a stretch, was moved. */
export function shiftedBends({ grip: { bends, index, fresh }, at }: PipeCorner, by: Point): Point[] {
  const moved = { x: Math.round(at.x + by.x), y: Math.round(at.y + by.y) };
  return fresh ? bends.toSpliced(index, 0, moved) : bends.with(index, moved);
}

/** Which of the corners is in hand; null where none is. */
export function placeIn(corners: readonly PipeCorner[], held: CornerInHand | null): number | null {
  if (held === null) return null;
  if ('place' in held) return held.place;
  const found = corners.findIndex(({ grip: { index, fresh } }) => !fresh && index === held.bend);
  return found < 0 ? null : found;
}

function isCorner(placed: PlacedGrip): placed is PipeCorner {
  return placed.grip.kind === 'corner';
}
