import type { ElementId, LinkId, Point, Variable, VariableId } from '#core/model';

/** Which end of a link or of a flow is meant. */
export type End = 'from' | 'to';

/** A corner of a resizable box, by compass. */
export type Corner = 'nw' | 'ne' | 'se' | 'sw';

/** A small handle that appears beside a hovered shape or on a selected element. */
export type Grip =
  /** Pulls a link's curve through the pointer. */
  | { readonly kind: 'bend'; readonly element: ElementId }
  /** Takes one end of a link elsewhere. */
  | { readonly kind: 'linkEnd'; readonly element: ElementId; readonly link: LinkId; readonly end: End }
  /** Takes one end of a flow elsewhere; `element` is the valve. */
  | { readonly kind: 'flowEnd'; readonly element: ElementId; readonly flow: VariableId; readonly end: End }
  /** Moves the pipe's corner `index` of `bends`, or makes it where it is `fresh`; `element` is the valve. */
  | { readonly kind: 'corner'; readonly element: ElementId; readonly bends: readonly Point[]; readonly index: number; readonly fresh: boolean }
  /** Starts a link or a flow from a shape without changing the tool. */
  | { readonly kind: 'connect'; readonly draws: 'link' | 'flow'; readonly element: ElementId; readonly variable: VariableId; readonly ghost: boolean }
  /** Resizes a box; `box` is where it stands now. */
  | { readonly kind: 'size'; readonly element: ElementId; readonly corner: Corner; readonly box: Box };

/** An upright rectangle in diagram units, by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The symbol that empty canvas is close to, and which way leads away from it: a vector of length 1. */
export interface Beside {
  readonly giver: LinkStart;
  readonly away: Point;
}

/** Where a link begins: a variable's own shape, or one of its ghosts. */
export interface LinkStart {
  readonly variable: VariableId;
  readonly element: ElementId;
  readonly ghost: boolean;
}

/** What lies under the pointer, by meaning. Names and labels belong to their shape. */
export type Hit =
  /** `frame`: the one in whose room it is, where that is open; its title and border are a box. */
  | { readonly on: 'canvas'; readonly beside?: Beside; readonly frame?: ElementId }
  /** `rim`: on its edge, from where a drag draws a link. */
  | { readonly on: 'shape'; readonly element: ElementId; readonly variable: VariableId; readonly kind: Variable['kind']; readonly rim?: boolean }
  | { readonly on: 'ghost'; readonly element: ElementId; readonly variable: VariableId; readonly rim?: boolean }
  | { readonly on: 'cloud'; readonly element: ElementId; readonly flow: VariableId; readonly end: End }
  /** The pipe of a flow; `element` is its valve. */
  | { readonly on: 'pipe'; readonly element: ElementId; readonly variable: VariableId }
  | { readonly on: 'curve'; readonly element: ElementId; readonly link: LinkId }
  /** A note or a frame; `room`: a selected frame, by its room. */
  | { readonly on: 'box'; readonly element: ElementId; readonly room?: true }
  | { readonly on: 'grip'; readonly grip: Grip };

/** Something drawn, of which a press may take hold. */
export type Held = Exclude<Hit, { on: 'canvas' | 'grip' }>;

/** The room of a frame is canvas like any other, until the frame is selected: then it can be taken hold of by all of it. */
export function takenHold(hit: Hit, selected: readonly ElementId[]): Hit {
  return hit.on === 'canvas' && hit.frame !== undefined && !hit.beside && selected.includes(hit.frame) ? { on: 'box', element: hit.frame, room: true } : hit;
}

/** The stock that a flow may end in here, or null: then a cloud does. */
export function stockUnder(hit: Hit): VariableId | null {
  return hit.on === 'shape' && hit.kind === 'stock' ? hit.variable : null;
}

/** The variable that a link may leave from here, with the symbol it leaves; null over anything else. */
export function giverUnder(hit: Hit): LinkStart | null {
  if (hit.on !== 'shape' && hit.on !== 'ghost' && hit.on !== 'pipe') return null;
  return { variable: hit.variable, element: hit.element, ghost: hit.on === 'ghost' };
}

/** The variable that a link may enter here; a ghost only gives. */
export function takerUnder(hit: Hit): VariableId | null {
  return hit.on === 'shape' || hit.on === 'pipe' ? hit.variable : null;
}

/** Whether a drag from here draws a link: from the rim of a symbol or close beside it, unless what would move is several. */
export function drawsLink(hit: Hit, selected: readonly ElementId[]): boolean {
  const element = hit.on === 'canvas' ? hit.beside?.giver.element : 'rim' in hit && hit.rim ? hit.element : undefined;
  return element !== undefined && !(selected.length > 1 && selected.includes(element));
}
