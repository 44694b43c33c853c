import { useEffect, type RefObject } from 'react';
import type { ViewDrawing } from '#core/diagram';
import { useSelection } from '#editor/store';
import type { ViewportControl } from './useViewport.ts';

/** What is chosen elsewhere, from a list or by undo, is brought into sight; what is chosen here is in sight already. */
export function useReveal(surface: RefObject<HTMLElement | null>, view: () => ViewDrawing, { reveal }: ViewportControl): void {
  const only = useSelection(({ elements }) => (elements.length === 1 ? elements[0] : undefined));
  useEffect(() => {
    const bounds = only === undefined ? undefined : view().byElement.get(only)?.bounds;
    if (bounds && !surface.current?.contains(document.activeElement)) reveal(bounds);
  }, [only, surface, view, reveal]);
}
