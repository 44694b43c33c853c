import type { Verdict } from '#core/analysis';
import type { Bounds, CloudDrawing, Drawing, FlowDrawing, FrameDrawing, Ground, LinkDrawing, NoteDrawing, SymbolDrawing, SymbolFace, ViewDrawing } from '#core/diagram';
import { cloudSize } from '#core/diagram';
import type { ElementId, Point, Tint, VariableId } from '#core/model';
import { classes } from '#editor/ui';
import type { Marks } from './marks.ts';
import { isInSight, type Sight } from './useSight.ts';

/** What a symbol's node draws: its face and how it stands out. The same object while only its place changes. */
export type SymbolData = {
  readonly face: SymbolFace;
  /** Where its small curve stands, from its centre; null: it has none. */
  readonly spark: Bounds | null;
  /** Where a sign of what is wrong with it stands, from its centre. */
  readonly badge: Point;
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

/** What the others draw. */
export type CloudData = { readonly drawing: CloudDrawing };
export type NoteData = { readonly drawing: NoteDrawing; readonly naming: boolean };
export type FrameData = { readonly drawing: FrameDrawing; readonly naming: boolean };
export type PipeData = { readonly drawing: FlowDrawing };
export type LinkData = { readonly drawing: LinkDrawing; readonly verdict: Verdict | null };

/** What nodes and edges share. */
interface Piece {
  readonly id: string;
  /** How it stands out, as classes. */
  readonly className: string;
  /** Its name for screen readers; empty: left out for them. */
  readonly label: string;
}

/** What has a place and a size of its own. */
interface Placed<Kind extends string, Data> extends Piece {
  readonly type: Kind;
  readonly corner: Point;
  readonly width: number;
  readonly height: number;
  readonly data: Data;
}

/** What runs between others, and draws itself from the diagram's geometry. */
interface Run<Kind extends string, Data> extends Piece {
  readonly type: Kind;
  readonly data: Data;
}

/** The nodes and edges on the page, one kind per kind of drawing. A flow is a valve, its clouds and a pipe. */
export type CanvasNode = Placed<'symbol', SymbolData> | Placed<'cloud', CloudData> | Placed<'note', NoteData> | Placed<'frame', FrameData>;
export type CanvasPipe = Run<'pipe', PipeData>;
export type CanvasLink = Run<'link', LinkData>;

/** Nodes and edges of a view, in painting order. */
export interface Projection {
  readonly nodes: readonly CanvasNode[];
  readonly pipes: readonly CanvasPipe[];
  readonly links: readonly CanvasLink[];
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
}

interface Remembered {
  /** Under the same marks a drawing looks the same: most are settled by this comparison alone. */
  readonly marks: Marks;
  readonly looks: Looks;
  readonly node?: CanvasNode;
  readonly pipe?: CanvasPipe;
  readonly link?: CanvasLink;
}

/** What the last projection made of each drawing, and its lists: what did not change is the same object. */
export interface ProjectionMemo {
  readonly known: WeakMap<Drawing, Remembered>;
  last: Projection;
  /** What of a view was in sight last: a drag asks again with every move. */
  seen: Seen | null;
}

interface Seen {
  readonly view: ViewDrawing;
  readonly sight: Sight;
  /** Places among the view's drawings, in painting order. */
  readonly places: ReadonlySet<number>;
}

/** An empty memo. Its owner passes it to every projection of one canvas. */
export function createProjectionMemo(): ProjectionMemo {
  return { known: new WeakMap(), last: { nodes: [], pipes: [], links: [] }, seen: null };
}

/**
 * The drawing of a view and what is marked in it, as nodes and edges: of a large view only what is in sight. Elements
 * that did not change since `memo` was last used are the same objects, so that they are left alone.
 */
export function project(view: ViewDrawing, marks: Marks, memo: ProjectionMemo, sight: Sight = { is: 'whole' }): Projection {
  const nodes: CanvasNode[] = [];
  const pipes: CanvasPipe[] = [];
  const links: CanvasLink[] = [];
  for (const drawing of worthwhile(view, marks, sight, memo)) {
    const { node, pipe, link } = recalled(drawing, marks, memo);
    if (node) nodes.push(node);
    if (pipe) pipes.push(pipe);
    if (link) links.push(link);
  }
  const { last } = memo;
  const now = { nodes: kept(last.nodes, nodes), pipes: kept(last.pipes, pipes), links: kept(last.links, links) };
  const same = now.nodes === last.nodes && now.pipes === last.pipes && now.links === last.links;
  if (!same) memo.last = now;
  return memo.last;
}

/** More marked elements than this show on the map alone, while that is what is shown. */
const MOST_MARKED = 60;

/** The drawings in sight and those that stand out, in painting order. */
function worthwhile(view: ViewDrawing, marks: Marks, sight: Sight, memo: ProjectionMemo): readonly Drawing[] {
  const { drawings, byElement, moved } = view;
  if (sight.is === 'whole') return drawings;
  const marked = standingOut(marks).map((id) => byElement.get(id)).map((drawing) => (drawing ? drawings.indexOf(drawing) : -1));
  const near = inSight(moved?.from ?? view, sight, memo);
  const entering = moved?.places.filter((place) => reaches(drawings[place], sight)) ?? [];
  const more = [...marked, ...entering].filter((place) => !near.has(place));
  const places = more.length === 0 ? [...near] : [...near, ...new Set(more)].toSorted((a, b) => a - b);
  return places.flatMap((place) => drawings[place] ?? []);
}

function reaches(drawing: Drawing | undefined, sight: Sight): boolean {
  return drawing !== undefined && isInSight(drawing.bounds, sight);
}

/** The places of the drawings of a view that reach into what is in sight. */
function inSight(view: ViewDrawing, sight: Sight, memo: ProjectionMemo): ReadonlySet<number> {
  if (memo.seen?.view !== view || memo.seen.sight !== sight) {
    const places = new Set<number>();
    view.drawings.forEach(({ bounds }, place) => {
      if (isInSight(bounds, sight)) places.add(place);
    });
    memo.seen = { view, sight, places };
  }
  return memo.seen.places;
}

function standingOut({ selected, hovered, target, naming, fresh }: Marks): ElementId[] {
  const single = [hovered, target, naming].filter((id) => id !== null);
  return [...single, ...fresh, ...(selected.size > MOST_MARKED ? [] : selected)];
}

/** The list from before where it holds the same: a list that is the same is not gone through again. */
function kept<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return before.length === now.length && before.every((item, index) => item === now[index]) ? before : now;
}

/** The DOM id of an element, for whoever points at it. */
export function domId(element: ElementId | CanvasNode['id']): string {
  return `lw-element-${element}`;
}

function recalled(drawing: Drawing, marks: Marks, memo: ProjectionMemo): Remembered {
  const known = memo.known.get(drawing);
  if (known?.marks === marks) return known;
  const looks = looksOf(drawing, marks);
  const current = known && same(known.looks, looks) ? { ...known, marks } : { marks, looks, ...projected(drawing, looks) };
  memo.known.set(drawing, current);
  return current;
}

function looksOf(drawing: Drawing, marks: Marks): Looks {
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

function projected(drawing: Drawing, looks: Looks): Pick<Remembered, 'node' | 'pipe' | 'link'> {
  const { naming, verdict } = looks;
  switch (drawing.kind) {
    case 'symbol': return { node: symbolNode(drawing, looks) };
    case 'flow': return { node: symbolNode(drawing, looks), pipe: { id: `${drawing.id}-pipe`, type: 'pipe', className: looks.className, label: '', data: { drawing } } };
    case 'cloud': return { node: { ...boxed(drawing, looks, cloudSize), type: 'cloud', data: { drawing } } };
    case 'note': return { node: { ...boxed(drawing, looks, sizeOf(drawing)), type: 'note', data: { drawing, naming } } };
    case 'frame': return { node: { ...boxed(drawing, looks, sizeOf(drawing)), type: 'frame', data: { drawing, naming } } };
    case 'link': return { link: { ...piece(drawing, looks), type: 'link', data: { drawing, verdict } } };
  }
}

function symbolNode(drawing: SymbolDrawing | FlowDrawing, looks: Looks): CanvasNode {
  const { face, spark, badge, variable } = drawing;
  const { problem, open, naming, tint, guess } = looks;
  const className = classes(looks.className, groundClass(drawing.ground));
  return { ...boxed(drawing, looks, face), className, type: 'symbol', data: { face, spark, badge, variable: variable.id, tint, guess, problem, open, naming } };
}

/** What has the canvas's colour about a symbol takes that of the frame that it stands in. */
function groundClass(ground: Ground): string {
  return ground === 'canvas' ? '' : ground === 'frame' ? 'lw-on-frame' : `lw-on-tint lw-tint-${ground}`;
}

function piece({ id }: Drawing, { className, label }: Looks): Piece {
  return { id, className, label };
}

/** What all nodes share. */
function boxed(drawing: Exclude<Drawing, LinkDrawing>, looks: Looks, size: { readonly width: number; readonly height: number }) {
  const width = Math.max(size.width, 1);
  const height = Math.max(size.height, 1);
  const { element, bounds } = drawing;
  const box = drawing.kind === 'note' || drawing.kind === 'frame';
  const corner = box ? { x: bounds.left, y: bounds.top } : { x: element.x - width / 2, y: element.y - height / 2 };
  return { ...piece(drawing, looks), corner, width, height };
}

/** A note grows downwards where its text needs it. */
function sizeOf({ bounds }: NoteDrawing | FrameDrawing): { width: number; height: number } {
  return { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
}
