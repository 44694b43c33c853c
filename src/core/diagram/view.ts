import type { Cloud, Curve, ElementId, Flow, Frame, Ghost, Link, Model, NoteBox, Shape, Variable, VariableId, View } from '#core/model';
import { linkArc } from './arc.ts';
import { type Bounds, boundsAround, joinBounds, shiftBounds, unionBounds } from './bounds.ts';
import { cloudOutline, cloudPath } from './cloud.ts';
import type { CloudDrawing, FlowDrawing, FrameDrawing, LinkDrawing, NoteDrawing, SymbolDrawing, SymbolFace, ViewDrawing } from './drawing.ts';
import { faceOf } from './face.ts';
import { baseline } from './label.ts';
import { createDrawingMemo, type DrawingMemo } from './memo.ts';
import { setNote } from './noteLines.ts';
import { type Outline, outlineBounds, shiftOutline } from './outline.ts';
import { type Pipe, pipeBetween } from './pipe.ts';
import { polar } from './point.ts';
import type { PipeEnd } from './route.ts';
import { measure, type TextStyle, wrap } from './text.ts';

const TITLE: TextStyle = { size: 12, weight: 600 };
const TITLE_INSET = { x: 14, y: 10 };
/** How far a pipe reaches from its valve on a side where the view shows neither a stock nor a cloud. */
const STUB = 70;

/** What drawing a view needs at hand: the model, the memo and the view's elements by what they show. */
interface Scene {
  readonly model: Model;
  readonly memo: DrawingMemo;
  readonly shapes: ReadonlyMap<VariableId, Shape>;
  readonly clouds: ReadonlyMap<string, Cloud>;
}

/**
 * Everything a view shows, in painting order. Elements whose variable or link is gone, and links with an end that
 * the view does not show, are left out. With a memo kept between calls, what did not change is the same object.
 */
export function drawView(model: Model, view: View, memo: DrawingMemo = createDrawingMemo()): ViewDrawing {
  const elements = Object.values(view.elements);
  const scene: Scene = {
    model,
    memo,
    shapes: new Map(elements.filter((e) => e.kind === 'shape').map((shape) => [shape.variable, shape])),
    clouds: new Map(elements.filter((e) => e.kind === 'cloud').map((cloud) => [`${cloud.flow} ${cloud.end}`, cloud])),
  };
  const frames = elements.filter((e) => e.kind === 'frame').map((frame) => drawFrame(frame, memo));
  const notes = elements.filter((e) => e.kind === 'note').map((note) => drawNote(note, memo));
  const clouds = elements.filter((e) => e.kind === 'cloud').map((cloud) => drawCloud(cloud, memo));
  const variables = elements.filter((e) => e.kind === 'shape' || e.kind === 'ghost').map((shape) => drawVariable(shape, scene));
  const shown = variables.filter((drawing) => drawing !== null);
  const flows = shown.filter((drawing) => drawing.kind === 'flow');
  const symbols = shown.filter((drawing) => drawing.kind === 'symbol');
  const ends = new Map(shown.map((drawing) => [drawing.id, drawing]));
  const curves = elements.filter((e) => e.kind === 'curve').map((curve) => drawLink(curve, ends, scene));
  const drawings = [...frames, ...notes, ...flows, ...clouds, ...curves.filter((drawing) => drawing !== null), ...symbols];
  memo.sweep();
  return {
    drawings,
    byElement: new Map(drawings.map((drawing) => [drawing.id, drawing])),
    bounds: unionBounds(drawings.map((drawing) => drawing.bounds)),
  };
}

/** The smallest rectangle that holds everything a view shows, names and curves included; null for an empty view. */
export function viewBounds(model: Model, view: View): Bounds | null {
  return drawView(model, view).bounds;
}

function drawFrame(element: Frame, memo: DrawingMemo): FrameDrawing {
  return memo.recall(`frame ${element.id}`, [element], () => {
    const { id, width, height, title } = element;
    const [text = ''] = wrap(title.replace(/\s+/gu, ' '), Math.max(60, width - 2 * TITLE_INSET.x), TITLE);
    const line = { text, x: TITLE_INSET.x, y: baseline(TITLE_INSET.y, 0, TITLE), width: measure(text, TITLE), style: TITLE };
    return { kind: 'frame', id, element, title: line, bounds: boundsAround(element, width, height) };
  });
}

function drawNote(element: NoteBox, memo: DrawingMemo): NoteDrawing {
  return memo.recall(`note ${element.id}`, [element], () => {
    const { id, width, text } = element;
    const { lines, height: needed } = memo.recall(`text ${id}`, [text, width], () => setNote(text, width));
    const height = Math.max(element.height, needed);
    const top = element.y - element.height / 2;
    const bounds = { left: element.x - width / 2, top, right: element.x + width / 2, bottom: top + height };
    return { kind: 'note', id, element, width, height, lines, bounds };
  });
}

function drawCloud(element: Cloud, memo: DrawingMemo): CloudDrawing {
  return memo.recall(`cloud ${element.id}`, [element], () => {
    const outline = cloudOutline(element);
    return { kind: 'cloud', id: element.id, element, path: cloudPath, outline, bounds: outlineBounds(outline) };
  });
}

function drawVariable(element: Shape | Ghost, scene: Scene): SymbolDrawing | FlowDrawing | null {
  const variable = scene.model.variables[element.variable];
  if (!variable) return null;
  if (variable.kind === 'flow' && element.kind === 'shape') return drawFlow(element, variable, scene);
  return drawSymbol(element, variable, scene.memo);
}

function drawSymbol(element: Shape | Ghost, variable: Variable, memo: DrawingMemo): SymbolDrawing {
  return memo.recall(`symbol ${element.id}`, [element, variable], () => {
    const size = element.kind === 'shape' ? { width: element.width, height: element.height } : {};
    const ghost = element.kind === 'ghost';
    const inputs = [variable, size.width, size.height, element.label, ghost];
    const face = memo.recall(`face ${element.id}`, inputs, () => faceOf(variable, { ...size, label: element.label, ghost }));
    return { kind: 'symbol', id: element.id, element, variable, face, ...placed(face, element) };
  });
}

function placed(face: SymbolFace, element: Shape | Ghost): { outline: Outline; bounds: Bounds } {
  return { outline: shiftOutline(face.outline, element), bounds: shiftBounds(face.bounds, element) };
}

function drawFlow(element: Shape, variable: Flow, scene: Scene): FlowDrawing {
  const { memo } = scene;
  const from = flowEnd(element, variable, 'from', scene);
  const to = flowEnd(element, variable, 'to', scene);
  return memo.recall(`flow ${element.id}`, [element, variable, from, to], () => {
    const pipe: Pipe = pipeBetween({ from, to, valve: element, bends: element.bends });
    const { direction } = pipe;
    const inputs = [variable, element.label, direction];
    const face = memo.recall(`face ${element.id}`, inputs, () => faceOf(variable, { label: element.label, direction }));
    const { outline, bounds } = placed(face, element);
    return { kind: 'flow', id: element.id, element, variable, face, pipe, outline, bounds: joinBounds(bounds, pipe.bounds) };
  });
}

/** The edge that a flow's pipe joins at one end: of its stock's body, of its cloud, or a bare point beside its valve. */
function flowEnd(element: Shape, flow: Flow, end: 'from' | 'to', scene: Scene): PipeEnd {
  const { model, memo, shapes, clouds } = scene;
  const stock = flow[end] === null ? undefined : model.variables[flow[end]];
  const shape = stock && shapes.get(stock.id);
  if (stock && shape) return memo.recall(`edge ${shape.id}`, [drawSymbol(shape, stock, memo)], () => bodyOf(drawSymbol(shape, stock, memo)));
  const cloud = clouds.get(`${flow.id} ${end}`);
  if (cloud) return drawCloud(cloud, memo).outline;
  return memo.recall(`stub ${element.id} ${end}`, [element], () => polar(element, end === 'from' ? Math.PI : 0, STUB));
}

/** The body alone: pipes join a stock's rectangle, never a name beside it. */
function bodyOf({ element, outline }: SymbolDrawing): Outline {
  return outline.kind === 'union' ? (outline.parts[0] ?? outline) : { ...outline, centre: { x: element.x, y: element.y } };
}

function drawLink(element: Curve, ends: ReadonlyMap<ElementId, SymbolDrawing | FlowDrawing>, scene: Scene): LinkDrawing | null {
  const link: Link | undefined = scene.model.links[element.link];
  if (!link) return null;
  const source = scene.shapes.get(link.from);
  const target = scene.shapes.get(link.to);
  const from = (element.from && ends.get(element.from)) ?? (source && ends.get(source.id));
  const to = target && ends.get(target.id);
  if (!from || !to) return null;
  return scene.memo.recall(`link ${element.id}`, [element, link, from, to], () => drawCurve(element, link, from, to));
}

/** The drawing of a link between two symbols. */
export function drawCurve(element: Curve, link: Link, from: SymbolDrawing | FlowDrawing, to: SymbolDrawing | FlowDrawing): LinkDrawing {
  const arc = linkArc(from.outline, to.outline, element.bend);
  return { kind: 'link', id: element.id, element, link, arc, bounds: arc.bounds };
}
