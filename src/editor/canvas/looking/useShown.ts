import { useMemo } from 'react';
import type { ViewDrawing } from '#core/diagram';
import type { ElementId } from '#core/model';
import { useLooking } from '#editor/store';
import { stepsAround, taggedWith } from './around.ts';

/** What stands out while a focus or a tag fades the rest; null: nothing fades. */
export function useShown(view: ViewDrawing): ReadonlySet<ElementId> | null {
  const { focus, tag } = useLooking();
  return useMemo(() => {
    const near = focus && focus.around.some((id) => view.byElement.has(id)) ? stepsAround(view, focus.around, focus.steps) : null;
    const tagged = tag === null ? null : taggedWith(view, tag);
    return near && tagged ? new Set([...near].filter((id) => tagged.has(id))) : (near ?? tagged);
  }, [view, focus, tag]);
}
