import type { Point } from '#core/model';
import { pointsAlong } from './arc.ts';
import { type Bounds, boundsAround, growBounds, holds, overlaps, shiftBounds } from './bounds.ts';
import type { Drawing, ViewDrawing } from './drawing.ts';
import { piecesOf } from './pipe.ts';

/** The room that a new symbol with its name wants, in diagram units. */
const ROOM = { width: 120, height: 72 };
const AIR = 8;
const MOST_TRIES = 48;

/** Along an arc it is asked every so many units whether it is in a box. */
const STEP = 6;

/** The free spot nearest to a wanted one: new symbols that no pointer placed lie neither on others nor on a line. */
export function freeSpot(view: ViewDrawing, wanted: Point): Point {
  const isFree = roomIn(view);
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const spot = spiral(wanted, attempt);
    if (isFree(boundsAround(spot, ROOM.width, ROOM.height))) return spot;
  }
  return wanted;
}

/** Whether there is nothing in a box, nor close around it: no symbol, name, cloud, note, pipe or arrow. A frame is a place to be in. */
export function roomIn({ drawings }: ViewDrawing): (box: Bounds) => boolean {
  return (box) => {
    const aired = growBounds(box, AIR);
    return !drawings.some((drawing) => overlaps(drawing.bounds, aired) && isIn(drawing, aired));
  };
}

/** Whether a drawing whose bounds reach into a box is there itself. */
function isIn(drawing: Drawing, box: Bounds): boolean {
  switch (drawing.kind) {
    case 'frame': return false;
    case 'link': return pointsAlong(drawing.arc, STEP).some((point) => holds(box, point));
    case 'flow': return [shiftBounds(drawing.face.bounds, drawing.element), ...piecesOf(drawing.pipe.points).map((piece) => growBounds(piece, 1))].some((part) => overlaps(part, box));
    case 'symbol':
    case 'cloud':
    case 'note': return true;
  }
}

/** Places around a point: below, above, then one column to the right, and so on outwards. */
function spiral({ x, y }: Point, attempt: number): Point {
  const row = attempt % 7;
  const column = (attempt - row) / 7;
  const down = row % 2 === 1 ? (row + 1) / 2 : -row / 2;
  return { x: x + column * (ROOM.width + 2 * AIR), y: y + down * (ROOM.height + 2 * AIR) };
}
