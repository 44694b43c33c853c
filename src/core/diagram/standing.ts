import type { ElementId, Frame, View, ViewElement } from '#core/model';

/** Whether an element stands in a frame: symbols, ghosts and clouds by their centres, notes and other frames where they lie in it wholly. */
export function standsIn(element: ViewElement, frame: Frame): boolean {
  if (element.kind === 'curve' || element.id === frame.id) return false;
  const { width, height } = element.kind === 'note' || element.kind === 'frame' ? element : { width: 0, height: 0 };
  return Math.abs(element.x - frame.x) <= (frame.width - width) / 2 && Math.abs(element.y - frame.y) <= (frame.height - height) / 2;
}

/** What stands in a frame and moves along with it. Nothing for an element that is no frame. */
export function standingIn(view: View, frame: ElementId): ElementId[] {
  const outer = view.elements[frame];
  if (outer?.kind !== 'frame') return [];
  return Object.values<ViewElement>(view.elements).filter((element) => standsIn(element, outer)).map(({ id }) => id);
}

/** Elements with everything that stands in the frames among them, each once. */
export function withStanding(view: View, elements: readonly ElementId[]): Set<ElementId> {
  return new Set(elements.flatMap((id) => [id, ...standingIn(view, id)]));
}
