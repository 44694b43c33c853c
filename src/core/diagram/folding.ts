import type { ElementId, Frame, ViewElement } from '#core/model';
import { standsIn } from './standing.ts';

/**
 * Which elements collapsed frames hide: what stands in one and moves along with it. Of nested frames the outermost
 * collapsed one counts. Curves have no place; they follow their ends.
 */
export function foldedIn(elements: readonly ViewElement[]): ReadonlyMap<ElementId, Frame> {
  const collapsed = elements.filter((element) => element.kind === 'frame' && element.collapsed === true).filter((element) => element.kind === 'frame');
  const bySize = collapsed.toSorted((a, b) => b.width * b.height - a.width * a.height);
  const hidden = new Map<ElementId, Frame>();
  if (bySize.length === 0) return hidden;
  for (const element of elements) {
    const frame = bySize.find((each) => !hidden.has(each.id) && standsIn(element, each));
    if (frame) hidden.set(element.id, frame);
  }
  return hidden;
}
