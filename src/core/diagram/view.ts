import type { Cloud, Curve, ElementId, Flow, Ghost, LabelSide, Link, Model, NoteBox, Point, Shape, Steps, Variable, VariableId, View, ViewElement } from '#core/model';
import { inSteps, isDriven, withoutPause } from '#core/model';
import { linkArc } from './arc.ts';
import { runsBack } from './backwards.ts';
import { badgePlace, settleBadges } from './badges.ts';
import { type Bounds, joinBounds, shiftBounds, unionBounds } from './bounds.ts';
import { cloudOutline, cloudPath } from './cloud.ts';
import type { CloudDrawing, Drawing, FlowDrawing, FrameDrawing, LinkDrawing, NoteDrawing, SymbolDrawing, SymbolFace, ViewDrawing } from './drawing.ts';
import { faceOf } from './face.ts';
import { foldedIn } from './folding.ts';
import { drawFrame, groundOf, titleBounds } from './frame.ts';
import { labelBounds } from './loopLabel.ts';
import { createDrawingMemo, type DrawingMemo } from './memo.ts';
import type { Stand } from './label.ts';
import type { Hindrance } from './labels.ts';
import { settleNames, type Sketch } from './naming.ts';
import { setNote } from './noteLines.ts';
import { type Outline, outlineBounds, shiftOutline } from './outline.ts';
import { type Pipe, pipeBetween } from './pipe.ts';
import { type Planned, standing } from './planned.ts';
import { polar } from './point.ts';
import type { PipeEnd } from './route.ts';
import { joinedIn, type MarkedEnd, settleMarks } from './signs.ts';
import { hasSpark, sparkBounds } from './spark.ts';
import { settleSparks } from './sparks.ts';
import { symbolOf } from './symbols.ts';

const NOTHING: readonly ElementId[] = [];
const ORIGIN = { x: 0, y: 0 };
const NO_SHAPE: Pick<Shape, 'width' | 'height' | 'size' | 'tint' | 'expanded'> = {};
/** How far a pipe reaches from its valve on a side where the view shows neither a stock nor a cloud. */
const STUB = 70;

/** What drawing a view needs at hand: the model, the memo and the view's elements by what they show. */
export interface Scene {
  readonly model: Model;
  readonly memo: DrawingMemo;
  readonly causal: boolean;
  /** The variable's own symbol. */
  readonly shapeOf: (variable: VariableId) => Shape | undefined;
  readonly cloudAt: (flow: VariableId, end: 'from' | 'to') => Cloud | undefined;
  /** The collapsed frame that hides an element. */
  readonly folded: ReadonlyMap<ElementId, FrameDrawing>;
  /** The frames in sight, in painting order. */
  readonly frames: readonly FrameDrawing[];
}

/** What a link can leave or enter: a symbol, or the frame that hides it. */
type LinkEnd = Pick<Drawing, 'id'> & MarkedEnd;

/** What drawing this view needs at hand. */
export function sceneOf(model: Model, view: View, memo: DrawingMemo): Scene {
  return sceneWith(model, view, memo, drawFrames(Object.values(view.elements), memo));
}

function sceneWith(model: Model, view: View, memo: DrawingMemo, { frames, folded }: Pick<Scene, 'frames' | 'folded'>): Scene {
  const elements = Object.values(view.elements);
  const causal = view.notation === 'causal';
  const shapes = new Map(elements.filter((e) => e.kind === 'shape').map((shape) => [shape.variable, shape]));
  const clouds = new Map(elements.filter((e) => e.kind === 'cloud').map((cloud) => [`${cloud.flow} ${cloud.end}`, cloud]));
  const cloudAt: Scene['cloudAt'] = (flow, end) => (causal ? undefined : clouds.get(`${flow} ${end}`));
  return { model, memo, causal, frames, folded, shapeOf: (variable) => shapes.get(variable), cloudAt };
}

/**
 * Everything a view shows, in painting order. Elements whose variable or link is gone, and links with an end that
 * the view does not show, are left out, as is what stands in a collapsed frame; links and pipes from outside end at
 * its box. In the causal notation every variable is a word, without pipes and clouds. With a memo kept between calls,
 * what did not change is the same object.
 */
export function drawView(model: Model, view: View, memo: DrawingMemo = createDrawingMemo()): ViewDrawing {
  return withoutPause(drawingSteps(model, view, memo));
}

/** The same in steps: where everything stands best takes long to find in a large view. */
export function* drawingSteps(model: Model, view: View, memo: DrawingMemo): Steps<ViewDrawing> {
  const elements = Object.values(view.elements);
  const { frames, folded } = drawFrames(elements, memo);
  const scene = sceneWith(model, view, memo, { frames, folded });
  const seen = elements.filter(({ id }) => !folded.has(id));
  const notes = notesAmong(seen, memo);
  const clouds = seen.filter((e) => e.kind === 'cloud').filter((cloud) => isCloudShown(cloud, scene)).map((cloud) => drawCloud(cloud, memo));
  const sketch = yield* sketchOf(view, scene);
  const shown = yield* inSteps(yield* settleNames(sketch, memo), (planned) => drawPlanned(planned, scene));
  const ends = new Map(shown.map((drawing) => [drawing.id, drawing]));
  const drawn = (yield* inSteps(sketch.curves, (curve) => drawLink(curve, (id) => ends.get(id), scene))).filter((drawing) => drawing !== null);
  const framesById = new Map(frames.map((frame) => [frame.id, frame]));
  const joined = joinedIn(drawn);
  const links = yield* settleMarks(drawn, joined, (id) => ends.get(id) ?? framesById.get(id), memo);
  const sparked = yield* settleSparks({ symbols: yield* settleBadges(shown, joined, memo), clouds, links }, memo);
  const flows = sparked.filter((drawing) => drawing.kind === 'flow');
  const symbols = sparked.filter((drawing) => drawing.kind === 'symbol');
  const drawings = [...frames, ...notes, ...flows, ...clouds, ...links, ...symbols];
  memo.sweep();
  return {
    drawings,
    byElement: new Map(drawings.map((drawing) => [drawing.id, drawing])),
    bounds: unionBounds(drawings.map((drawing) => drawing.bounds)),
  };
}

/**
 * On which sides names stand best that stand beside their symbols by custom, not by their author's choice: of the
 * symbols named, all with a side in the view, the side of each where it covers least.
 */
export function bestSides(model: Model, view: View, loose: ReadonlySet<ElementId>): Map<ElementId, LabelSide> {
  const memo = createDrawingMemo();
  const sketch = withoutPause(sketchOf(view, sceneOf(model, view, memo)));
  const plans = sketch.plans.map((planned) => (loose.has(planned.element.id) ? { ...planned, fixed: false } : planned));
  const settled = withoutPause(settleNames({ ...sketch, plans }, memo)).filter(({ element }) => loose.has(element.id));
  return new Map(settled.map(({ element, face }) => [element.id, face.label.side]));
}

/** The smallest rectangle that holds everything a view shows, names and curves included; null for an empty view. */
export function viewBounds(model: Model, view: View): Bounds | null {
  return drawView(model, view).bounds;
}

/** The frames in sight, and for every element that a collapsed one hides, that frame. */
function drawFrames(elements: readonly ViewElement[], memo: DrawingMemo): { frames: FrameDrawing[]; folded: ReadonlyMap<ElementId, FrameDrawing> } {
  const hiding = foldedIn(elements);
  const contents = new Map<ElementId, ElementId[]>();
  for (const [id, frame] of hiding) contents.set(frame.id, [...(contents.get(frame.id) ?? []), id]);
  const seen = elements.filter((element) => element.kind === 'frame').filter(({ id }) => !hiding.has(id));
  const frames = seen.map((frame) => drawFrame(frame, contents.get(frame.id) ?? NOTHING, memo));
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  const folded = [...hiding].flatMap(([id, { id: by }]): [ElementId, FrameDrawing][] => {
    const frame = byId.get(by);
    return frame ? [[id, frame]] : [];
  });
  return { frames, folded: new Map(folded) };
}

/** What is in sight of a view's symbols, lines and texts, by which it is settled how names stand. */
function* sketchOf(view: View, scene: Scene): Steps<Sketch> {
  const { model, memo, folded, frames } = scene;
  const elements = Object.values(view.elements);
  const seen = elements.filter(({ id }) => !folded.has(id));
  const shapes = seen.filter((e) => e.kind === 'shape' || e.kind === 'ghost');
  const plans = (yield* inSteps(shapes, (shape) => plan(shape, scene))).filter((planned) => planned !== null);
  const texts = [...notesAmong(seen, memo), ...frames.filter(({ title }) => title.text !== '')].map((drawing) => textIn(drawing, memo));
  return { plans, curves: elements.filter((e) => e.kind === 'curve'), texts, endsOf: (curve) => endsOf(curve, scene), places: [view.elements, model.links] };
}

function notesAmong(elements: readonly ViewElement[], memo: DrawingMemo): NoteDrawing[] {
  return elements.filter((e) => e.kind === 'note').map((note) => drawNote(note, memo));
}

/** What a note or the title of a frame covers. */
function textIn(drawing: NoteDrawing | FrameDrawing, memo: DrawingMemo): Hindrance {
  return memo.recall(`covered ${drawing.id}`, [drawing], () => ({ kind: 'body', bounds: drawing.kind === 'note' ? drawing.bounds : titleBounds(drawing) }));
}

/** The drawing of a note, as high as its text needs. */
export function drawNote(element: NoteBox, memo: DrawingMemo): NoteDrawing {
  return memo.recall(`note ${element.id}`, [element], () => {
    const { id, width, text } = element;
    if (element.loop !== undefined) return drawLabel(element);
    const { lines, height: needed } = memo.recall(`text ${id}`, [text, width], () => setNote(text, width));
    const height = Math.max(element.height, needed);
    const top = element.y - element.height / 2;
    const bounds = { left: element.x - width / 2, top, right: element.x + width / 2, bottom: top + height };
    return { kind: 'note', id, element, width, height, lines, bounds };
  });
}

/** The label of a loop is as large as its ring and its words; those are drawn with the badges of the other loops. */
function drawLabel(element: NoteBox): NoteDrawing {
  const bounds = labelBounds(element);
  return { kind: 'note', id: element.id, element, width: bounds.right - bounds.left, height: bounds.bottom - bounds.top, lines: [], bounds };
}

/** The drawing of a flow's free end. */
export function drawCloud(element: Cloud, memo: DrawingMemo): CloudDrawing {
  return memo.recall(`cloud ${element.id}`, [element], () => {
    const outline = cloudOutline(element);
    return { kind: 'cloud', id: element.id, element, path: cloudPath, outline, bounds: outlineBounds(outline) };
  });
}

/**
 * The drawing of a variable's symbol, or of a ghost, by itself; null where the model has no such variable. `stand` is
 * how its name stands, on a side that its author can overrule; default: as usual for its kind.
 */
export function drawVariable(element: Shape | Ghost, scene: Scene, stand?: Stand): SymbolDrawing | FlowDrawing | null {
  const planned = plan(element, scene);
  if (!planned) return null;
  const { side } = element.label === undefined && stand ? stand : planned.face.label;
  return drawPlanned(stand ? standing(planned, { side, narrow: stand.narrow }, scene.memo) : planned, scene);
}

/** The clouds of a flow that is out of sight are out of sight with it. */
function isCloudShown({ flow }: Cloud, { causal, shapeOf, folded }: Scene): boolean {
  const valve = shapeOf(flow);
  return !causal && !(valve && folded.has(valve.id));
}

/** A variable's symbol with its name on the usual side, and for a flow its pipe: all but the side of its name is settled. */
function plan(element: Shape | Ghost, scene: Scene): Planned | null {
  const variable = scene.model.variables[element.variable];
  if (!variable) return null;
  const pipe = variable.kind === 'flow' && element.kind === 'shape' && !scene.causal ? layOut(element, variable, scene) : null;
  const { width, height, size, tint, expanded } = element.kind === 'shape' ? element : NO_SHAPE;
  const { label } = element;
  const direction = pipe?.direction;
  const { causal } = scene;
  const make: Planned['make'] = (side, narrow = false) =>
    faceOf(variable, { width, height, size, tint, expanded, label: side, narrow, ghost: element.kind === 'ghost', causal, ...(direction ? { direction } : {}) });
  const looks = looksOf(variable, element, scene.memo);
  const inputs = [...looks, width, height, size, tint, expanded, label, element.kind, causal, direction];
  return { element, variable, pipe, fixed: label !== undefined, make, face: scene.memo.recall(`plain ${element.id}`, inputs, () => make(label)) };
}

/** All that the face of a variable depends on: typing in an equation seldom changes it. */
function looksOf(variable: Variable, { id }: Shape | Ghost, memo: DrawingMemo): readonly unknown[] {
  return memo.recall(`looks ${id}`, [variable], () => {
    const table = 'table' in variable ? variable.table : undefined;
    const nonNegative = 'nonNegative' in variable ? variable.nonNegative : undefined;
    const special = variable.kind === 'stock' ? variable.special?.kind : undefined;
    const [leak, overflow] = variable.kind === 'flow' ? [variable.leak !== undefined, variable.overflow] : [];
    return [variable.kind, symbolOf(variable), variable.name, variable.access, table, nonNegative, special, leak, overflow];
  });
}

function drawPlanned({ element, variable, pipe, face }: Planned, { memo, frames }: Scene): SymbolDrawing | FlowDrawing {
  const ground = groundOf(face, element, frames);
  return memo.recall(`symbol ${element.id}`, [element, variable, pipe, face, ground], () => {
    const { outline, bounds } = placed(face, element);
    const { id } = element;
    const spark = hasSpark(face, variable) ? memo.recall(`spark ${id}`, [face], () => sparkBounds(face)) : null;
    const badge = memo.recall(`corner ${id}`, [face], () => badgePlace(face, ORIGIN));
    if (pipe && element.kind === 'shape' && variable.kind === 'flow') {
      return { kind: 'flow', id, element, variable, face, spark, badge, ground, pipe, outline, bounds: joinBounds(bounds, pipe.bounds) };
    }
    return { kind: 'symbol', id, element, variable, face, spark, badge, ground, outline, bounds };
  });
}

function placed(face: SymbolFace, element: Shape | Ghost): { outline: Outline; bounds: Bounds } {
  return { outline: shiftOutline(face.outline, element), bounds: shiftBounds(face.bounds, element) };
}

function layOut(element: Shape, variable: Flow, scene: Scene): Pipe {
  const from = flowEnd(element, variable, 'from', scene);
  const to = flowEnd(element, variable, 'to', scene);
  const back = scene.memo.recall(`back ${element.id}`, [variable], () => runsBack(variable)) && !isDriven(scene.model, variable);
  return scene.memo.recall(`pipe ${element.id}`, [element, from, to, back], () => pipeBetween({ from, to, valve: element, bends: element.bends, back }));
}

/** The edge that a flow's pipe joins at one end: of its stock's body, of its cloud, or a bare point beside its valve. */
function flowEnd(element: Shape, flow: Flow, end: 'from' | 'to', scene: Scene): PipeEnd {
  const { model, memo, folded } = scene;
  const stock = flow[end] === null ? undefined : model.variables[flow[end]];
  const shape = stock && scene.shapeOf(stock.id);
  const frame = shape && folded.get(shape.id);
  if (frame) return frame.outline;
  if (stock && shape) return memo.recall(`edge ${shape.id}`, [shape, ...looksOf(stock, shape, memo)], () => bodyOf(shape, stock));
  const cloud = scene.cloudAt(flow.id, end);
  if (cloud) return drawCloud(cloud, memo).outline;
  const across = placeAcross(flow, end, scene);
  return memo.recall(`stub ${element.id} ${end}`, [element, across], () => stubOf(element, across ?? polar(element, end === 'from' ? 0 : Math.PI, STUB)));
}

/** What stands at the other end of a flow, where that is in sight. */
function placeAcross(flow: Flow, end: 'from' | 'to', { shapeOf, cloudAt }: Scene): Point | undefined {
  const other = end === 'from' ? 'to' : 'from';
  const stock = flow[other];
  return (stock === null ? undefined : shapeOf(stock)) ?? cloudAt(flow.id, other);
}

/** A point beside a valve, straight away from what stands at the other end. */
function stubOf(valve: Point, across: Point): Point {
  const [x, y] = [valve.x - across.x, valve.y - across.y];
  return Math.abs(x) < Math.abs(y) ? { x: valve.x, y: valve.y + Math.sign(y) * STUB } : { x: valve.x + (x < 0 ? -STUB : STUB), y: valve.y };
}

/** The body alone: pipes join a stock's rectangle, never a name beside it. */
function bodyOf(shape: Shape, stock: Variable): Outline {
  const { width, height, size, label } = shape;
  const { outline } = faceOf(stock, { width, height, size, label });
  const body = outline.kind === 'union' ? (outline.parts[0] ?? outline) : outline;
  return shiftOutline(body, shape);
}

/** The elements that a curve runs between, whether or not they are in sight. */
function endsOf(element: Curve, { model, shapeOf }: Scene): { readonly link: Link; readonly from: ElementId; readonly to: ElementId } | null {
  const link = model.links[element.link];
  const from = element.from ?? (link && shapeOf(link.from)?.id);
  const to = link && shapeOf(link.to)?.id;
  return link && from !== undefined && to !== undefined ? { link, from, to } : null;
}

/** The drawing of a link between what stands at its ends now; null where an end is not in sight, nor a frame that hides it. */
export function drawLink(element: Curve, endAt: (id: ElementId) => LinkEnd | undefined, scene: Scene): LinkDrawing | null {
  const joined = endsOf(element, scene);
  if (!joined) return null;
  const { link } = joined;
  const at = (id: ElementId | undefined): LinkEnd | undefined => (id === undefined ? undefined : (endAt(id) ?? scene.folded.get(id)));
  const from = at(joined.from) ?? at(scene.shapeOf(link.from)?.id);
  const to = at(joined.to);
  if (!from || !to || (from.id === to.id && scene.folded.has(joined.to))) return null;
  return scene.memo.recall(`link ${element.id}`, [element, link, from, to], () => {
    const arc = linkArc(from.outline, to.outline, element.bend);
    return { kind: 'link', id: element.id, element, link, ends: [from.id, to.id], arc, bounds: arc.bounds };
  });
}
