import { useMemo } from 'react';
import { drawMoves, drawView, type ViewDrawing } from '#core/diagram';
import type { ElementId, ModelDocument } from '#core/model';
import { getDocument, preview, useDocument, useSelection, type Selection } from '#editor/store';
import type { Outcome } from './gestures/outcome.ts';
import { pending } from './gestures/pending.ts';
import { movedElements, movesAlone } from './movedElements.ts';
import { isChange, perform, type Place } from './perform.ts';
import type { Shown } from './drawer.ts';
import { useDrawing } from './useDrawing.ts';
import type { Hand } from './useHand.ts';

/** What is on the screen, and whether a gesture shows a document that is not there yet. */
export interface Preview {
  readonly drawing: ViewDrawing;
  readonly previewing: boolean;
}

/** A name while it is being typed. */
export interface Typed {
  readonly element: ElementId;
  readonly text: string;
}

type Where = Pick<Selection, 'model' | 'view'>;

/**
 * The open view as it would be if the gesture in progress ended now: the very command that letting go would run, run
 * on a draft that nobody keeps. Symbols and notes grow with what is typed into them. Elements that merely move are
 * drawn over the view as it is, so that a drag costs in a large model what it costs in a small one. Only models are
 * drawn: what else changes in the document, as a slider's value does, draws nothing anew.
 */
export function usePreview({ gesture, place }: Hand, typed: Typed | null): Preview {
  const models = useDocument((document) => document.models);
  const where = useSelection(({ model, view }) => ({ model, view }));
  const outcome = useMemo(() => pending(gesture), [gesture]);
  const shown = useDrawing(models, where, gesture.is === 'idle');
  const move = useMove(shown, place, typed ? null : outcome);
  return useMemo(() => {
    const document = getDocument();
    if (move && place && outcome?.do === 'move') {
      return { drawing: move(movedElements(document, place, outcome.elements, outcome.by)), previewing: true };
    }
    const wanted = typed ? preview((draft) => write(draft, where, typed)) : settled(document, place, outcome);
    return wanted.models === models
      ? { drawing: shown.drawing, previewing: false }
      : { drawing: drawingIn(wanted, where, shown), previewing: true };
  }, [models, where, place, outcome, typed, shown, move]);
}

/** Draws what is in hand where it is now; null where more happens than elements moving. */
function useMove({ model, view, drawing, memo }: Shown, place: Place | null, outcome: Outcome | null) {
  const elements = outcome?.do === 'move' ? outcome.elements : null;
  const simple = elements !== null && place?.where.view === view?.id && movesAlone(drawing, elements);
  return useMemo(() => (simple && model && view ? drawMoves(model, view, drawing, memo) : null), [simple, model, view, drawing, memo]);
}

/** The drawing of a document's view; what is shown now, where it has none such. */
function drawingIn({ models }: ModelDocument, { model: id, view: viewId }: Where, { drawing, memo }: Shown): ViewDrawing {
  const model = models[id];
  const view = model?.views[viewId];
  return model && view ? drawView(model, view, memo) : drawing;
}

/** The document that letting go would leave. */
function settled(document: ModelDocument, place: Place | null, outcome: Outcome | null): ModelDocument {
  return outcome && place && isChange(outcome) ? preview((draft) => { perform(draft, place, outcome); }) : document;
}

function write(draft: ModelDocument, { model, view }: Where, { element, text }: Typed): void {
  const drawn = draft.models[model]?.views[view]?.elements[element];
  if (drawn?.kind === 'note') drawn.text = text;
  if (drawn?.kind === 'frame') drawn.title = text;
  const variable = drawn?.kind === 'shape' || drawn?.kind === 'ghost' ? draft.models[model]?.variables[drawn.variable] : undefined;
  if (variable) variable.name = text;
}
