import { standsIn } from '#core/diagram';
import type { Command, ElementId, View } from '#core/model';
import { elementsOf, put, target, type Where } from './target.ts';

/**
 * What stands in a frame and moves along with it: symbols, ghosts and clouds by their centres, notes and other frames
 * where they lie in it wholly. Nothing for an element that is no frame.
 */
export function standingIn(view: View, frame: ElementId): ElementId[] {
  const outer = view.elements[frame];
  if (outer?.kind !== 'frame') return [];
  return elementsOf(view).filter((element) => standsIn(element, outer)).map(({ id }) => id);
}

/** Elements with everything that stands in the frames among them, each once. */
export function withStanding(view: View, elements: readonly ElementId[]): Set<ElementId> {
  return new Set(elements.flatMap((id) => [id, ...standingIn(view, id)]));
}

/** Closes a frame to its title, or opens it again. */
export const setCollapsed: Command<Where & { readonly element: ElementId; readonly collapsed: boolean }> = (document, { element: id, collapsed, ...where }) => {
  const frame = target(document, where)?.view.elements[id];
  if (frame?.kind === 'frame') put(frame, 'collapsed', collapsed || null);
};
