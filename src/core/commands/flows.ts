import { drawView, placeFlow, type Outline } from '#core/diagram';
import { newId, shapeOf } from '#core/model';
import type { Cloud, Command, ElementId, Flow, Model, ModelDocument, ModelId, Point, VariableId, View } from '#core/model';
import { words } from '#core/words';
import { isPipe } from './curves.ts';
import { linkBetween, reattachLink, removeLink } from './links.ts';
import { draw, elementsOf, put, spot, target, viewsOf, type Where } from './target.ts';
import { nameFor, type Drawn } from './variables.ts';

/** One end of a pipe as it is drawn: a stock, or the place of a cloud. */
export type PipeEnd = VariableId | Point;

/** A new flow with both its ends. */
export interface NewFlow extends Where {
  readonly from: PipeEnd;
  readonly to: PipeEnd;
  /** The valve's place; left out, valve and clouds are placed so that the pipe looks well. */
  readonly at?: Point;
  readonly bends?: readonly Point[];
  readonly name?: string;
  readonly equation?: string;
  readonly units?: string;
}

/** What a new flow consists of. */
export interface DrawnFlow extends Drawn {
  readonly clouds: readonly ElementId[];
}

/** Adds a flow with its valve, pipe and clouds. An end that names no stock, or both ends on one stock, make nothing. */
export const addFlow: Command<NewFlow, DrawnFlow | null> = (document, args) => {
  const place = target(document, args);
  if (!place) return null;
  const from = endIn(place.model, place.view, args.from);
  const to = endIn(place.model, place.view, args.to);
  if (!from || !to || (from.stock !== null && from.stock === to.stock)) return null;
  const places = args.at ? { valve: args.at, from: from.at, to: to.at } : placeFlow(from.outline ?? from.at, to.outline ?? to.at);
  const id = newId(document, 'v');
  const name = nameFor(place.model, args.name, words.model.newFlow);
  const flow: Flow = { id, kind: 'flow', name, equation: args.equation ?? '', from: from.stock, to: to.stock };
  if (args.units) flow.units = args.units;
  place.model.variables[id] = flow;
  const { x, y } = places.valve;
  const bends = args.bends && args.bends.length > 0 ? { bends: args.bends.map(spot) } : {};
  const element = draw(document, place.view, { kind: 'shape', variable: id, x, y, ...bends });
  const clouds = place.view.notation === 'causal' ? [] : [
    ...(from.stock === null ? [drawCloud(document, place.view, id, 'from', places.from ?? from.at)] : []),
    ...(to.stock === null ? [drawCloud(document, place.view, id, 'to', places.to ?? to.at)] : []),
  ];
  return { variable: id, element, clouds };
};

/** Joins one end of a flow to a stock, or lets it end in a cloud at a place, in every view. Ends never share a stock. */
export const reattachFlow: Command<{
  readonly model: ModelId;
  readonly flow: VariableId;
  readonly end: 'from' | 'to';
  readonly stock: VariableId | null;
  /** Place of the cloud, in the view where the end was dropped. */
  readonly at?: Point;
  readonly view?: Where['view'];
}> = (document, { model: modelId, flow: id, end, stock, at, view: dropped }) => {
  const model = document.models[modelId];
  const flow = model?.variables[id];
  if (!model || flow?.kind !== 'flow') return;
  if (stock !== null && model.variables[stock]?.kind !== 'stock') return;
  if (stock !== null && stock === flow[end === 'from' ? 'to' : 'from']) return;
  const before = flow[end];
  flow[end] = stock;
  if (end === 'from' && stock !== before) delete flow.priority;
  if (before !== null && stock !== before) moveDrawnPipe(document, model, flow, before, stock);
  for (const view of viewsOf(model)) {
    if (stock !== null) removeCloud(view, id, end);
    else placeCloud(document, view, { flow: id, end, before, at: view.id === dropped || dropped === undefined ? at : undefined });
  }
};

/** A link that says what the pipe said, as causal views have it, goes where the pipe goes; with the pipe's end it ends. */
function moveDrawnPipe(document: ModelDocument, model: Model, flow: Flow, before: VariableId, stock: VariableId | null): void {
  const link = linkBetween(model, flow.id, before);
  if (!link || isPipe(model, link)) return;
  if (stock === null) removeLink(model, link.id);
  else reattachLink(document, { model: model.id, link: link.id, end: 'to', variable: stock });
}

/** Corners of a flow's pipe, from its source to its target; none makes it straight. */
export const setBends: Command<Where & { readonly element: ElementId; readonly bends: readonly Point[] }> = (document, args) => {
  const shape = target(document, args)?.view.elements[args.element];
  if (shape?.kind === 'shape') put(shape, 'bends', args.bends.length > 0 ? args.bends.map(spot) : null);
};

/** Place of a flow among the outflows of its stock: lower drains first; null puts it after all that have one. */
export const setPriority: Command<{ readonly model: ModelId; readonly variable: VariableId; readonly priority: number | null }> = (document, args) => {
  const flow = document.models[args.model]?.variables[args.variable];
  if (flow?.kind === 'flow') put(flow, 'priority', args.priority);
};

/** The free end of a flow in a view, where it is drawn. */
export function cloudOf(view: View, flow: VariableId, end: Cloud['end']): Cloud | null {
  const cloud = elementsOf(view).find((element) => element.kind === 'cloud' && element.flow === flow && element.end === end);
  return cloud?.kind === 'cloud' ? cloud : null;
}

/** Gives a flow's free end its cloud: where it was dropped, else where the stock was; no pipe in this view, no cloud. */
export function placeCloud(
  document: ModelDocument,
  view: View,
  { flow, end, before, at }: { flow: VariableId; end: Cloud['end']; before: VariableId | null; at?: Point | undefined },
): void {
  const valve = shapeOf(view, flow);
  if (!valve || view.notation === 'causal') return;
  const known = cloudOf(view, flow, end);
  if (known) {
    if (at) Object.assign(known, spot(at));
    return;
  }
  const stock = before === null ? null : shapeOf(view, before);
  drawCloud(document, view, flow, end, at ?? stock ?? { x: valve.x + (end === 'from' ? -100 : 100), y: valve.y });
}

/** An end of a new flow: the stock, where it has one, and what a pipe to it must respect. */
interface End {
  readonly stock: VariableId | null;
  readonly at: Point;
  readonly outline: Outline | null;
}

function endIn(model: Model, view: View, end: PipeEnd): End | null {
  if (typeof end !== 'string') return { stock: null, at: end, outline: null };
  const stock = model.variables[end];
  const shape = shapeOf(view, end);
  if (stock?.kind !== 'stock' || !shape) return null;
  const alone = drawView(model, { ...view, elements: { [shape.id]: shape } });
  const drawn = alone.byElement.get(shape.id);
  return { stock: end, at: shape, outline: drawn && 'outline' in drawn ? drawn.outline : null };
}

function removeCloud(view: View, flow: VariableId, end: Cloud['end']): void {
  const cloud = cloudOf(view, flow, end);
  if (cloud) delete view.elements[cloud.id];
}

function drawCloud(document: ModelDocument, view: View, flow: VariableId, end: Cloud['end'], { x, y }: Point): ElementId {
  return draw(document, view, { kind: 'cloud', flow, end, x, y });
}
