import { useMemo } from 'react';
import type { ElementId, ModelDocument } from '#core/model';
import { preview, useDocument, useSelection, type Selection } from '#editor/store';
import { pending } from './gestures/pending.ts';
import { isChange, perform } from './perform.ts';
import { useDrawing, type Shown } from './useDrawing.ts';
import type { Hand } from './useHand.ts';

/** What is on the screen, and whether a gesture shows a document that is not there yet. */
export interface Preview extends Shown {
  readonly previewing: boolean;
}

/** A name while it is being typed. */
export interface Typed {
  readonly element: ElementId;
  readonly text: string;
}

/**
 * The open view as it would be if the gesture in progress ended now: the very command that letting go would run, run
 * on a draft that nobody keeps. Symbols and notes grow with what is typed into them.
 */
export function usePreview({ gesture, place }: Hand, typed: Typed | null): Preview {
  const document = useDocument((current) => current);
  const where = useSelection(({ model, view }) => ({ model, view }));
  const shown = useMemo(() => {
    const outcome = pending(gesture);
    if (typed) return preview((draft) => write(draft, where, typed));
    if (!outcome || !place || !isChange(outcome)) return document;
    return preview((draft) => { perform(draft, place, outcome); });
  }, [document, where, gesture, place, typed]);
  return { ...useDrawing(shown, where), previewing: shown !== document };
}

function write(draft: ModelDocument, { model, view }: Pick<Selection, 'model' | 'view'>, { element, text }: Typed): void {
  const drawn = draft.models[model]?.views[view]?.elements[element];
  if (drawn?.kind === 'note') drawn.text = text;
  if (drawn?.kind === 'frame') drawn.title = text;
  const variable = drawn?.kind === 'shape' || drawn?.kind === 'ghost' ? draft.models[model]?.variables[drawn.variable] : undefined;
  if (variable) variable.name = text;
}
