import type { Drawing, ViewDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import type { Guide } from './gestures/gesture.ts';

/** A shift that brings moved elements onto the centre lines of others, and the lines to show. */
export interface Snap {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

interface Match {
  readonly shift: number;
  readonly moved: Point;
  readonly still: Point;
}

/** With more elements than this in hand, aligning one of them says nothing about the rest. */
const MOST_MOVED = 12;

/**
 * Aligns what moves with what stands: where a centre comes within `reach` diagram units of another's vertical or
 * horizontal centre line, the shift is corrected so that they agree exactly.
 */
export function snap(view: ViewDrawing, moving: readonly ElementId[], by: Point, reach: number): Snap {
  const inHand = new Set(moving);
  if (inHand.size > MOST_MOVED) return { by, guides: [] };
  const moved = centres(view, (drawing) => inHand.has(drawing.id)).map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  const still = centres(view, (drawing) => !inHand.has(drawing.id) && isStanding(drawing));
  const { shift, guides } = agreement(moved, still, reach);
  return { by: { x: by.x + shift.x, y: by.y + shift.y }, guides };
}

/** The same for a single new symbol. */
export function snapPoint(view: ViewDrawing, at: Point, reach: number): { readonly at: Point; readonly guides: readonly Guide[] } {
  const { shift, guides } = agreement([at], centres(view, isStanding), reach);
  return { at: { x: at.x + shift.x, y: at.y + shift.y }, guides };
}

function agreement(moved: readonly Point[], still: readonly Point[], reach: number): { shift: Point; guides: Guide[] } {
  const column = nearest(moved, still, 'x', reach);
  const row = nearest(moved, still, 'y', reach);
  const shift = { x: column?.shift ?? 0, y: row?.shift ?? 0 };
  return { shift, guides: [column, row].filter((match) => match !== null).map((match) => guide(match, shift)) };
}

/** What others are aligned with: symbols and clouds, not texts. */
function isStanding({ kind }: Drawing): boolean {
  return kind === 'symbol' || kind === 'flow' || kind === 'cloud';
}

function centres(view: ViewDrawing, wanted: (drawing: Drawing) => boolean): Point[] {
  return view.drawings.flatMap((drawing) => (drawing.kind !== 'link' && wanted(drawing) ? [{ x: drawing.element.x, y: drawing.element.y }] : []));
}

/** The closest agreement in one coordinate; among equals the neighbour that is nearest. */
function nearest(moved: readonly Point[], still: readonly Point[], axis: 'x' | 'y', reach: number): Match | null {
  let best: Match | null = null;
  for (const point of moved) {
    for (const other of still) {
      const shift = other[axis] - point[axis];
      if (Math.abs(shift) > reach) continue;
      const match = { shift, moved: point, still: other };
      if (!best || better(match, best)) best = match;
    }
  }
  return best;
}

function better(a: Match, b: Match): boolean {
  const closer = Math.abs(b.shift) - Math.abs(a.shift);
  return closer === 0 ? apart(a) < apart(b) : closer > 0;
}

const apart = ({ moved, still }: Match): number => Math.abs(moved.x - still.x) + Math.abs(moved.y - still.y);

const guide = ({ moved, still }: Match, shift: Point): Guide => ({ from: { x: moved.x + shift.x, y: moved.y + shift.y }, to: still });
