import { drawView } from '#core/diagram';
import { shapeOf } from '#core/model';
import type { Command, ElementId, LinkId, Model, Point, VariableId, View } from '#core/model';
import { drawCurves, hiddenLinks } from './curves.ts';
import { draw, elementsOf, target, viewsOf, type Where } from './target.ts';
import { endFlow } from './views.ts';

/** What a model has and one of its views does not show. */
export interface Hidden {
  /** Neither a symbol nor a ghost of them is in the view. */
  readonly variables: readonly VariableId[];
  /** Both their ends are in the view, their curves are not. */
  readonly links: readonly LinkId[];
}

/** Clear space between what a view shows and what is brought back into it. */
const BESIDE = 100;

/** What "Remove from this view" took away, or what was drawn in another view only; in order of creation. */
export function hiddenIn(model: Model, view: View): Hidden {
  const shown = new Set(elementsOf(view).flatMap((element) => (element.kind === 'shape' || element.kind === 'ghost' ? [element.variable] : [])));
  const variables = Object.values(model.variables).filter(({ id }) => !shown.has(id));
  return { variables: variables.map(({ id }) => id), links: hiddenLinks(model, view).map(({ id }) => id) };
}

/**
 * Brings a variable into a view that does not show it, with the curves of its links to what the view shows and a flow's
 * clouds. Without a place it goes where another view has it, or beside the rest. Answers its symbol.
 */
export const showVariable: Command<Where & { readonly variable: VariableId; readonly at?: Point }, ElementId | null> = (document, { variable, at, ...where }) => {
  const place = target(document, where);
  if (!place || !Object.hasOwn(place.model.variables, variable)) return null;
  const { model, view } = place;
  const known = shapeOf(view, variable);
  if (known) return known.id;
  const { x, y } = at ?? placeFor(model, view, variable);
  const element = draw(document, view, { kind: 'shape', variable, x, y });
  endFlow(document, model, view, variable);
  drawCurves(document, model, view, (link) => link.from === variable || link.to === variable);
  return element;
};

/** Where another view has it, unless something stands there in this one; else right of everything. */
function placeFor(model: Model, view: View, variable: VariableId): Point {
  const { bounds, drawings } = drawView(model, view);
  const taken = ({ x, y }: Point): boolean =>
    drawings.some((drawing) => 'x' in drawing.element && drawing.kind !== 'frame' && Math.abs(drawing.element.x - x) < 40 && Math.abs(drawing.element.y - y) < 30);
  const elsewhere = viewsOf(model).flatMap((other) => (other.id === view.id ? [] : (shapeOf(other, variable) ?? [])));
  const free = elsewhere.find((shape) => !taken(shape));
  if (free) return { x: free.x, y: free.y };
  return bounds ? { x: bounds.right + BESIDE, y: (bounds.top + bounds.bottom) / 2 } : { x: 0, y: 0 };
}
