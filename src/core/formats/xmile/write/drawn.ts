import type { ViewDrawing } from '#core/diagram';
import type { ElementId, Model, Point, View } from '#core/model';
import type { Writing } from './writing.ts';

/** A view being written. */
export interface ViewWriting {
  readonly writing: Writing;
  readonly model: Model;
  readonly view: View;
  readonly drawing: ViewDrawing;
  /** Where a point of ours stands in the file, whose corner is at 0, 0. */
  readonly place: (point: Point) => { x: number; y: number };
  /** A number for each element that others refer to. */
  readonly uid: (element: ElementId) => number;
}

/** The attributes of a box that a file places by its top left corner. */
export function boxAttributes({ place }: ViewWriting, { x, y, width, height }: Point & { width: number; height: number }): Record<string, number> {
  return { ...place({ x: x - width / 2, y: y - height / 2 }), width, height };
}
