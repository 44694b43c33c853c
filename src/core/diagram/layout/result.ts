import type { ElementId, LabelSide, Point } from '#core/model';

/** What a layout changes in a view: plain data for whoever applies it. What is not in it stays as it is. */
export interface LayoutResult {
  /** New centres of shapes, ghosts and clouds, and of frames with the notes in them. */
  readonly places: readonly { readonly element: ElementId; readonly at: Point }[];
  /** New sizes of frames. */
  readonly sizes: readonly { readonly element: ElementId; readonly width: number; readonly height: number }[];
  /** New bends of curves, in degrees. */
  readonly curves: readonly { readonly element: ElementId; readonly bend: number }[];
  /** New inner corners of the pipes of flows; none: the plainest way. */
  readonly pipes: readonly { readonly element: ElementId; readonly bends: readonly Point[] }[];
  /** Sides that names are put on; null: wherever their symbol has it. */
  readonly labels: readonly { readonly element: ElementId; readonly side: LabelSide | null }[];
}
