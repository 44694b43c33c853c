import type { ElementId, LinkId, Point, VariableId } from '#core/model';
import type { Tool } from '#editor/store';
import type { Beside, Box, Corner, End, Grip, Held, Hit, LinkStart } from './hit.ts';
import type { FlowEnd, Placed } from './outcome.ts';

/** A line that shows why a moved element clicked into its place. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
  /** One of several equal gaps, rather than a line that centres or edges share. */
  readonly gap?: boolean;
}

/** A press that may still become a click. */
interface Pressed {
  readonly at: Point;
  /** Adds to the selection. */
  readonly add: boolean;
  /** The second press of a double click. */
  readonly twice: boolean;
  /** A drag makes a ghost rather than a move. */
  readonly copy: boolean;
  /** What was selected before. */
  readonly before: readonly ElementId[];
}

/**
 * What the hand is doing. Each variant holds only what is true in it; nothing here is in the document yet.
 * Points are in diagram units.
 */
export type Gesture =
  | { readonly is: 'idle' }
  /** Pressed, not yet moved enough to mean more than a click. `elements` would move. */
  | ({ readonly is: 'pressing'; readonly held: Held; readonly elements: readonly ElementId[] } & Pressed)
  /** Pressed on nothing: a click, or the corner of a marquee; close beside a symbol also the start of a link that leads away from it. */
  | ({ readonly is: 'pressingCanvas'; readonly beside: Beside | null; readonly frame: ElementId | null } & Pressed)
  /** Pressed on a handle, not yet moved. */
  | { readonly is: 'pressingGrip'; readonly grip: Exclude<Grip, { kind: 'connect' }>; readonly at: Point }
  | { readonly is: 'marquee'; readonly from: Point; readonly at: Point; readonly keep: readonly ElementId[] }
  | { readonly is: 'moving'; readonly elements: readonly ElementId[]; readonly from: Point; readonly at: Point; readonly guides: readonly Guide[] }
  /** Takes a ghost of a variable to its place. */
  | { readonly is: 'ghosting'; readonly variable: VariableId; readonly from: Point; readonly at: Point; readonly guides: readonly Guide[] }
  | { readonly is: 'placing'; readonly what: Placed; readonly at: Point; readonly guides: readonly Guide[] }
  /** `carried`: the button is up and the end follows the pointer until the next click. */
  | { readonly is: 'drawingFlow'; readonly from: FlowEnd; readonly at: Point; readonly over: Hit; readonly carried: boolean }
  | { readonly is: 'drawingLink'; readonly from: LinkStart; readonly pressed: Point; readonly at: Point; readonly over: Hit; readonly carried: boolean }
  | { readonly is: 'framing'; readonly from: Point; readonly at: Point }
  /** Draws by hand; what it is to be is known when the pen is lifted. */
  | { readonly is: 'sketching'; readonly stroke: readonly Point[]; readonly began: Hit; readonly at: Point }
  | { readonly is: 'bending'; readonly element: ElementId; readonly at: Point }
  | { readonly is: 'reattachingLink'; readonly element: ElementId; readonly link: LinkId; readonly end: End; readonly at: Point; readonly over: Hit }
  | { readonly is: 'reattachingFlow'; readonly flow: VariableId; readonly end: End; readonly at: Point; readonly over: Hit }
  | { readonly is: 'routing'; readonly element: ElementId; readonly at: Point; readonly bends: readonly Point[]; readonly index: number }
  | { readonly is: 'resizing'; readonly element: ElementId; readonly at: Point; readonly corner: Corner; readonly start: Box; readonly box: Box };

/** Nothing in hand. */
export const IDLE: Gesture = { is: 'idle' };

/** What happened, in the diagram's own terms. `slop` is how far, in diagram units, a click may stray. */
export type GestureEvent =
  | {
      readonly type: 'press';
      readonly hit: Hit;
      readonly at: Point;
      readonly tool: Tool;
      readonly selected: readonly ElementId[];
      /** Adds to the selection, or keeps the tool. */
      readonly add: boolean;
      /** The second press of a double click. */
      readonly twice: boolean;
      /** A drag of a symbol makes a ghost. */
      readonly copy: boolean;
    }
  | { readonly type: 'drag'; readonly hit: Hit; readonly at: Point; readonly slop: number; readonly guides: readonly Guide[] }
  | { readonly type: 'release'; readonly hit: Hit; readonly at: Point; readonly slop: number; readonly add: boolean }
  | { readonly type: 'cancel' };
