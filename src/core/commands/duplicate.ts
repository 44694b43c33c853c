import { foldName, renameReferences } from '#core/language';
import { freeName, namesInUse, newId } from '#core/model';
import type { Command, Curve, ElementId, Flow, LinkId, Model, ModelDocument, Point, Shape, Variable, VariableId, View, ViewElement } from '#core/model';
import { cloudOf, placeCloud } from './flows.ts';
import { draw, target, type Where } from './target.ts';
import { axisNames, rewriteVariable } from './texts.ts';

/** Where copies go unless a distance is given: clear of the originals, yet near them. */
const ASIDE: Point = { x: 32, y: 32 };

/** What a copy is being made in, and what has been copied: original to copy. */
interface Copying {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly view: View;
  readonly by: Point;
  readonly variables: Map<VariableId, VariableId>;
  readonly links: Map<LinkId, LinkId>;
  readonly elements: Map<ElementId, ElementId>;
}

/**
 * Copies elements of a view: variables under free names, whose equations use the copies where they used originals of
 * the same selection; links whose ends are both copied; ghosts, notes and frames. A copied flow whose stock is not
 * copied ends in a cloud. Answers the new elements.
 */
export const duplicate: Command<Where & { readonly elements: readonly ElementId[]; readonly by?: Point }, ElementId[]> = (
  document,
  { elements, by = ASIDE, ...where },
) => {
  const place = target(document, where);
  if (!place) return [];
  const copying: Copying = { document, ...place, by, variables: new Map(), links: new Map(), elements: new Map() };
  const chosen = elements.flatMap((id) => place.view.elements[id] ?? []);
  copyVariables(copying, chosen);
  for (const element of chosen) if (element.kind !== 'curve') copyElement(copying, element);
  joinFlows(copying);
  for (const element of chosen) if (element.kind === 'curve') copyCurve(copying, element);
  return [...copying.elements.values()];
};

function copyVariables({ document, model, variables }: Copying, chosen: readonly ViewElement[]): void {
  const taken = namesInUse(model);
  const names: [from: string, to: string][] = [];
  for (const element of chosen) {
    const original = element.kind === 'shape' ? model.variables[element.variable] : undefined;
    if (!original) continue;
    const name = freeName(model, original.name, taken);
    taken.add(foldName(name));
    names.push([original.name, name]);
    const id = newId(document, 'v');
    model.variables[id] = { ...plainCopy(original), id, name };
    variables.set(original.id, id);
  }
  const axes = axisNames(document);
  for (const id of variables.values()) {
    const copy = model.variables[id];
    if (copy) rewriteVariable(copy, (text) => names.reduce((result, [from, to]) => renameReferences(result, from, to, axes), text));
  }
}

function copyElement({ document, view, by, variables, elements }: Copying, element: Exclude<ViewElement, Curve>): void {
  if (element.kind === 'cloud') return;
  const { id, ...drawn } = plainCopy(element);
  const moved = { ...drawn, x: drawn.x + by.x, y: drawn.y + by.y };
  if (moved.kind === 'shape' || moved.kind === 'ghost') moved.variable = variables.get(moved.variable) ?? moved.variable;
  if (moved.kind === 'shape' && moved.bends) moved.bends = moved.bends.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  elements.set(id, draw(document, view, moved));
}

/** Gives every copied flow its ends: copied stocks, or clouds beside the originals' ends. */
function joinFlows({ document, model, view, by, variables }: Copying): void {
  for (const [original, copy] of variables) {
    const flow = model.variables[copy];
    if (flow?.kind !== 'flow') continue;
    for (const end of ['from', 'to'] as const) {
      const before = flow[end];
      const joined = before === null ? null : (variables.get(before) ?? null);
      flow[end] = joined;
      if (joined === null) placeCloud(document, view, { flow: copy, end, before: null, at: shifted(endOf(view, original, end, before), by) });
    }
    forgetPriority(flow);
  }
}

function forgetPriority(flow: Flow): void {
  if (flow.from === null) delete flow.priority;
}

function endOf(view: View, flow: VariableId, end: 'from' | 'to', stock: VariableId | null): Point | undefined {
  const isStock = (element: ViewElement): element is Shape => element.kind === 'shape' && element.variable === stock;
  return cloudOf(view, flow, end) ?? Object.values(view.elements).find(isStock);
}

function copyCurve({ document, model, view, variables, links, elements }: Copying, curve: Curve): void {
  const link = model.links[curve.link];
  const from = link && variables.get(link.from);
  const to = link && variables.get(link.to);
  if (!link || !from || !to) return;
  const id = newId(document, 'l');
  model.links[id] = { ...plainCopy(link), id, from, to };
  links.set(link.id, id);
  const ghost = curve.from === undefined ? undefined : elements.get(curve.from);
  elements.set(curve.id, draw(document, view, { kind: 'curve', link: id, bend: curve.bend, ...(ghost ? { from: ghost } : {}) }));
}

function shifted(point: Point | undefined, by: Point): Point | undefined {
  return point && { x: point.x + by.x, y: point.y + by.y };
}

/** A copy of plain data, also of a draft, which structured cloning refuses. */
function plainCopy<Data extends Variable | ViewElement | Model['links'][LinkId]>(data: Data): Data {
  return copied(data) as Data;
}

function copied(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copied);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, copied(value)]));
}
