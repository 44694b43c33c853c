import { foldName } from '#core/language';
import { newView } from '#core/model';
import type { Command, Curve, ElementId, Link, Model, ModelDocument, ModelId, VariableId, View, ViewId } from '#core/model';
import { words } from '#core/words';
import { drawCurves, isPipe } from './curves.ts';
import { placeCloud } from './flows.ts';
import { addLink } from './links.ts';
import { plainCopy } from './plain.ts';
import { draw, elementsOf, target, type Where } from './target.ts';

/** Adds an empty view to a model. */
export const addView: Command<{ readonly model: ModelId; readonly name?: string }, ViewId | null> = (document, { model: id, name }) => {
  const model = document.models[id];
  return model ? newView(document, model, freeViewName(model, name?.trim() || words.model.newView)) : null;
};

/** Gives a view another name, made unique among the model's views; a blank one is passed over. */
export const renameView: Command<Where & { readonly name: string }> = (document, { name, ...where }) => {
  const place = target(document, where);
  const wanted = name.trim();
  if (place && wanted !== '' && wanted !== place.view.name) place.view.name = freeViewName(place.model, wanted, place.view.id);
};

/** Deletes a view, and no variable or link with it; a model keeps its last one. Answers whether it did. */
export const deleteView: Command<Where, boolean> = (document, where) => {
  const place = target(document, where);
  if (!place || Object.keys(place.model.views).length < 2) return false;
  delete place.model.views[where.view];
  return true;
};

/** Adds a view that shows the same things in the same places, behind the one it is made from. */
export const duplicateView: Command<Where & { readonly name?: string }, ViewId | null> = (document, { name, ...where }) => {
  const place = target(document, where);
  if (!place) return null;
  const { model, view } = place;
  const copy = viewLike(document, model, view, name?.trim() || view.name);
  const copies = new Map<ElementId, ElementId>();
  for (const element of elementsOf(view)) {
    const { id, ...drawn } = plainCopy(element);
    if (drawn.kind === 'curve' && drawn.from !== undefined) drawn.from = copies.get(drawn.from) ?? drawn.from;
    copies.set(id, draw(document, copy, drawn));
  }
  for (const curve of elementsOf(copy)) followGhost(curve, copies);
  if (view.notation) copy.notation = view.notation;
  return copy.id;
};

/** Moves a view to a place among the model's views, counted from 0. */
export const moveView: Command<Where & { readonly to: number }> = (document, { to, ...where }) => {
  const place = target(document, where);
  if (place && Number.isInteger(to)) reorder(place.model, where.view, to);
};

/**
 * Adds a view that draws every variable of another one as a word, in the same places. What the other one tells by its
 * pipes is told by links: a flow adds to the stock it fills and takes from the one it drains. Links that the model does
 * not have yet are added to it, with curves in the new view only.
 */
export const addCausalView: Command<{ readonly model: ModelId; readonly from: ViewId; readonly name?: string }, ViewId | null> = (document, args) => {
  const place = target(document, { model: args.model, view: args.from });
  if (!place) return null;
  const { model, view } = place;
  const causal = viewLike(document, model, view, args.name?.trim() || words.model.causalView);
  causal.notation = 'causal';
  copyShapes(document, view, causal);
  drawKnownCurves(document, model, view, causal);
  const where = { model: model.id, view: causal.id };
  for (const flow of Object.values(model.variables)) {
    if (flow.kind !== 'flow') continue;
    for (const [stock, polarity] of [[flow.to, '+'], [flow.from, '-']] as const) {
      if (stock !== null) addLink(document, { ...where, from: flow.id, to: stock, polarity });
    }
  }
  drawCurves(document, model, causal);
  return causal.id;
};

/**
 * Adds a view that draws the variables of a causal one with their symbols, in the same places: pipes instead of the
 * links between a flow and its stocks, clouds at flows' free ends. From one that has symbols already it is a copy of that.
 */
export const addStockFlowView: Command<{ readonly model: ModelId; readonly from: ViewId; readonly name?: string }, ViewId | null> = (document, args) => {
  const place = target(document, { model: args.model, view: args.from });
  if (!place) return null;
  const { model, view } = place;
  const name = args.name?.trim() || words.model.stockFlowView;
  if (view.notation !== 'causal') return duplicateView(document, { model: model.id, view: view.id, name });
  const symbols = viewLike(document, model, view, name);
  copyShapes(document, view, symbols);
  for (const element of elementsOf(symbols)) if (element.kind === 'shape') endFlow(document, model, symbols, element.variable);
  drawKnownCurves(document, model, view, symbols);
  drawCurves(document, model, symbols);
  return symbols.id;
};

/** Gives a flow that a view shows its clouds there. */
export function endFlow(document: ModelDocument, model: Model, view: View, id: VariableId): void {
  const flow = model.variables[id];
  if (flow?.kind !== 'flow') return;
  for (const end of ['from', 'to'] as const) if (flow[end] === null) placeCloud(document, view, { flow: id, end, before: null });
}

/** A new empty view behind the one it is made from. */
function viewLike(document: ModelDocument, model: Model, view: View, name: string): View {
  const id = newView(document, model, freeViewName(model, name));
  reorder(model, id, Object.keys(model.views).indexOf(view.id) + 1);
  const made = model.views[id];
  if (!made) throw new Error('The view just added is not there');
  return made;
}

function reorder(model: Model, id: ViewId, to: number): void {
  const views = Object.values(model.views);
  const at = views.findIndex((view) => view.id === id);
  const [moved] = views.splice(at, 1);
  const place = Math.max(0, Math.min(to, views.length));
  if (!moved || place === at) return;
  views.splice(place, 0, moved);
  model.views = Object.fromEntries(views.map((view) => [view.id, view]));
}

/** Symbols as the author chose them, in the same places; sizes, sides and corners belong to the other notation. */
function copyShapes(document: ModelDocument, from: View, to: View): void {
  for (const element of elementsOf(from)) {
    if (element.kind !== 'shape') continue;
    const { variable, x, y, size, tint, pinned } = element;
    draw(document, to, { kind: 'shape', variable, x, y, ...(size ? { size } : {}), ...(tint ? { tint } : {}), ...(pinned ? { pinned } : {}) });
  }
}

/** The curves of another view, as bent as there; those that leave a ghost there leave the variable itself here. */
function drawKnownCurves(document: ModelDocument, model: Model, from: View, to: View): void {
  const shown = new Set(elementsOf(to).flatMap((element) => (element.kind === 'shape' ? [element.variable] : [])));
  const fits = (link: Link): boolean => shown.has(link.from) && shown.has(link.to) && (to.notation === 'causal' || !isPipe(model, link));
  for (const curve of elementsOf(from)) {
    const link = curve.kind === 'curve' && curve.from === undefined ? model.links[curve.link] : undefined;
    if (curve.kind !== 'curve' || !link || !fits(link)) continue;
    draw(document, to, { kind: 'curve', link: link.id, bend: curve.bend, ...(curve.tint ? { tint: curve.tint } : {}) });
  }
}

/** A copied curve leaves from the copy of its ghost, also where that was copied after it. */
function followGhost(element: Curve | { kind: string }, copies: ReadonlyMap<ElementId, ElementId>): void {
  if (!('link' in element) || element.from === undefined) return;
  const ghost = copies.get(element.from);
  if (ghost) element.from = ghost;
}

function freeViewName(model: Model, wanted: string, own?: ViewId): string {
  const taken = new Set(Object.values(model.views).flatMap(({ id, name }) => (id === own ? [] : [foldName(name)])));
  const [, base = wanted] = /^(.*?)(?: \d{1,9})?$/s.exec(wanted) ?? [];
  let name = wanted;
  for (let number = 2; taken.has(foldName(name)); number += 1) name = `${base} ${number}`;
  return name;
}
