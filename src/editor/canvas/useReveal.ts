import { useEffect, useRef, type RefObject } from 'react';
import type { ViewDrawing } from '#core/diagram';
import type { ModelDocument } from '#core/model';
import { getDocument, getSelection, onCommit, useSelection } from '#editor/store';
import { placesOfChange } from './changed.ts';
import type { ViewportControl } from './useViewport.ts';

/** What is chosen elsewhere, such as in a list, is brought into sight, and so is what undo or redo has changed; what is chosen here is in sight already. */
export function useReveal(surface: RefObject<HTMLElement | null>, view: () => ViewDrawing, { reveal, revealChange }: ViewportControl): void {
  const only = useSelection(({ elements }) => (elements.length === 1 ? elements[0] : undefined));
  const stepping = useChangeRevealed(view, revealChange);
  useEffect(() => {
    const bounds = only === undefined ? undefined : view().byElement.get(only)?.bounds;
    if (bounds && !stepping.current && !surface.current?.contains(document.activeElement)) reveal(bounds);
  }, [only, surface, view, reveal, stepping]);
}

/** Shows what a step of undo has changed, once it is drawn; until then the answer holds true, and what is selected by the way moves nothing. */
function useChangeRevealed(view: () => ViewDrawing, revealChange: ViewportControl['revealChange']): { readonly current: boolean } {
  const stepping = useRef(false);
  useEffect(() => {
    let last = getDocument();
    let began: { readonly document: ModelDocument; readonly drawing: ViewDrawing } | null = null;
    let frame = 0;
    const show = () => {
      stepping.current = false;
      if (began) revealChange(placesOfChange(began.document, last, getSelection(), began.drawing, view()));
      began = null;
    };
    const forget = onCommit(({ kind, document }) => {
      if (kind === 'undo' || kind === 'redo') {
        began ??= { document: last, drawing: view() };
        stepping.current = true;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(show);
      }
      last = document;
    });
    return () => {
      cancelAnimationFrame(frame);
      forget();
    };
  }, [view, revealChange]);
  return stepping;
}
