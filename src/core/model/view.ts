import type { ElementId, LinkId, VariableId, ViewId } from './ids.ts';
import type { LoopKey } from './loops.ts';
import type { Foreign } from './foreign.ts';

/** The small palette that authors choose from; each theme has its own shades of it. */
export type Tint = 'grey' | 'red' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink';

/** A point in diagram units (CSS pixels at zoom 1), y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** A drawing of variables and links. Geometry only: deleting a view changes no number. */
export interface View {
  id: ViewId;
  name: string;
  /** `causal`: every variable is drawn as a word and flows as words too, without pipes and clouds; absent: with their symbols. */
  notation?: 'causal';
  elements: Record<ElementId, ViewElement>;
  foreign?: Foreign;
}

/** Which side of its symbol a name stands on. */
export type LabelSide = 'top' | 'bottom' | 'left' | 'right' | 'center';

/** The symbol of a variable, centred on x, y; for a flow this is its valve. */
export interface Shape extends Point {
  id: ElementId;
  kind: 'shape';
  variable: VariableId;
  /** Present where the author resized it. */
  width?: number;
  height?: number;
  label?: LabelSide;
  /** Size of the name beside that of others. */
  size?: 'small' | 'large';
  tint?: Tint;
  /** Automatic layout leaves it where it stands. */
  pinned?: boolean;
  /** A module shows its own picture in its place, this large; absent: its name alone. */
  expanded?: { width: number; height: number };
  /** Inner corners of a flow's pipe, from its source to its target; the ends and the valve are not among them. */
  bends?: Point[];
}

/** A second appearance of a variable; links may leave it, never enter it. */
export interface Ghost extends Point {
  id: ElementId;
  kind: 'ghost';
  variable: VariableId;
  label?: LabelSide;
}

/** The free end of a flow. */
export interface Cloud extends Point {
  id: ElementId;
  kind: 'cloud';
  flow: VariableId;
  end: 'from' | 'to';
}

/** The curve of a link in this view. */
export interface Curve {
  id: ElementId;
  kind: 'curve';
  link: LinkId;
  /** Degrees between the chord and the take-off direction, counter-clockwise as seen on screen, in (-180, 180); 0 is straight. */
  bend: number;
  tint?: Tint;
  /** The ghost that the link leaves from, where it is not the variable's own shape. */
  from?: ElementId;
}

/** Free text on the canvas; safe Markdown. x, y is the centre. */
export interface NoteBox extends Point {
  id: ElementId;
  kind: 'note';
  text: string;
  width: number;
  height: number;
  tint?: Tint;
  /** Makes it the label of a loop: its text is what the author claims, `R` or `B2 Price war`; empty: whatever is true. */
  loop?: LoopKey;
}

/** A titled rectangle behind other elements. x, y is the centre. */
export interface Frame extends Point {
  id: ElementId;
  kind: 'frame';
  title: string;
  width: number;
  height: number;
  tint?: Tint;
  /** Only its title shows; what stands in it is hidden in this view, and its size is kept for opening it again. */
  collapsed?: boolean;
}

/** One drawn thing in a view. */
export type ViewElement = Shape | Ghost | Cloud | Curve | NoteBox | Frame;
