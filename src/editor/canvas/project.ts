import { Position, type Edge, type Node } from '@xyflow/react';
import type { CloudDrawing, Drawing, FlowDrawing, FrameDrawing, LinkDrawing, NoteDrawing, SymbolDrawing, SymbolFace, ViewDrawing } from '#core/diagram';
import { cloudSize } from '#core/diagram';
import type { ElementId, VariableId } from '#core/model';
import type { Marks } from './marks.ts';

/** What a symbol's node draws: its face and how it stands out. The same object while only its place changes. */
export type SymbolData = {
  readonly face: SymbolFace;
  /** A whole sentence where something is wrong with the variable. */
  readonly problem: string | null;
  /** Its equation is still to be written. */
  readonly open: boolean;
  /** Its name is being typed: the field stands in for the label. */
  readonly naming: boolean;
};

export type SymbolNodeShape = Node<SymbolData, 'symbol'>;
export type CloudNodeShape = Node<{ readonly drawing: CloudDrawing }, 'cloud'>;
export type NoteNodeShape = Node<{ readonly drawing: NoteDrawing; readonly naming: boolean }, 'note'>;
export type FrameNodeShape = Node<{ readonly drawing: FrameDrawing; readonly naming: boolean }, 'frame'>;
export type PipeEdgeShape = Edge<{ readonly drawing: FlowDrawing }, 'pipe'>;
export type LinkEdgeShape = Edge<{ readonly drawing: LinkDrawing }, 'link'>;

/** The nodes and edges as React Flow wants them, one kind per kind of drawing. A flow is a valve, its clouds and a pipe. */
export type CanvasNode = SymbolNodeShape | CloudNodeShape | NoteNodeShape | FrameNodeShape;
export type CanvasEdge = PipeEdgeShape | LinkEdgeShape;

/** Nodes and edges of a view. */
export interface Projection {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
}

interface Remembered {
  readonly key: string;
  readonly node?: CanvasNode;
  readonly edge?: CanvasEdge;
}

/** What the last projection made of each drawing; drawings that did not change are the same objects. */
export type ProjectionMemo = WeakMap<Drawing, Remembered>;

/** Painting order: frames, notes, pipes, links, symbols. */
const LAYERS = { frame: -2, note: -1, pipe: 0, link: 1, symbol: 2 } as const;

/**
 * The drawing of a view and what is marked in it, as nodes and edges for React Flow. Elements that did not change
 * since `memo` was last used are the same objects, so that React Flow leaves them alone.
 */
export function project(view: ViewDrawing, marks: Marks, memo: ProjectionMemo): Projection {
  const shapes = shapesByVariable(view);
  const nodes: CanvasNode[] = [];
  const edges: CanvasEdge[] = [];
  for (const drawing of view.drawings) {
    const key = keyOf(drawing, marks, shapes);
    const known = memo.get(drawing);
    const current = known?.key === key ? known : { key, ...projected(drawing, marks, shapes) };
    if (current !== known) memo.set(drawing, current);
    if (current.node) nodes.push(current.node);
    if (current.edge) edges.push(current.edge);
  }
  return { nodes, edges };
}

/** The DOM id of an element, for whoever points at it. */
export function domId(element: ElementId): string {
  return `lw-element-${element}`;
}

type Shapes = ReadonlyMap<VariableId, ElementId>;

function shapesByVariable(view: ViewDrawing): Shapes {
  const shapes = new Map<VariableId, ElementId>();
  for (const { element } of view.drawings) if (element.kind === 'shape') shapes.set(element.variable, element.id);
  return shapes;
}

/** All that a drawing's node or edge is made of besides the drawing itself, as one text to compare. */
function keyOf(drawing: Drawing, marks: Marks, shapes: Shapes): string {
  const variable = drawing.kind === 'symbol' || drawing.kind === 'flow' ? drawing.variable.id : null;
  const problem = variable === null ? '' : `${marks.problems.get(variable) ?? ''}|${marks.open.has(variable)}`;
  const ends = drawing.kind === 'flow' || drawing.kind === 'link' ? endsOf(drawing, shapes).join('>') : '';
  return [classOf(drawing.id, marks), marks.naming === drawing.id, marks.labels.get(drawing.id) ?? '', problem, ends].join('|');
}

function classOf(id: ElementId, marks: Marks): string {
  const names = [
    marks.selected.has(id) && 'lw-selected',
    marks.hovered === id && 'lw-hovered',
    marks.target === id && 'lw-target',
    marks.fresh.has(id) && 'lw-fresh',
  ];
  return names.filter(Boolean).join(' ');
}

function projected(drawing: Drawing, marks: Marks, shapes: Shapes): Omit<Remembered, 'key'> {
  switch (drawing.kind) {
    case 'symbol': return { node: symbolNode(drawing, marks) };
    case 'flow': return { node: symbolNode(drawing, marks), edge: pipeEdge(drawing, marks, shapes) };
    case 'cloud': return { node: { ...boxed(drawing, marks, cloudSize), type: 'cloud', zIndex: LAYERS.symbol, data: { drawing } } };
    case 'note': return { node: { ...boxed(drawing, marks, sizeOf(drawing)), type: 'note', zIndex: LAYERS.note, data: { drawing, naming: marks.naming === drawing.id } } };
    case 'frame': return { node: { ...boxed(drawing, marks, sizeOf(drawing)), type: 'frame', zIndex: LAYERS.frame, data: { drawing, naming: marks.naming === drawing.id } } };
    case 'link': return { edge: linkEdge(drawing, marks, shapes) };
  }
}

function symbolNode(drawing: SymbolDrawing | FlowDrawing, marks: Marks): CanvasNode {
  const { variable, face, id } = drawing;
  const data: SymbolData = {
    face,
    problem: marks.problems.get(variable.id) ?? null,
    open: marks.open.has(variable.id),
    naming: marks.naming === id,
  };
  return { ...boxed(drawing, marks, face), type: 'symbol', zIndex: LAYERS.symbol, data };
}

/** What all nodes share. Sizes and handles are given, so that nothing has to be measured before edges show. */
function boxed(drawing: Exclude<Drawing, LinkDrawing>, marks: Marks, size: { readonly width: number; readonly height: number }) {
  const width = Math.max(size.width, 1);
  const height = Math.max(size.height, 1);
  const { id, element, bounds } = drawing;
  const box = drawing.kind === 'note' || drawing.kind === 'frame';
  return {
    id,
    position: box ? { x: bounds.left, y: bounds.top } : { x: element.x - width / 2, y: element.y - height / 2 },
    width,
    height,
    measured: { width, height },
    handles: [{ type: 'source' as const, position: Position.Top, x: width / 2, y: height / 2, width: 1, height: 1 }],
    className: classOf(id, marks),
    ...named(id, marks),
  };
}

/** A note grows downwards where its text needs it. */
function sizeOf({ bounds }: NoteDrawing | FrameDrawing): { width: number; height: number } {
  return { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
}

function pipeEdge(drawing: FlowDrawing, marks: Marks, shapes: Shapes): CanvasEdge {
  const [source, target] = endsOf(drawing, shapes);
  return { id: `${drawing.id}-pipe`, type: 'pipe', source, target, zIndex: LAYERS.pipe, className: classOf(drawing.id, marks), data: { drawing }, ariaRole: 'presentation', ariaLabel: '' };
}

function linkEdge(drawing: LinkDrawing, marks: Marks, shapes: Shapes): CanvasEdge {
  const [source, target] = endsOf(drawing, shapes);
  return { id: drawing.id, type: 'link', source, target, zIndex: LAYERS.link, className: classOf(drawing.id, marks), data: { drawing }, ...named(drawing.id, marks) };
}

/** The elements that an edge hangs between: React Flow shows it while one of them is in sight. */
function endsOf(drawing: FlowDrawing | LinkDrawing, shapes: Shapes): [ElementId, ElementId] {
  if (drawing.kind === 'flow') {
    const { from, to } = drawing.variable;
    return [(from && shapes.get(from)) ?? drawing.id, (to && shapes.get(to)) ?? drawing.id];
  }
  const { link, element } = drawing;
  return [element.from ?? shapes.get(link.from) ?? drawing.id, shapes.get(link.to) ?? drawing.id];
}

/** The name for screen readers, and the id that the canvas points at as its active descendant. */
function named(id: ElementId, marks: Marks) {
  const attributes = { id: domId(id), 'aria-roledescription': undefined };
  return { ariaRole: 'img' as const, ariaLabel: marks.labels.get(id) ?? '', domAttributes: attributes };
}
