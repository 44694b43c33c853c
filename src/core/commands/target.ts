import { newId } from '#core/model';
import type { ElementId, Model, ModelDocument, ModelId, Point, Variable, VariableId, View, ViewElement, ViewId } from '#core/model';

/** The view that a drawing command works in. */
export interface Where {
  readonly model: ModelId;
  readonly view: ViewId;
}

/** A model and one of its views. */
export interface Place {
  readonly model: Model;
  readonly view: View;
}

/** The model and view meant, or null where they are no longer there. */
export function target(document: ModelDocument, where: Where): Place | null {
  const model = document.models[where.model];
  const view = model?.views[where.view];
  return model && view ? { model, view } : null;
}

/** A variable by model and id, or null where it is no longer there. */
export function variableIn(document: ModelDocument, where: { model: ModelId; variable: VariableId }): Variable | null {
  return document.models[where.model]?.variables[where.variable] ?? null;
}

/** Every view of a model. */
export function viewsOf(model: Model): View[] {
  return Object.values(model.views);
}

/** Elements of a view, in order of creation. */
export function elementsOf(view: View): ViewElement[] {
  return Object.values(view.elements);
}

/** An element before it has its id. */
type Unnamed<Element> = Element extends ViewElement ? Omit<Element, 'id'> : never;

/** Puts an element into a view and answers its id. */
export function draw(document: ModelDocument, view: View, element: Unnamed<ViewElement>): ElementId {
  const id = newId(document, 'e');
  view.elements[id] = { id, ...element, ...('x' in element ? spot(element) : {}) };
  return id;
}

/** A place in whole diagram units: files stay readable and lines crisp, at whatever zoom a hand drew. No number is 0. */
export function spot({ x, y }: Point): Point {
  return { x: whole(x), y: whole(y) };
}

/** Rounding a little below 0 gives minus zero, which files do not know: the sum mends it. */
function whole(value: number): number {
  return Number.isFinite(value) ? Math.round(value) + 0 : 0;
}

/** Sets an optional field, or takes it away where there is no value. */
export function put<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key, value: Owner[Key] | null | undefined): void {
  if (value === null || value === undefined) delete owner[key];
  else owner[key] = value;
}
