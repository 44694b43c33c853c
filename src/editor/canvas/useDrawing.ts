import { useMemo, useState } from 'react';
import { createDrawingMemo, drawnAlike, drawView, type DrawingMemo, type ViewDrawing } from '#core/diagram';
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

/** A document's view, drawn with a memo of its own. While equations alone are typed it is the very same drawing. */
export function useDrawing(models: ModelDocument['models'], where: Where): Shown {
  const [draw] = useState(createDrawer);
  const model = models[where.model] ?? null;
  const view = model?.views[where.view] ?? null;
  return useMemo(() => draw(model, view), [model, view, draw]);
}

/** Draws views one after another, and gives a drawing again as long as the next would be like it. */
function createDrawer(): (model: Model | null, view: View | null) => Shown {
  const memo = createDrawingMemo();
  let last: Shown = { model: null, view: null, memo, drawing: NOTHING };
  return (model, view) => {
    const alike = model && view && last.model && last.view?.id === view.id && drawnAlike(last.model, last.view, model, view);
    const drawing = alike ? last.drawing : model && view ? drawView(model, view, memo) : NOTHING;
    last = { model, view, memo, drawing };
    return last;
  };
}

/** The drawing of a document's view; nothing where it has none such. */
export function drawingOf(models: ModelDocument['models'], { model: id, view: viewId }: Where, memo: DrawingMemo): ViewDrawing {
  const model = models[id];
  const view = model?.views[viewId];
  return model && view ? drawView(model, view, memo) : NOTHING;
}
