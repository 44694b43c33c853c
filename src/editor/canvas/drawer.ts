import { createDrawingMemo, drawingSteps, drawMoves, drawnAlike, drawView, movedBetween, type DrawingMemo, type ViewDrawing } from '#core/diagram';
import type { Model, Steps, View } from '#core/model';
import { movesAlone } from './movedElements.ts';

/** What the canvas shows: a view of a model, and its drawing. */
export interface Shown {
  readonly model: Model | null;
  readonly view: View | null;
  readonly drawing: ViewDrawing;
  /** The memo that drew it. */
  readonly memo: DrawingMemo;
  /** What has moved is drawn over the rest as it was: how names and marks stand best around it is still to be found. */
  readonly settling: boolean;
}

/** Draws views one after another, with a memo of its own. */
export interface Drawer {
  /** The view as it is to be shown at once: the very same drawing as long as the next would be like it. */
  readonly draw: (model: Model | null, view: View | null) => Shown;
  /** Finds how all of what was drawn last stands best. */
  readonly settle: (shown: Shown) => Steps<Shown>;
}

/** In a view of more drawings than this, finding how all of it stands best takes longer than letting go may. */
const MANY = 300;
/** More elements than this are moved by no hand: they are shown as they stand best at once. */
const FEW = 60;

const NOTHING: ViewDrawing = { drawings: [], byElement: new Map(), bounds: null };

/** A drawer that has drawn nothing yet. */
export function createDrawer(): Drawer {
  const memo = createDrawingMemo();
  let last: Shown = { model: null, view: null, drawing: NOTHING, memo, settling: false };
  // What was drawn last as it stands best.
  let settled = last;
  const draw: Drawer['draw'] = (model, view) => {
    last = alike(last, model, view) ?? overOthers(settled, model, view) ?? { model, view, drawing: model && view ? drawView(model, view, memo) : NOTHING, memo, settling: false };
    if (!last.settling) settled = last;
    return last;
  };
  return {
    draw,
    *settle(shown) {
      const { model, view } = shown;
      const drawing = model && view ? yield* drawingSteps(model, view, memo) : NOTHING;
      const now = { ...shown, drawing, settling: false };
      if (last === shown) settled = last = now;
      return now;
    },
  };
}

/** The drawing from before where a later view is drawn like it, as while equations alone are typed. */
function alike(before: Shown, model: Model | null, view: View | null): Shown | null {
  const same = model && view && before.model && before.view?.id === view.id && drawnAlike(before.model, before.view, model, view);
  return same ? { ...before, model, view } : null;
}

/** What has moved in a large view, drawn over the others as it was drawn in hand; null where anything else has changed. */
function overOthers(before: Shown, model: Model | null, view: View | null): Shown | null {
  const { drawing, memo } = before;
  const sameModel = model !== null && before.model?.variables === model.variables && before.model.links === model.links;
  if (!sameModel || !before.view || !view || drawing.drawings.length <= MANY || hidesSome(drawing)) return null;
  const moved = movedBetween(before.view, view);
  if (!moved || moved.size > FEW || !movesAlone(drawing, [...moved.keys()])) return null;
  return { model, view, drawing: drawMoves(model, before.view, drawing, memo)(moved), memo, settling: true };
}

/** What moves into a collapsed frame is hidden, and shown again when it moves out. */
function hidesSome({ drawings }: ViewDrawing): boolean {
  return drawings.some((drawing) => drawing.kind === 'frame' && drawing.element.collapsed === true);
}
