import { defaultBend } from '#core/diagram';
import { curveOf, newId, shapeOf } from '#core/model';
import type { Command, Curve, ElementId, Link, LinkId, Model, ModelDocument, ModelId, VariableId, View } from '#core/model';
import type { LinkRefusal } from './linkProblem.ts';
import { draw, put, target, viewsOf, type Where } from './target.ts';

/**
 * A new link; `ghost` is the ghost it leaves from, where it is not the variable's own symbol. Without a bend it gets
 * the one that suits the view.
 */
export interface NewLink extends Where {
  readonly from: VariableId;
  readonly to: VariableId;
  readonly ghost?: ElementId;
  readonly bend?: number;
  readonly polarity?: '+' | '-';
}

/** Adds a link and its curve; a link that is there already gets its curve in this view. Nothing links to itself. */
export const addLink: Command<NewLink, { link: LinkId; element: ElementId } | null> = (document, args) => {
  const place = target(document, args);
  if (!place || !canLink(place.model, args.from, args.to) || !shapeOf(place.view, args.to)) return null;
  const link = linkBetween(place.model, args.from, args.to) ?? newLink(document, place.model, args);
  const drawn = curveOf(place.view, link.id);
  if (drawn) return { link: link.id, element: drawn.id };
  const ghost = ghostOf(place.view, args.ghost, args.from);
  if (!ghost && !shapeOf(place.view, args.from)) return null;
  const bend = args.bend ?? defaultBend(place.model, place.view, { from: args.from, to: args.to, ...(ghost ? { ghost } : {}) });
  const element = draw(document, place.view, { kind: 'curve', link: link.id, bend: clampBend(bend), ...(ghost ? { from: ghost } : {}) });
  return { link: link.id, element };
};

/**
 * Moves one end of a link to another variable, in all views; an equal link that is there already swallows it. Answers
 * why nothing changed, or null.
 */
export const reattachLink: Command<{
  readonly model: ModelId;
  readonly link: LinkId;
  readonly end: 'from' | 'to';
  readonly variable: VariableId;
  readonly ghost?: ElementId;
}, LinkRefusal | null> = (document, { model: modelId, link: id, end, variable, ghost }) => {
  const model = document.models[modelId];
  const link = model?.links[id];
  if (!model || !link) return 'gone';
  const ends = { from: link.from, to: link.to, [end]: variable };
  if (!canLink(model, ends.from, ends.to)) return ends.from === ends.to ? 'self' : 'gone';
  const equal = linkBetween(model, ends.from, ends.to);
  if (equal && equal.id !== id) {
    removeLink(model, id);
    return null;
  }
  Object.assign(link, ends);
  for (const view of viewsOf(model)) followLink(view, link, ghost);
  return null;
};

/** How far a curve bows, in degrees from its chord, brought into (-180, 180) and rounded to a tenth. */
export const setBend: Command<Where & { readonly element: ElementId; readonly bend: number }> = (document, args) => {
  const curve = target(document, args)?.view.elements[args.element];
  if (curve?.kind === 'curve' && Number.isFinite(args.bend)) curve.bend = clampBend(args.bend);
};

/** What the author claims about the direction of an effect; null: unknown. What only goes together has none. */
export const setLinkPolarity: Command<OfLink & { readonly polarity: '+' | '-' | null }> = (document, args) => {
  const link = linkIn(document, args);
  if (link && !link.association) put(link, 'polarity', args.polarity);
};

/** Whether a link carries the mark of a delay; what only goes together never does. */
export const setLinkDelay: Command<OfLink & { readonly delay: boolean }> = (document, args) => {
  const link = linkIn(document, args);
  if (link && !link.association) put(link, 'delay', args.delay || null);
};

/** How strong an effect is; null: neither weak nor strong. */
export const setLinkStrength: Command<OfLink & { readonly strength: 'weak' | 'strong' | null }> = (document, args) => {
  const link = linkIn(document, args);
  if (link) put(link, 'strength', args.strength);
};

/** How an effect grows with its cause; null: in proportion. What only goes together has no shape. */
export const setLinkShape: Command<OfLink & { readonly shape: 'late' | null }> = (document, args) => {
  const link = linkIn(document, args);
  if (link && !link.association) put(link, 'shape', args.shape);
};

/** Why a link is drawn, in safe Markdown; blank takes it away. */
export const setLinkNote: Command<OfLink & { readonly note: string }> = (document, args) => {
  const link = linkIn(document, args);
  if (link) put(link, 'note', args.note.trim() === '' ? null : args.note);
};

/** A link of a model. */
export interface OfLink {
  readonly model: ModelId;
  readonly link: LinkId;
}

/** Takes a link and its curves out of a model. */
export function removeLink(model: Model, id: LinkId): void {
  delete model.links[id];
  for (const view of viewsOf(model)) {
    const curve = curveOf(view, id);
    if (curve) delete view.elements[curve.id];
  }
}

/** Lets a curve leave from a ghost of its link's source, its own symbol, or not at all where the view shows no such end. */
function followLink(view: View, link: Link, wanted: ElementId | undefined): void {
  const curve = curveOf(view, link.id);
  if (!curve) return;
  const ghost = ghostOf(view, wanted, link.from) ?? ghostOf(view, curve.from, link.from);
  put(curve, 'from', ghost);
  settleCurve(view, link, curve);
}

/** Takes a curve away where one of its ends is not in the view; without its ghost it leaves from the variable's symbol. */
export function settleCurve(view: View, link: Link, curve: Curve): void {
  if (curve.from !== undefined && !ghostOf(view, curve.from, link.from)) delete curve.from;
  const leaves = curve.from !== undefined || shapeOf(view, link.from);
  if (!leaves || !shapeOf(view, link.to)) delete view.elements[curve.id];
}

/** The element, where it is a ghost of the variable. */
export function ghostOf(view: View, element: ElementId | undefined, variable: VariableId): ElementId | null {
  const ghost = element === undefined ? undefined : view.elements[element];
  return ghost?.kind === 'ghost' && ghost.variable === variable ? ghost.id : null;
}

/** Puts a link into a model that has none between the two. */
export function newLink(document: ModelDocument, model: Model, { from, to, polarity }: Pick<NewLink, 'from' | 'to' | 'polarity'>): Link {
  const link: Link = { id: newId(document, 'l'), from, to, ...(polarity ? { polarity } : {}) };
  model.links[link.id] = link;
  return link;
}

/** The link from one variable to another, where there is one. */
export function linkBetween(model: Model, from: VariableId, to: VariableId): Link | undefined {
  return Object.values(model.links).find((link) => link.from === from && link.to === to);
}

const canLink = (model: Model, from: VariableId, to: VariableId): boolean =>
  from !== to && from in model.variables && to in model.variables;

const linkIn = (document: ModelDocument, { model, link }: OfLink): Link | undefined => document.models[model]?.links[link];

/** A bend in degrees, brought into (-180, 180) and rounded to a tenth. */
export const clampBend = (bend: number): number => Math.round(Math.max(-179, Math.min(179, bend)) * 10) / 10 + 0;
