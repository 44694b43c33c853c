import { useCallback, useRef, useState } from 'react';
import type { ElementId } from '#core/model';
import { getDocument, getTool } from '#editor/store';
import type { CornerInHand } from './corners.ts';
import type { Gesture, GestureEvent } from './gestures/gesture.ts';
import { IDLE } from './gestures/gesture.ts';
import { heldBy } from './gestures/held.ts';
import type { Outcome } from './gestures/outcome.ts';
import { reduce } from './gestures/reduce.ts';
import { questionOf, type PartQuestion } from './partQuestions.ts';
import type { Place } from './perform.ts';
import { settle } from './settle.ts';

/** What the hand is doing and where it began; never in the document. */
export interface Hand {
  readonly gesture: Gesture;
  /** The view as it was when the gesture began: hits and results are worked out from it. */
  readonly place: Place | null;
}

/** The hand and what it can be told. */
export interface HandControl {
  readonly hand: Hand;
  readonly hovered: ElementId | null;
  readonly setHovered: (element: ElementId | null) => void;
  /** The corner of a pipe that the keyboard has hold of; it counts while its flow alone is selected. */
  readonly corner: CornerInHand | null;
  readonly setCorner: (corner: CornerInHand | null) => void;
  /** The gesture as it is now, also between renders. */
  readonly current: () => Hand;
  readonly dispatch: (event: GestureEvent, place: Place) => void;
  /** Does something at once, as if a gesture had just ended with it. */
  readonly act: (outcome: Outcome, place: Place) => void;
}

const EMPTY: Hand = { gesture: IDLE, place: null };

/** Keeps the gesture in progress, and carries out what gestures end in; a link to or from a part asks first what it brings. */
export function useHand(say: (sentence: string) => void, ask: (question: PartQuestion) => void): HandControl {
  const [hand, setHand] = useState(EMPTY);
  const [hovered, setHovered] = useState<ElementId | null>(null);
  const [corner, setCorner] = useState<CornerInHand | null>(null);
  const latest = useRef(EMPTY);

  const act = useCallback((outcome: Outcome, place: Place) => {
    const question = questionOf(outcome, place.where.model);
    if (question) return ask(question);
    const said = settle(outcome, place);
    if (said !== null) say(said);
  }, [say, ask]);

  const dispatch = useCallback((event: GestureEvent, place: Place) => {
    const before = latest.current;
    const began = before.gesture.is === 'idle' ? place : (before.place ?? place);
    const { gesture, outcome } = reduce(before.gesture, isLost(before) ? { type: 'cancel' } : event);
    if (gesture !== before.gesture) {
      latest.current = gesture.is === 'idle' ? EMPTY : { gesture, place: began };
      setHand(latest.current);
    }
    if (outcome) act(outcome, began);
  }, [act]);

  const current = useCallback(() => latest.current, []);
  return { hand, hovered, setHovered, corner, setCorner, current, dispatch, act };
}

/** Whether something that the hand has hold of is gone: deleted by a key while the button was down. */
function isLost({ gesture, place }: Hand): boolean {
  if (place === null) return false;
  const view = getDocument().models[place.where.model]?.views[place.where.view];
  return heldBy(gesture).some((element) => !view?.elements[element]);
}

/** Whether presses draw rather than select. */
export function drawing(): boolean {
  const tool = getTool();
  return tool !== 'select' && tool !== 'hand';
}
