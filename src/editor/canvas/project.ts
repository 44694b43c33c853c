import { Position, type Edge, type Node } from '@xyflow/react';
import type { Verdict } from '#core/analysis';
import type { CloudDrawing, Drawing, FlowDrawing, FrameDrawing, LinkDrawing, NoteDrawing, SymbolDrawing, SymbolFace, ViewDrawing } from '#core/diagram';
import { cloudSize } from '#core/diagram';
import type { ElementId, Tint, VariableId } from '#core/model';
import type { Marks } from './marks.ts';
import { isInSight, type Sight } from './useSight.ts';

/** What a symbol's node draws: its face and how it stands out. The same object while only its place changes. */
export type SymbolData = {
  readonly face: SymbolFace;
  readonly variable: VariableId;
  /** The colour of its tags; null: none has one. */
  readonly tint: Tint | null;
  /** Its number or equation was proposed and nobody has confirmed it. */
  readonly guess: boolean;
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
export type LinkEdgeShape = Edge<{ readonly drawing: LinkDrawing; readonly verdict: Verdict | null }, 'link'>;

/** The nodes and edges as React Flow wants them, one kind per kind of drawing. A flow is a valve, its clouds and a pipe. */
export type CanvasNode = SymbolNodeShape | CloudNodeShape | NoteNodeShape | FrameNodeShape;
export type CanvasEdge = PipeEdgeShape | LinkEdgeShape;

/** Nodes and edges of a view. */
export interface Projection {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
}

/** All that a drawing's node or edge is made of besides the drawing itself. */
interface Looks {
  readonly className: string;
  readonly naming: boolean;
  readonly label: string;
  readonly problem: string | null;
  readonly open: boolean;
  readonly tint: Tint | null;
  readonly guess: boolean;
  readonly verdict: Verdict | null;
  /** The elements that its edge hangs between; empty without one. */
  readonly source: string;
  readonly target: string;
}

interface Remembered {
  /** Under the same marks a drawing looks the same: most are settled by this comparison alone. */
  readonly marks: Marks;
  readonly looks: Looks;
  readonly node?: CanvasNode;
  readonly edge?: CanvasEdge;
}

/** What the last projection made of each drawing, and its lists: what did not change is the same object. */
export interface ProjectionMemo {
  readonly known: WeakMap<Drawing, Remembered>;
  last: Projection;
}

/** An empty memo. Its owner passes it to every projection of one canvas. */
export function createProjectionMemo(): ProjectionMemo {
  return { known: new WeakMap(), last: { nodes: [], edges: [] } };
}

/** Painting order: frames, notes, pipes, links, symbols. */
const LAYERS = { frame: -2, note: -1, pipe: 0, link: 1, symbol: 2 } as const;

/**
 * The drawing of a view and what is marked in it, as nodes and edges for React Flow: of a large view only what is in
 * sight. Elements that did not change since `memo` was last used are the same objects, so that React Flow leaves them
 * alone.
 */
export function project(view: ViewDrawing, marks: Marks, memo: ProjectionMemo, sight: Sight = { is: 'whole' }): Projection {
  const shapes = shapesByVariable(view);
  const nodes: CanvasNode[] = [];
  const edges: CanvasEdge[] = [];
  for (const drawing of sight.is === 'whole' ? view.drawings : worthwhile(view, marks, shapes, sight)) {
    const { node, edge } = recalled(drawing, marks, shapes, memo);
    if (node) nodes.push(node);
    if (edge) edges.push(edge);
  }
  memo.last = { nodes: kept(memo.last.nodes, nodes), edges: kept(memo.last.edges, edges) };
  return memo.last;
}

/** More marked elements than this show on the map alone, while that is what is shown. */
const MOST_MARKED = 60;

/** The drawings in sight and those that stand out, with all that their edges hang between; in painting order. */
function worthwhile({ drawings, byElement }: ViewDrawing, marks: Marks, shapes: Shapes, sight: Sight): Drawing[] {
  const chosen = new Set<Drawing>();
  if (sight.is === 'near') for (const drawing of drawings) if (isInSight(drawing.bounds, sight)) chosen.add(drawing);
  for (const id of standingOut(marks)) {
    const drawing = byElement.get(id);
    if (drawing) chosen.add(drawing);
  }
  for (const drawing of chosen) {
    for (const id of endsOf(drawing, shapes)) {
      const end = byElement.get(id as ElementId);
      if (end) chosen.add(end);
    }
  }
  return drawings.filter((drawing) => chosen.has(drawing));
}

function standingOut({ selected, hovered, target, naming, fresh }: Marks): ElementId[] {
  const single = [hovered, target, naming].filter((id) => id !== null);
  return [...single, ...fresh, ...(selected.size > MOST_MARKED ? [] : selected)];
}

/** The list from before where it holds the same: React Flow goes through every new one. */
function kept<Item>(before: Item[], now: Item[]): Item[] {
  return before.length === now.length && before.every((item, index) => item === now[index]) ? before : now;
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

function recalled(drawing: Drawing, marks: Marks, shapes: Shapes, memo: ProjectionMemo): Remembered {
  const known = memo.known.get(drawing);
  const [source, target] = endsOf(drawing, shapes);
  if (known?.marks === marks && known.looks.source === source && known.looks.target === target) return known;
  const looks = looksOf(drawing, marks, source, target);
  const current = known && same(known.looks, looks) ? { ...known, marks } : { marks, looks, ...projected(drawing, looks) };
  memo.known.set(drawing, current);
  return current;
}

function looksOf(drawing: Drawing, marks: Marks, source: string, target: string): Looks {
  const { id } = drawing;
  const variable = drawing.kind === 'symbol' || drawing.kind === 'flow' ? drawing.variable.id : null;
  return {
    className: classOf(id, marks),
    naming: marks.naming === id,
    label: marks.labels.get(id) ?? '',
    problem: variable === null ? null : (marks.problems.get(variable) ?? null),
    open: variable !== null && marks.open.has(variable),
    tint: variable === null ? null : (marks.tints.get(variable) ?? null),
    guess: (drawing.kind === 'symbol' || drawing.kind === 'flow') && drawing.element.kind === 'shape' && drawing.variable.guess === true,
    verdict: drawing.kind === 'link' ? (marks.verdicts.get(drawing.link.id) ?? null) : null,
    source,
    target,
  };
}

function same(a: Looks, b: Looks): boolean {
  return (Object.keys(a) as (keyof Looks)[]).every((key) => a[key] === b[key]);
}

function classOf(id: ElementId, marks: Marks): string {
  const names = [
    marks.selected.has(id) && 'lw-selected',
    marks.hovered === id && 'lw-hovered',
    marks.target === id && 'lw-target',
    marks.fresh.has(id) && 'lw-fresh',
    marks.shown !== null && !marks.shown.has(id) && 'lw-faded',
  ];
  return names.filter(Boolean).join(' ');
}

function projected(drawing: Drawing, looks: Looks): Pick<Remembered, 'node' | 'edge'> {
  const { naming } = looks;
  switch (drawing.kind) {
    case 'symbol': return { node: symbolNode(drawing, looks) };
    case 'flow': return { node: symbolNode(drawing, looks), edge: pipeEdge(drawing, looks) };
    case 'cloud': return { node: { ...boxed(drawing, looks, cloudSize), type: 'cloud', zIndex: LAYERS.symbol, data: { drawing } } };
    case 'note': return { node: { ...boxed(drawing, looks, sizeOf(drawing)), type: 'note', zIndex: LAYERS.note, data: { drawing, naming } } };
    case 'frame': return { node: { ...boxed(drawing, looks, sizeOf(drawing)), type: 'frame', zIndex: LAYERS.frame, data: { drawing, naming } } };
    case 'link': return { edge: linkEdge(drawing, looks) };
  }
}

function symbolNode(drawing: SymbolDrawing | FlowDrawing, looks: Looks): CanvasNode {
  const { face, variable } = drawing;
  const { problem, open, naming, tint, guess } = looks;
  return { ...boxed(drawing, looks, face), type: 'symbol', zIndex: LAYERS.symbol, data: { face, variable: variable.id, tint, guess, problem, open, naming } };
}

/** What all nodes share. Sizes and handles are given, so that nothing has to be measured before edges show. */
function boxed(drawing: Exclude<Drawing, LinkDrawing>, looks: Looks, size: { readonly width: number; readonly height: number }) {
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
    className: looks.className,
    ...named(id, looks),
  };
}

/** A note grows downwards where its text needs it. */
function sizeOf({ bounds }: NoteDrawing | FrameDrawing): { width: number; height: number } {
  return { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
}

/** Left out for screen readers; React Flow would name an edge by the ids of its ends. */
const SILENT = { 'aria-hidden': true, 'aria-label': undefined, 'aria-roledescription': undefined } as const;

/** The pipe belongs to its valve, which is what has a name. */
function pipeEdge(drawing: FlowDrawing, { source, target, className }: Looks): CanvasEdge {
  const nameless = { ariaRole: 'presentation' as const, domAttributes: SILENT };
  return { id: `${drawing.id}-pipe`, type: 'pipe', source, target, zIndex: LAYERS.pipe, className, data: { drawing }, ...nameless };
}

function linkEdge(drawing: LinkDrawing, looks: Looks): CanvasEdge {
  const { source, target, className, verdict } = looks;
  return { id: drawing.id, type: 'link', source, target, zIndex: LAYERS.link, className, data: { drawing, verdict }, ...named(drawing.id, looks) };
}

/** The elements that an edge hangs between: React Flow shows it while one of them is in sight. */
function endsOf(drawing: Drawing, shapes: Shapes): [source: string, target: string] {
  if (drawing.kind === 'flow') {
    const { from, to } = drawing.variable;
    return [(from && shapes.get(from)) ?? drawing.id, (to && shapes.get(to)) ?? drawing.id];
  }
  if (drawing.kind !== 'link') return ['', ''];
  const { link, element } = drawing;
  return [element.from ?? shapes.get(link.from) ?? drawing.id, shapes.get(link.to) ?? drawing.id];
}

/** The name for screen readers, and the id that the canvas points at as its active descendant. */
function named(id: ElementId, { label }: Looks) {
  const attributes = label === '' ? { id: domId(id), ...SILENT } : { id: domId(id), 'aria-roledescription': undefined };
  return { ariaRole: 'img' as const, ariaLabel: label, domAttributes: attributes };
}
