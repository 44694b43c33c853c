import { drawView, expandedSize } from '#core/diagram';
import type { Command, Model, Shape, View } from '#core/model';
import type { OfElements } from '../looks.ts';
import { put, target, viewsOf } from '../target.ts';
import { giveWay } from './makeRoom.ts';

/**
 * Shows the own pictures of modules in their places, or closes these again. What stands where a module grows gives way to
 * the left and to the right.
 */
export const setExpanded: Command<OfElements & { readonly expanded: boolean }> = (document, { elements, expanded, ...where }) => {
  const place = target(document, where);
  if (!place || (expanded && place.view.notation === 'causal')) return;
  for (const id of elements) {
    const shape = place.view.elements[id];
    const module = shape?.kind === 'shape' ? place.model.variables[shape.variable] : undefined;
    const part = module?.kind === 'module' ? document.models[module.model] : undefined;
    if (shape?.kind === 'shape' && part && (shape.expanded !== undefined) !== expanded) turn(place.view, shape, part, expanded);
  }
};

function turn(view: View, shape: Shape, part: Model, expanded: boolean): void {
  const inner = pictureOf(part, view);
  put(shape, 'expanded', expanded ? expandedSize(inner ? drawView(part, inner).bounds : null) : null);
  if (shape.expanded) giveWay(view, shape, shape.expanded);
}

/** The view of a part that stands for it in another: of the same notation, where there is one. */
export function pictureOf(part: Model, { notation }: Pick<View, 'notation'>): View | undefined {
  const views = viewsOf(part);
  return views.find((view) => view.notation === notation) ?? views[0];
}
