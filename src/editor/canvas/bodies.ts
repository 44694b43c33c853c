import type { Point } from '#core/model';
import type { Guide } from './gestures/gesture.ts';

/** A direction of the page. */
export type Axis = 'x' | 'y';

/** An upright rectangle by its centre, in diagram units. */
export interface Body {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a part of a body lies along an axis: its centre (0), its near edge (-1) or its far one (1). */
export function edgeOf(body: Body, axis: Axis, part: number): number {
  return body[axis] + (part * (axis === 'x' ? body.width : body.height)) / 2;
}

/** The left or upper edge. */
export function nearEdge(body: Body, axis: Axis): number {
  return edgeOf(body, axis, -1);
}

/** The right or lower edge. */
export function farEdge(body: Body, axis: Axis): number {
  return edgeOf(body, axis, 1);
}

/** One way to agree with what stands, along one axis. */
export interface Match {
  readonly shift: number;
  /** What shows it, once everything is shifted by `by`. */
  readonly guides: (by: Point) => readonly Guide[];
}
