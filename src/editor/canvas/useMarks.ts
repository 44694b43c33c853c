import { useMemo } from 'react';
import type { ViewDrawing } from '#core/diagram';
import type { ElementId } from '#core/model';
import { useCompilation, useDocument, useSelection } from '#editor/store';
import { labelsOf, openVariables, problemsOf } from './describe.ts';
import { over, pending } from './gestures/pending.ts';
import type { Gesture } from './gestures/gesture.ts';
import { NO_MARKS, type Marks } from './marks.ts';
import type { Hand } from './useHand.ts';
import { within } from './settle.ts';

const NONE: ReadonlySet<ElementId> = new Set();

/** What stands out in the diagram right now. Sets stay the same objects while they hold the same. */
export function useMarks(drawing: ViewDrawing, hand: Hand, hovered: ElementId | null): Marks {
  const { elements, renaming } = useSelection((workbench) => ({ elements: workbench.elements, renaming: workbench.renaming }));
  const { problems, open, labels } = useFacts();
  const selected = useMemo(() => new Set(selectedNow(elements, hand)), [elements, hand]);
  const fresh = useMemo(() => freshIn(drawing, hand), [drawing, hand]);
  const target = targetOf(hand.gesture);
  return useMemo(
    () => ({ selected, hovered: hand.gesture.is === 'idle' ? hovered : null, target, naming: renaming, fresh, problems, open, labels }),
    [selected, hand, hovered, target, renaming, fresh, problems, open, labels],
  );
}

/** What the document itself says about its elements; a gesture in progress changes none of it. */
function useFacts(): Pick<Marks, 'problems' | 'open' | 'labels'> {
  const where = useSelection(({ model, view }) => ({ model, view }));
  const model = useDocument((document) => document.models[where.model]);
  const { diagnostics } = useCompilation();
  return useMemo(() => {
    const view = model?.views[where.view];
    if (!model || !view) return NO_MARKS;
    const problems = problemsOf(model, diagnostics);
    return { problems, open: openVariables(model), labels: labelsOf(model, view, problems) };
  }, [model, where.view, diagnostics]);
}

/** A marquee shows what it would take. */
function selectedNow(elements: readonly ElementId[], { gesture, place }: Hand): readonly ElementId[] {
  if (gesture.is !== 'marquee' || !place) return elements;
  return [...gesture.keep, ...within(place.view, gesture.from, gesture.at)];
}

/** What is drawn now and was not there when the gesture began. */
function freshIn(drawing: ViewDrawing, { place }: Hand): ReadonlySet<ElementId> {
  if (!place) return NONE;
  const fresh = drawing.drawings.filter(({ id }) => !place.view.byElement.has(id)).map(({ id }) => id);
  return fresh.length === 0 ? NONE : new Set(fresh);
}

/** The element that the end in hand would attach to. */
function targetOf(gesture: Gesture): ElementId | null {
  const hit = over(gesture);
  const outcome = pending(gesture);
  const attaches =
    (outcome?.do === 'addFlow' && outcome.to.stock !== null) ||
    outcome?.do === 'addLink' ||
    outcome?.do === 'reattachLink' ||
    (outcome?.do === 'reattachFlow' && outcome.stock !== null);
  return attaches && hit.on !== 'canvas' && hit.on !== 'grip' ? hit.element : null;
}
