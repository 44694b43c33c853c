import { defaultBend } from '#core/diagram';
import type { Link, Model, ModelDocument, View } from '#core/model';
import { draw, elementsOf } from './target.ts';

/** Beyond this many new curves a gentle bend for all is better than seconds of waiting for the best one of each. */
const CHOSEN = 80;
const GENTLE = 16;

/** How many new curves bow, in degrees, where they are too many to choose for each; undefined: choose. */
export const bendOfMany = (curves: number): number | undefined => (curves > CHOSEN ? GENTLE : undefined);

/** Whether a link says what a pipe says: from a flow to the stock that it fills or drains. */
export function isPipe(model: Model, { from, to }: Pick<Link, 'from' | 'to'>): boolean {
  const flow = model.variables[from];
  return flow?.kind === 'flow' && (flow.from === to || flow.to === to);
}

/** The links whose ends stand in a view while their curve does not; a pipe needs none where it is drawn. */
export function hiddenLinks(model: Model, view: View): Link[] {
  const shown = new Set<string>();
  const drawn = new Set<string>();
  for (const element of elementsOf(view)) {
    if (element.kind === 'shape') shown.add(element.variable);
    if (element.kind === 'curve') drawn.add(element.link);
  }
  const needless = (link: Link): boolean => view.notation !== 'causal' && isPipe(model, link);
  return Object.values(model.links).filter((link) => shown.has(link.from) && shown.has(link.to) && !drawn.has(link.id) && !needless(link));
}

/** Draws the links that a view could show and does not, all of them or those that `only` takes. */
export function drawCurves(document: ModelDocument, model: Model, view: View, only: (link: Link) => boolean = () => true): void {
  const missing = hiddenLinks(model, view).filter(only);
  const common = bendOfMany(missing.length);
  for (const link of missing) {
    const bend = common ?? defaultBend(model, view, { from: link.from, to: link.to });
    draw(document, view, { kind: 'curve', link: link.id, bend });
  }
}
