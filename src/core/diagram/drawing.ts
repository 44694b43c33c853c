import type { Cloud, Curve, ElementId, Frame, Ghost, Link, NoteBox, Point, Shape, Tint, Variable } from '#core/model';
import type { LinkArc } from './arc.ts';
import type { Bounds } from './bounds.ts';
import type { Label, TextLine } from './label.ts';
import type { NoteLine } from './noteLines.ts';
import type { Outline } from './outline.ts';
import type { Pipe } from './pipe.ts';
import type { SymbolKind } from './symbols.ts';
import type { TextStyle } from './text.ts';

/**
 * What a symbol looks like wherever it stands: all coordinates count from its centre, so a face is the very same
 * object while its element moves.
 */
export interface SymbolFace {
  readonly symbol: SymbolKind;
  /** Drawn dashed and muted. */
  readonly ghost: boolean;
  readonly width: number;
  readonly height: number;
  /** Path data of the body, filled and stroked; empty for a word. */
  readonly body: string;
  /** Path data of the sign inside or beside the body (graphical function, module, non-negative stock), stroked only; empty for none. */
  readonly sign: string;
  /** The room that the sign takes, counted from the centre as all here: nothing else should stand there. Absent: none worth keeping free. */
  readonly signs?: readonly Bounds[];
  readonly label: Label;
  /** Body and label, where links end and clicks hit. */
  readonly outline: Outline;
  readonly bounds: Bounds;
  /** Present: a module that shows its own picture, in this room. */
  readonly inside?: Bounds;
  /** Absent: the colours of its kind. */
  readonly tint?: Tint;
}

/** What a symbol stands on: the canvas, a frame in its usual colour, or one in a tint. */
export type Ground = 'canvas' | 'frame' | Tint;

/** A stock, auxiliary, lookup, module or word, or the ghost of anything. */
export interface SymbolDrawing {
  readonly kind: 'symbol';
  readonly id: ElementId;
  readonly element: Shape | Ghost;
  readonly variable: Variable;
  readonly face: SymbolFace;
  /** Where its small curve stands, counted from its centre; null where its kind has none. */
  readonly spark: Bounds | null;
  /** Where a sign of what is wrong with it stands, counted from its centre. */
  readonly badge: Point;
  /** The colour of the rim that keeps its name apart from lines. */
  readonly ground: Ground;
  readonly outline: Outline;
  readonly bounds: Bounds;
}

/** A flow: its valve is the face, its pipe runs from its source to its target. */
export interface FlowDrawing {
  readonly kind: 'flow';
  readonly id: ElementId;
  readonly element: Shape;
  readonly variable: Variable & { kind: 'flow' };
  readonly face: SymbolFace;
  /** As a symbol's. */
  readonly spark: Bounds | null;
  readonly badge: Point;
  readonly ground: Ground;
  readonly pipe: Pipe;
  readonly outline: Outline;
  readonly bounds: Bounds;
}

/** The free end of a flow; `path` counts from its centre. */
export interface CloudDrawing {
  readonly kind: 'cloud';
  readonly id: ElementId;
  readonly element: Cloud;
  readonly path: string;
  readonly outline: Outline;
  readonly bounds: Bounds;
}

/** A causal link. */
export interface LinkDrawing {
  readonly kind: 'link';
  readonly id: ElementId;
  readonly element: Curve;
  readonly link: Link;
  /** What it is drawn between, source first: symbols, a ghost as the source, or frames that hide them. */
  readonly ends: readonly [ElementId, ElementId];
  readonly arc: LinkArc;
  readonly bounds: Bounds;
}

/** Free text on the canvas; its lines count from the box's top left corner. */
export interface NoteDrawing {
  readonly kind: 'note';
  readonly id: ElementId;
  readonly element: NoteBox;
  readonly width: number;
  /** At least the element's own; more where the text needs it. */
  readonly height: number;
  readonly lines: readonly NoteLine[];
  readonly bounds: Bounds;
}

/** A titled rectangle behind other elements, or its title alone where it is collapsed; the title counts from the top left corner. */
export interface FrameDrawing {
  readonly kind: 'frame';
  readonly id: ElementId;
  readonly element: Frame;
  readonly title: TextLine & { readonly style: TextStyle };
  /** Where links and pipes of what it hides end. */
  readonly outline: Outline;
  /** The elements that it hides; none where it is open. */
  readonly hidden: readonly ElementId[];
  readonly bounds: Bounds;
}

/** One drawn element of a view, ready for any renderer. Outlines and bounds are in diagram units. */
export type Drawing = SymbolDrawing | FlowDrawing | CloudDrawing | LinkDrawing | NoteDrawing | FrameDrawing;

/** Everything a view shows. */
export interface ViewDrawing {
  /** In painting order: frames, notes, flows, clouds, links, symbols. A flow's valve is painted with the symbols. */
  readonly drawings: readonly Drawing[];
  readonly byElement: Pick<ReadonlyMap<ElementId, Drawing>, 'get' | 'has'>;
  /** Null for an empty view. */
  readonly bounds: Bounds | null;
  /** Of a view in which elements move: the view as it was, and where in `drawings` something else is drawn now. */
  readonly moved?: { readonly from: ViewDrawing; readonly places: readonly number[] };
}

/** Whether a drawing is something that links can leave and enter. */
export function isSymbol(drawing: Drawing): drawing is SymbolDrawing | FlowDrawing {
  return drawing.kind === 'symbol' || drawing.kind === 'flow';
}

/** Where an element without a curve stands. */
export function placeOf(drawing: Drawing): Point | null {
  return drawing.kind === 'link' ? null : { x: drawing.element.x, y: drawing.element.y };
}
