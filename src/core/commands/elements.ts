import { withStanding } from '#core/diagram';
import { shapeOf } from '#core/model';
import type { Command, ElementId, LabelSide, Point, VariableId, ViewElement } from '#core/model';
import { words } from '#core/words';
import { draw, put, spot, target, type Where } from './target.ts';
import { endFlow } from './views.ts';

/** Adds free text; a blank one makes nothing. */
export const addNote: Command<Where & { readonly at: Point; readonly text: string; readonly width?: number; readonly height?: number }, ElementId | null> = (
  document,
  { at, text, width = 180, height = 48, ...where },
) => {
  const place = target(document, where);
  return place && text.trim() !== '' ? draw(document, place.view, { kind: 'note', text, x: at.x, y: at.y, width, height }) : null;
};

/** Adds a titled rectangle, which stands behind everything else. */
export const addFrame: Command<
  Where & { readonly at: Point; readonly width: number; readonly height: number; readonly title?: string },
  ElementId | null
> = (document, { at, width, height, title, ...where }) => {
  const place = target(document, where);
  if (!place || !(width > 0) || !(height > 0)) return null;
  return draw(document, place.view, { kind: 'frame', title: title ?? words.model.newFrame, x: at.x, y: at.y, width, height });
};

/** Adds a second appearance of a variable, from which links may leave. */
export const addGhost: Command<Where & { readonly variable: VariableId; readonly at: Point }, ElementId | null> = (document, { variable, at, ...where }) => {
  const place = target(document, where);
  if (!place || !Object.hasOwn(place.model.variables, variable)) return null;
  return draw(document, place.view, { kind: 'ghost', variable, x: at.x, y: at.y });
};

/** Shows a variable that the view does not show yet; answers its symbol there. */
export const addShape: Command<Where & { readonly variable: VariableId; readonly at: Point }, ElementId | null> = (document, { variable, at, ...where }) => {
  const place = target(document, where);
  if (!place || !Object.hasOwn(place.model.variables, variable)) return null;
  const known = shapeOf(place.view, variable);
  if (known) return known.id;
  const element = draw(document, place.view, { kind: 'shape', variable, x: at.x, y: at.y });
  endFlow(document, place.model, place.view, variable);
  return element;
};

/** Moves elements by a distance. A flow's corners go with its valve, and with a frame all that stands in it. */
export const moveElements: Command<Where & { readonly elements: readonly ElementId[]; readonly by: Point }> = (document, { elements, by, ...where }) => {
  const view = target(document, where)?.view;
  if (!view || !Number.isFinite(by.x) || !Number.isFinite(by.y) || (by.x === 0 && by.y === 0)) return;
  for (const id of withStanding(view, elements)) {
    const element = view.elements[id];
    if (element) shift(element, by);
  }
};

/** Puts one element's centre to a place. */
export const placeElement: Command<Where & { readonly element: ElementId; readonly to: Point }> = (document, { element: id, to, ...where }) => {
  const element = target(document, where)?.view.elements[id];
  if (!element || element.kind === 'curve') return;
  moveElements(document, { ...where, elements: [id], by: { x: to.x - element.x, y: to.y - element.y } });
};

/** Sets the size of a symbol, note or frame, and where its centre went while it was resized. */
export const resize: Command<Where & { readonly element: ElementId; readonly width: number; readonly height: number; readonly at?: Point }> = (
  document,
  { element: id, width, height, at, ...where },
) => {
  const element = target(document, where)?.view.elements[id];
  if (!element || !('x' in element) || element.kind === 'ghost' || element.kind === 'cloud') return;
  if (!(width >= 1 && width < Infinity && height >= 1 && height < Infinity)) return;
  const size = { width: Math.round(width), height: Math.round(height) };
  if (element.kind === 'shape' && element.expanded) element.expanded = size;
  else Object.assign(element, size);
  if (at) Object.assign(element, spot(at));
};

/** The side on which a symbol's name stands; null leaves it to the drawing. */
export const setLabelSide: Command<Where & { readonly element: ElementId; readonly side: LabelSide | null }> = (document, { element: id, side, ...where }) => {
  const element = target(document, where)?.view.elements[id];
  if (element?.kind === 'shape' || element?.kind === 'ghost') put(element, 'label', side);
};

/** Writes the text of a note or the title of a frame. */
export const setText: Command<Where & { readonly element: ElementId; readonly text: string }> = (document, { element: id, text, ...where }) => {
  const element = target(document, where)?.view.elements[id];
  if (element?.kind === 'note') element.text = text;
  if (element?.kind === 'frame') element.title = text;
};

/** Moves one element; curves follow their ends by themselves. */
export function shift(element: ViewElement, by: Point): void {
  if (element.kind === 'curve') return;
  for (const point of [element, ...(element.kind === 'shape' ? (element.bends ?? []) : [])]) {
    Object.assign(point, spot({ x: point.x + by.x, y: point.y + by.y }));
  }
}
