import { curveOf, shapeOf } from '#core/model';
import type { Command, ElementId, Link, LinkId, Model, ModelId } from '#core/model';
import type { LinkRefusal } from './linkProblem.ts';
import { clampBend, linkBetween } from './links.ts';
import { put, target, viewsOf, type Where } from './target.ts';

/** Several links of a model. */
export interface OfLinks {
  readonly model: ModelId;
  readonly links: readonly LinkId[];
}

/** What links can carry; what is left out stays, null takes a mark away. */
export interface LinkMarks {
  readonly polarity?: '+' | '-' | null;
  readonly delay?: boolean;
  readonly strength?: 'weak' | 'strong' | null;
  /** `late` bites late. */
  readonly shape?: 'late' | null;
}

/** A link that was left as it is, and why. */
export interface RefusedLink {
  readonly link: LinkId;
  readonly reason: LinkRefusal;
}

/** Marks several links at once; polarity, delay and shape are refused by those that only go together. */
export const markLinks: Command<OfLinks & { readonly marks: LinkMarks }, readonly RefusedLink[]> = (document, { model, links, marks }) => {
  const refused: RefusedLink[] = [];
  for (const id of links) {
    const link = document.models[model]?.links[id];
    if (!link) refused.push({ link: id, reason: 'gone' });
    else if (!mark(link, marks)) refused.push({ link: id, reason: 'association' });
  }
  return refused;
};

/**
 * Says that the ends of links go together without one causing the other, which takes polarity, delay and shape away; or, with
 * `association: false`, makes causes of them again.
 */
export const setAssociation: Command<OfLinks & { readonly association: boolean }> = (document, { model, links, association }) => {
  for (const id of links) {
    const link = document.models[model]?.links[id];
    if (!link) continue;
    put(link, 'association', association || null);
    if (association) mark(link, { polarity: null, delay: false, shape: null });
  }
};

/**
 * Turns links round, each keeping its way through every view. Refused: a link whose other direction is drawn by a link
 * that is not turned too, and one that no view could show any more, as it would enter a ghost.
 */
export const reverseLinks: Command<OfLinks, readonly RefusedLink[]> = (document, { model: modelId, links }) => {
  const model = document.models[modelId];
  if (!model) return links.map((link) => ({ link, reason: 'gone' }));
  const asked = new Set(links);
  const reasons = [...asked].map((link) => ({ link, reason: reverseProblem(model, link, asked) }));
  for (const { link: id, reason } of reasons) {
    const link = model.links[id];
    if (link && reason === null) turn(model, link);
  }
  return reasons.flatMap(({ link, reason }) => (reason === null ? [] : [{ link, reason }]));
};

/** Lets curves bow to the other side. */
export const flipCurves: Command<Where & { readonly elements: readonly ElementId[] }> = (document, { elements, ...where }) => {
  const view = target(document, where)?.view;
  for (const id of new Set(elements)) {
    const curve = view?.elements[id];
    if (curve?.kind === 'curve') curve.bend = clampBend(-curve.bend);
  }
};

function mark(link: Link, { polarity, delay, strength, shape }: LinkMarks): boolean {
  if (strength !== undefined) put(link, 'strength', strength);
  const asks = (polarity ?? shape ?? null) !== null || delay === true;
  if (link.association && asks) return false;
  if (polarity !== undefined) put(link, 'polarity', polarity);
  if (delay !== undefined) put(link, 'delay', delay || null);
  if (shape !== undefined) put(link, 'shape', shape);
  return true;
}

function reverseProblem(model: Model, id: LinkId, asked: ReadonlySet<LinkId>): LinkRefusal | null {
  const link = model.links[id];
  if (!link) return 'gone';
  const other = linkBetween(model, link.to, link.from);
  // Two links that exchange places must both be able to: the one that stays would be drawn twice.
  if (other && !(asked.has(other.id) && !losesAllViews(model, other))) return 'exists';
  return losesAllViews(model, link) ? 'ghostAlone' : null;
}

/** Whether turning a link would take it out of every view that shows it. */
function losesAllViews(model: Model, link: Link): boolean {
  const shown = viewsOf(model).filter((view) => curveOf(view, link.id));
  return shown.length > 0 && shown.every((view) => !shapeOf(view, link.from));
}

function turn(model: Model, link: Link): void {
  const { from, to } = link;
  Object.assign(link, { from: to, to: from });
  for (const view of viewsOf(model)) {
    const curve = curveOf(view, link.id);
    if (!curve) continue;
    curve.bend = clampBend(-curve.bend);
    delete curve.from;
    if (!shapeOf(view, from)) delete view.elements[curve.id];
  }
}
