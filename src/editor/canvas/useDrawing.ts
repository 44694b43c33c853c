import { useMemo, useState } from 'react';
import { createDrawingMemo, drawView, type DrawingMemo, type ViewDrawing } from '#core/diagram';
import type { Model, ModelDocument, View } from '#core/model';
import type { Selection } from '#editor/store';

/** What the canvas shows: a view of a model, and its drawing. */
export interface Shown {
  readonly model: Model | null;
  readonly view: View | null;
  readonly drawing: ViewDrawing;
  /** The memo that drew it. */
  readonly memo: DrawingMemo;
}

type Where = Pick<Selection, 'model' | 'view'>;

const NOTHING: ViewDrawing = { drawings: [], byElement: new Map(), bounds: null };

/** A document's view, drawn with a memo of its own. */
export function useDrawing(models: ModelDocument['models'], where: Where): Shown {
  const [memo] = useState(createDrawingMemo);
  const model = models[where.model] ?? null;
  const view = model?.views[where.view] ?? null;
  return useMemo(() => ({ model, view, memo, drawing: model && view ? drawView(model, view, memo) : NOTHING }), [model, view, memo]);
}

/** The drawing of a document's view; nothing where it has none such. */
export function drawingOf(models: ModelDocument['models'], { model: id, view: viewId }: Where, memo: DrawingMemo): ViewDrawing {
  const model = models[id];
  const view = model?.views[viewId];
  return model && view ? drawView(model, view, memo) : NOTHING;
}
