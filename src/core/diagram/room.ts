import type { Point } from '#core/model';
import { boundsAround, growBounds, overlaps } from './bounds.ts';
import type { ViewDrawing } from './drawing.ts';

/** The room that a new symbol with its name wants, in diagram units. */
const ROOM = { width: 120, height: 72 };
const AIR = 8;
const MOST_TRIES = 48;

/** The free spot nearest to a wanted one: new symbols that no pointer placed never lie on others. */
export function freeSpot(view: ViewDrawing, wanted: Point): Point {
  const taken = view.drawings.filter(({ kind }) => kind === 'symbol' || kind === 'flow' || kind === 'cloud').map(({ bounds }) => growBounds(bounds, AIR));
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const spot = spiral(wanted, attempt);
    const box = boundsAround(spot, ROOM.width, ROOM.height);
    if (!taken.some((bounds) => overlaps(bounds, box))) return spot;
  }
  return wanted;
}

/** Places around a point: below, above, then one column to the right, and so on outwards. */
function spiral({ x, y }: Point, attempt: number): Point {
  const row = attempt % 7;
  const column = (attempt - row) / 7;
  const down = row % 2 === 1 ? (row + 1) / 2 : -row / 2;
  return { x: x + column * (ROOM.width + 2 * AIR), y: y + down * (ROOM.height + 2 * AIR) };
}
