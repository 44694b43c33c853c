import { useCallback, useRef, useState } from 'react';
import type { ElementId } from '#core/model';
import { getTool } from '#editor/store';
import type { Gesture, GestureEvent } from './gestures/gesture.ts';
import { IDLE } from './gestures/gesture.ts';
import type { Outcome } from './gestures/outcome.ts';
import { reduce } from './gestures/reduce.ts';
import type { Place } from './perform.ts';
import { settle, type Birth } from './settle.ts';

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
  /** The gesture as it is now, also between renders. */
  readonly current: () => Hand;
  readonly dispatch: (event: GestureEvent, place: Place) => void;
  /** Does something at once, as if a gesture had just ended with it. */
  readonly act: (outcome: Outcome, place: Place) => void;
  /** The element that was made last and has not been named since. */
  readonly birth: () => Birth | null;
}

const EMPTY: Hand = { gesture: IDLE, place: null };

/** Keeps the gesture in progress, and carries out what gestures end in. */
export function useHand(say: (sentence: string) => void): HandControl {
  const [hand, setHand] = useState(EMPTY);
  const [hovered, setHovered] = useState<ElementId | null>(null);
  const latest = useRef(EMPTY);
  const born = useRef<Birth | null>(null);

  const act = useCallback((outcome: Outcome, place: Place) => {
    const { said, birth } = settle(outcome, place);
    if (birth) born.current = birth;
    if (said !== null) say(said);
  }, [say]);

  const dispatch = useCallback((event: GestureEvent, place: Place) => {
    const before = latest.current;
    const began = before.gesture.is === 'idle' ? place : (before.place ?? place);
    const { gesture, outcome } = reduce(before.gesture, event);
    if (gesture !== before.gesture) {
      latest.current = gesture.is === 'idle' ? EMPTY : { gesture, place: began };
      setHand(latest.current);
    }
    if (outcome) act(outcome, began);
  }, [act]);

  const current = useCallback(() => latest.current, []);
  const birth = useCallback(() => born.current, []);
  return { hand, hovered, setHovered, current, dispatch, act, birth };
}

/** Whether presses draw rather than select. */
export function drawing(): boolean {
  const tool = getTool();
  return tool !== 'select' && tool !== 'hand';
}
