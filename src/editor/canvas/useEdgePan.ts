import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from '#core/model';
import type { Seen } from './useLook.ts';

/** How near to the edge of the canvas, in pixels, something in hand makes the diagram move on. */
const MARGIN = 36;
/** The most it moves in a frame, in pixels. */
const SPEED = 14;

/** Tells where the pointer is while something is in hand; null when the hand is empty. */
export type Follow = (seen: Seen | null) => void;

/**
 * Pans while something is held at the edge of the canvas, and repeats the last move so that what is held comes along;
 * `again` answers whether anything still is.
 */
export function useEdgePan(surface: RefObject<HTMLElement | null>, again: (seen: Seen) => boolean): Follow {
  const { getViewport, setViewport } = useReactFlow();
  const seen = useRef<Seen | null>(null);
  const frame = useRef(0);
  const repeat = useRef(again);
  useEffect(() => { repeat.current = again; });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const pan = () => {
    const { current } = seen;
    const shift = current && surface.current ? shiftAt(surface.current.getBoundingClientRect(), current) : null;
    if (!current || !shift) {
      frame.current = 0;
      return;
    }
    const { x, y, zoom } = getViewport();
    void setViewport({ x: x + shift.x, y: y + shift.y, zoom });
    frame.current = repeat.current(current) ? requestAnimationFrame(pan) : 0;
  };
  return (latest) => {
    seen.current = latest;
    if (latest && frame.current === 0) frame.current = requestAnimationFrame(pan);
  };
}

/** How far to pan in this frame; null away from the edges. */
export function shiftAt(box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>, { clientX, clientY }: Pick<Seen, 'clientX' | 'clientY'>): Point | null {
  const x = push(clientX - box.left) - push(box.right - clientX);
  const y = push(clientY - box.top) - push(box.bottom - clientY);
  return x === 0 && y === 0 ? null : { x, y };
}

/** The nearer to the edge the faster; beyond it at full speed. */
function push(distance: number): number {
  return distance >= MARGIN ? 0 : SPEED * Math.min(1, 1 - distance / MARGIN);
}
