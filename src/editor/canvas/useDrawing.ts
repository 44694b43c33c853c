import { useMemo, useState } from 'react';
import { createDrawingMemo, drawView, type ViewDrawing } from '#core/diagram';
import type { Model, ModelDocument, View } from '#core/model';
import type { Selection } from '#editor/store';

/** What the canvas shows: a view of a model, and its drawing. */
export interface Shown {
  readonly model: Model | null;
  readonly view: View | null;
  readonly drawing: ViewDrawing;
}

const NOTHING: ViewDrawing = { drawings: [], byElement: new Map(), bounds: null };

/** A document's view, drawn with a memo of its own. */
export function useDrawing(document: ModelDocument, where: Pick<Selection, 'model' | 'view'>): Shown {
  const [memo] = useState(createDrawingMemo);
  const model = document.models[where.model] ?? null;
  const view = model?.views[where.view] ?? null;
  const drawing = useMemo(() => (model && view ? drawView(model, view, memo) : NOTHING), [model, view, memo]);
  return { model, view, drawing };
}
