import type { GraphicalFunction } from '#core/model';
import { placeOf, WIDTH, type Frame } from './frame.ts';
import { pointsOf, type GraphPoint } from './points.ts';

/** The path between the points: straight from one to the next, or level and then a step. */
export function lineOf(table: GraphicalFunction, frame: Frame): string {
  const places = pointsOf(table).map((point) => placeOf(frame, point));
  const join = table.kind === 'discrete' ? ({ x, y }: GraphPoint) => `H${x} V${y}` : ({ x, y }: GraphPoint) => `L${x} ${y}`;
  return places.map((place, at) => (at === 0 ? `M${place.x} ${place.y}` : join(place))).join(' ');
}

/** The paths beyond the first and the last point: level, or on along the end slopes. */
export function tailsOf(table: GraphicalFunction, frame: Frame): string {
  const places = pointsOf(table).map((point) => placeOf(frame, point));
  return tail(table, places, 0) + tail(table, places.toReversed(), WIDTH);
}

function tail({ kind }: GraphicalFunction, [end, next]: readonly GraphPoint[], edge: number): string {
  if (!end) return '';
  const slope = kind === 'extrapolate' && next && next.x !== end.x ? (next.y - end.y) / (next.x - end.x) : 0;
  return `M${end.x} ${end.y} L${edge} ${end.y + slope * (edge - end.x)}`;
}
