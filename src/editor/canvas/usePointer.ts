import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { Point } from '#core/model';
import { getSelection, getTool, select } from '#editor/store';
import { isAnythingOpen } from '#editor/ui';
import { isChrome } from './chrome.ts';
import type { Gesture } from './gestures/gesture.ts';
import type { Place } from './perform.ts';
import type { HandControl } from './useHand.ts';
import { useEdgePan } from './useEdgePan.ts';
import { useHover } from './useHover.ts';
import { useLook, type Seen } from './useLook.ts';

/** Two presses within this many milliseconds and pixels are a double click; fingers are less exact. */
const DOUBLE = { time: 400, apart: { mouse: 8, touch: 28 } };
/** A finger at rest for this many milliseconds asks for the menu. */
const LONG_PRESS = 550;

interface Options {
  readonly control: HandControl;
  readonly place: Place;
  readonly surface: RefObject<HTMLDivElement | null>;
  /** The pointer pans instead of drawing: the hand tool, or the space bar held. */
  readonly panning: boolean;
  /** A finger rested on a place of the screen. */
  readonly onLongPress: (screen: Point) => void;
}

/** Handlers for the element around the diagram. */
export interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
  readonly onPointerLeave: () => void;
}

/** The handlers, and what the pointer should look like: what it would take hold of. */
export interface Pointing {
  readonly handlers: PointerHandlers;
  readonly cursor: string;
}

/** Turns pointer events into gestures: what they mean is decided there, what lies under them is looked up here. */
export function usePointer({ control, place, surface, panning, onLongPress }: Options): Pointing {
  const { look, align } = useLook(control, place);
  const { hover, cursor } = useHover(control, place, look);
  const taken = useRef(false);
  const closing = useRef(false);
  const lastPress = useRef(NEVER);
  useTouchGuard(surface, taken);
  const rest = useRest(control, onLongPress);
  const drag = (event: Seen): boolean => {
    const seen = look(event, false);
    control.dispatch({ type: 'drag', hit: seen.hit, slop: seen.slop, ...align(event, seen) }, place);
    return control.current().gesture.is !== 'idle';
  };
  const follow = useEdgePan(surface, drag);
  const cancel = () => control.dispatch({ type: 'cancel' }, place);

  const onPointerDown = (event: PointerEvent) => {
    taken.current = false;
    if (!event.isPrimary) {
      takeBack(control.current().gesture);
      return cancel();
    }
    closing.current = closesOnly(surface.current);
    if (closing.current || panning || event.button !== 0 || isChrome(event.target)) return;
    const { at, hit } = look(event, true);
    const tool = getTool();
    const twice = isTwice(lastPress, event);
    // A finger on empty canvas looks around; only its tap is ours.
    taken.current = event.pointerType !== 'touch' || hit.on !== 'canvas' || tool !== 'select' || twice;
    if (taken.current) surface.current?.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch') surface.current?.focus({ preventScroll: true });
    control.dispatch({ type: 'press', hit, at, tool, selected: getSelection().elements, add: event.shiftKey, twice, copy: event.altKey }, place);
    if (event.pointerType === 'touch') rest({ x: event.clientX, y: event.clientY });
  };

  const onPointerMove = (event: PointerEvent) => {
    const { gesture } = control.current();
    if (gesture.is === 'idle') return event.pointerType === 'touch' ? undefined : hover(event, panning);
    if (taken.current || gesture.is !== 'pressingCanvas') {
      drag(event);
      follow(event.buttons === 0 || isPress(control.current().gesture) ? null : seenIn(event));
      return;
    }
    const { at, slop } = look(event, false);
    if (Math.hypot(at.x - gesture.at.x, at.y - gesture.at.y) > slop) cancel();
  };

  const onPointerUp = (event: PointerEvent) => {
    follow(null);
    if (closing.current || control.current().gesture.is === 'idle' || event.button !== 0) return;
    const seen = look(event, false);
    control.dispatch({ type: 'release', hit: seen.hit, at: align(event, seen).at, slop: seen.slop, add: event.shiftKey }, place);
    taken.current = false;
    // What the pointer was on when the gesture began is behind it.
    if (event.pointerType !== 'touch') hover(event, panning);
  };

  const onPointerLeave = () => control.setHovered(null);
  return { handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel, onPointerLeave }, cursor };
}

/** What a gesture sees of an event, which itself is not to be kept. */
function seenIn({ clientX, clientY, pointerType, shiftKey, ctrlKey, metaKey }: PointerEvent): Seen {
  return { clientX, clientY, pointerType, shiftKey, ctrlKey, metaKey };
}

/** Whether a press only closes the menu or popover that is open: React Flow, which would pan and swallow the rest of the press, leaves what has this class alone. */
function closesOnly(surface: HTMLElement | null): boolean {
  const closes = isAnythingOpen();
  surface?.classList.toggle('nopan', closes);
  return closes;
}

/** Whether the hand has only pressed so far. */
function isPress({ is }: Gesture): boolean {
  return is === 'idle' || is === 'pressing' || is === 'pressingCanvas' || is === 'pressingGrip';
}

/** Calls back when a finger has rested where it came down: still pressing, moved no further than a tap may. */
function useRest(control: HandControl, onLongPress: (screen: Point) => void): (screen: Point) => void {
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (screen) => {
    window.clearTimeout(timer.current);
    const began = control.current().gesture;
    timer.current = window.setTimeout(() => {
      if (began.is !== 'idle' && control.current().gesture === began) onLongPress(screen);
    }, LONG_PRESS);
  };
}

/** A second finger means that the first one did not want to select what it came down on. */
function takeBack(gesture: Gesture): void {
  if (gesture.is === 'pressing') select(gesture.before);
}

interface Press {
  readonly time: number;
  readonly x: number;
  readonly y: number;
}

const NEVER: Press = { time: -Infinity, x: 0, y: 0 };

/**
 * While a finger draws, React Flow must not pan; a second finger ends the gesture and pinches. A finger that drew sends
 * no mouse events after it, which would take the keyboard away from the name that is typed next.
 */
function useTouchGuard(surface: RefObject<HTMLDivElement | null>, taken: RefObject<boolean>): void {
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    let drew = false;
    const begin = (event: TouchEvent) => {
      drew = taken.current && event.touches.length === 1;
      if (drew) event.stopPropagation();
    };
    const end = (event: TouchEvent) => {
      if (drew && event.cancelable) event.preventDefault();
    };
    element.addEventListener('touchstart', begin, { capture: true, passive: true });
    element.addEventListener('touchend', end, { capture: true, passive: false });
    return () => {
      element.removeEventListener('touchstart', begin, { capture: true });
      element.removeEventListener('touchend', end, { capture: true });
    };
  }, [surface, taken]);
}

/** Whether a press is the second of two. It becomes the last one, unless it is: a third begins anew. */
function isTwice(last: RefObject<Press>, { timeStamp, clientX, clientY, pointerType }: PointerEvent): boolean {
  const { time, x, y } = last.current;
  const twice = timeStamp - time < DOUBLE.time && Math.hypot(clientX - x, clientY - y) < DOUBLE.apart[pointerType === 'mouse' ? 'mouse' : 'touch'];
  last.current = twice ? NEVER : { time: timeStamp, x: clientX, y: clientY };
  return twice;
}
