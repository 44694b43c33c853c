import type { Point } from '#core/model';
import { leaveOutline } from './pipe.ts';
import { between, distance } from './point.ts';
import { type PipeEnd, routeThrough, type Station, stationOf } from './route.ts';

/** Where a new flow's valve and clouds stand; null for an end that has an outline of its own. */
export interface FlowPlaces {
  readonly valve: Point;
  readonly from: Point | null;
  readonly to: Point | null;
}

/** A cloud this close to level or plumb with the other end is put exactly there. */
const SNAP = 14;

/**
 * Where the parts of a flow between two ends go: a bare point becomes a cloud, moved level or plumb with the other
 * end when it nearly is, and the valve sits in the middle of the longest straight piece of the pipe.
 */
export function placeFlow(from: PipeEnd, to: PipeEnd): FlowPlaces {
  const source = 'kind' in from ? from : snapped(from, stationOf(to));
  const target = 'kind' in to ? to : snapped(to, stationOf(source));
  let points = routeThrough([stationOf(source), stationOf(target)]);
  if ('kind' in source) points = leaveOutline(points, source, 0);
  if ('kind' in target) points = leaveOutline(points.reverse(), target, 0).reverse();
  return {
    valve: middleOfLongest(points),
    from: 'kind' in source ? null : source,
    to: 'kind' in target ? null : target,
  };
}

function snapped(point: Point, other: Station): Point {
  const dx = Math.abs(point.x - other.x);
  const dy = Math.abs(point.y - other.y);
  if (dy <= SNAP && dy <= dx) return { x: point.x, y: other.y };
  if (dx <= SNAP) return { x: other.x, y: point.y };
  return { x: point.x, y: point.y };
}


function middleOfLongest(points: readonly Point[]): Point {
  let longest = -1;
  let middle = points[0] ?? { x: 0, y: 0 };
  points.forEach((end, index) => {
    const start = points[index - 1];
    if (!start || distance(start, end) <= longest) return;
    longest = distance(start, end);
    middle = between(start, end, 0.5);
  });
  return middle;
}
