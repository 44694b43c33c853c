import type { ElementId, Frame, ViewElement } from '#core/model';
import { boundsAround, holds } from './bounds.ts';

/**
 * Which elements collapsed frames hide: what stands in one, by its centre, whether or not it is a frame itself. Of
 * nested frames the outermost collapsed one counts. Curves have no place; they follow their ends.
 */
export function foldedIn(elements: readonly ViewElement[]): ReadonlyMap<ElementId, Frame> {
  const collapsed = elements.filter((element) => element.kind === 'frame' && element.collapsed === true).filter((element) => element.kind === 'frame');
  const bySize = collapsed.toSorted((a, b) => b.width * b.height - a.width * a.height);
  const hidden = new Map<ElementId, Frame>();
  if (bySize.length === 0) return hidden;
  for (const element of elements) {
    if (element.kind === 'curve') continue;
    const frame = bySize.find((each) => each.id !== element.id && !hidden.has(each.id) && holds(boundsAround(each, each.width, each.height), element) && !isLarger(element, each));
    if (frame) hidden.set(element.id, frame);
  }
  return hidden;
}

/** A frame cannot stand in a smaller one, though its centre may. */
function isLarger(element: ViewElement, frame: Frame): boolean {
  return element.kind === 'frame' && element.width * element.height >= frame.width * frame.height;
}
