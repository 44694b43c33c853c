import type { ViewDrawing } from '#core/diagram';
import type { ElementId, Model, ModelDocument, Point, View, ViewElement } from '#core/model';
import { followed } from './followers.ts';
import { perform, type Place } from './perform.ts';

/** Whether moving these elements moves nothing but them and the parts of flows: a frame takes along what stands in it. */
export function movesAlone(view: ViewDrawing, elements: readonly ElementId[]): boolean {
  return elements.every((id) => view.byElement.get(id)?.kind !== 'frame');
}

/**
 * The elements that a move changes, as they stand after it: the very change that letting go makes, made on copies of
 * these elements alone.
 */
export function movedElements(document: ModelDocument, place: Place, elements: readonly ElementId[], by: Point): ReadonlyMap<ElementId, ViewElement> {
  const { model: modelId, view: viewId } = place.where;
  const model = document.models[modelId];
  const view = model?.views[viewId];
  if (!model || !view) return new Map();
  const copies: Record<ElementId, ViewElement> = {};
  for (const id of followed(place.view, elements, by).keys()) {
    const element = view.elements[id];
    if (element) copies[id] = copied(element);
  }
  const small: View = { ...view, elements: copies };
  const models: Record<string, Model> = { [modelId]: { ...model, views: { [viewId]: small } } };
  perform({ ...document, models }, place, { do: 'move', elements, by });
  return new Map(Object.values(copies).map((element) => [element.id, element]));
}

/** Free to be changed; the document's own is frozen. */
function copied(element: ViewElement): ViewElement {
  return element.kind === 'shape' && element.bends ? { ...element, bends: element.bends.map((bend) => ({ ...bend })) } : { ...element };
}
