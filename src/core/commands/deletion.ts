import { shapeOf, variableAt } from '#core/model';
import type { Cloud, Command, ElementId, Flow, LinkId, Model, ModelDocument, ModelId, Point, Shape, VariableId, View } from '#core/model';
import { placeCloud } from './flows.ts';
import { removeLink, settleCurve } from './links.ts';
import { elementsOf, target, viewsOf, type Where } from './target.ts';

/**
 * Deletes what is selected in a view. A symbol takes its variable out of the model, with its links, ghosts and clouds
 * in all views; a curve takes its link; ghosts, notes and frames go alone; a cloud alone stays, as its flow needs it.
 * Flows of a deleted stock stay and end in clouds where it stood. Equations that use a deleted name stay as they are.
 */
export const deleteElements: Command<Where & { readonly elements: readonly ElementId[] }> = (document, { elements, ...where }) => {
  const place = target(document, where);
  if (!place) return;
  const { model, view } = place;
  const drawn = elements.flatMap((id) => view.elements[id] ?? []);
  for (const element of drawn) if (element.kind === 'curve') removeLink(model, element.link);
  for (const { kind, id } of drawn) if (kind === 'ghost' || kind === 'note' || kind === 'frame') delete view.elements[id];
  removeVariables(document, model, drawn.flatMap((element) => (element.kind === 'shape' ? [element.variable] : [])));
  settleCurves(model, view);
};

/** Deletes a variable as its symbol would: from the model and all views. */
export const deleteVariable: Command<{ readonly model: ModelId; readonly variable: VariableId }> = (document, args) => {
  const model = document.models[args.model];
  if (model && Object.hasOwn(model.variables, args.variable)) removeVariables(document, model, [args.variable]);
};

/** Deletes a link as its curve would: from the model and all views. */
export const deleteLink: Command<{ readonly model: ModelId; readonly link: LinkId }> = (document, args) => {
  const model = document.models[args.model];
  if (model) removeLink(model, args.link);
};

/** Takes something out of one view only: the variable or link stays in the model. */
export const hideElements: Command<Where & { readonly elements: readonly ElementId[] }> = (document, { elements, ...where }) => {
  const place = target(document, where);
  if (!place) return;
  for (const id of elements) {
    const element = place.view.elements[id];
    if (!element || element.kind === 'cloud') continue;
    delete place.view.elements[id];
    if (element.kind === 'shape') removeClouds(place.view, new Set([element.variable]));
  }
  settleCurves(place.model, place.view);
};

function removeVariables(document: ModelDocument, model: Model, ids: readonly VariableId[]): void {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  for (const link of Object.values(model.links)) if (gone.has(link.from) || gone.has(link.to)) removeLink(model, link.id);
  for (const flow of Object.values(model.variables)) if (flow.kind === 'flow' && !gone.has(flow.id)) detach(document, model, flow, gone);
  for (const id of gone) delete model.variables[id];
  for (const view of viewsOf(model)) {
    for (const element of elementsOf(view)) {
      if ((element.kind === 'shape' || element.kind === 'ghost') && gone.has(element.variable)) delete view.elements[element.id];
    }
    removeClouds(view, gone);
    settleCurves(model, view);
  }
  forgetMentions(document, model, gone);
}

/** Lets the ends of a flow that are joined to stocks about to go end in clouds. */
export function detach(document: ModelDocument, model: Model, flow: Flow, gone: ReadonlySet<VariableId>): void {
  for (const end of ['from', 'to'] as const) {
    const stock = flow[end];
    if (stock === null || !gone.has(stock)) continue;
    flow[end] = null;
    if (end === 'from') delete flow.priority;
    for (const view of viewsOf(model)) placeCloud(document, view, { flow: flow.id, end, before: stock, at: freePlace(view, flow, stock) });
  }
}

/** Where the stock stood; a second cloud there keeps clear of the first, towards its own flow. Nothing where the view did not show both. */
function freePlace(view: View, flow: Flow, stock: VariableId): Point | undefined {
  const stood = shapeOf(view, stock);
  const valve = shapeOf(view, flow.id);
  if (!stood || !valve) return undefined;
  const taken = elementsOf(view).some((element) => element.kind === 'cloud' && element.x === stood.x && element.y === stood.y);
  return taken ? towards(stood, valve) : { x: stood.x, y: stood.y };
}

/** A third of the way from a stock to a valve. */
function towards(stood: Shape, valve: Point): Point {
  return { x: stood.x + (valve.x - stood.x) / 3, y: stood.y + (valve.y - stood.y) / 3 };
}

/** Takes the clouds of flows out of a view. */
export function removeClouds(view: View, flows: ReadonlySet<VariableId>): void {
  const clouds = elementsOf(view).filter((element): element is Cloud => element.kind === 'cloud' && flows.has(element.flow));
  for (const cloud of clouds) delete view.elements[cloud.id];
}

/** Takes away the curves whose ends a view no longer shows. */
export function settleCurves(model: Model, view: View): void {
  for (const element of elementsOf(view)) {
    const link = element.kind === 'curve' ? model.links[element.link] : undefined;
    if (element.kind === 'curve' && link) settleCurve(view, link, element);
  }
}

/**
 * Scenarios, charts and modules' inputs speak of a variable by its id: what they said of one that is gone goes too. A chart
 * left without a curve goes with it: an empty one in the file is one that was emptied on purpose.
 */
function forgetMentions(document: ModelDocument, model: Model, gone: ReadonlySet<VariableId>): void {
  for (const { values } of Object.values(document.scenarios)) {
    for (const address of Object.keys(values)) if (!variableAt(document, address)) delete values[address];
  }
  for (const chart of Object.values(document.charts)) {
    const plots = chart.plots.filter(({ variable }) => variableAt(document, variable));
    if (plots.length === chart.plots.length) continue;
    if (plots.length > 0) chart.plots = plots;
    else delete document.charts[chart.id];
  }
  for (const { variables } of Object.values(document.models)) {
    for (const module of Object.values(variables)) {
      if (module.kind === 'module' && module.model === model.id) for (const id of gone) delete module.bindings[id];
    }
  }
}
