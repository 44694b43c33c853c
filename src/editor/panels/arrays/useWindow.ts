import { useEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond the edges of a box, so that a step of a key finds the next one there. */
const BEYOND = 8;

/** What is to be seen in a box that scrolls: from a row up to another, which is not among them. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** What a box shows: how many rows of which height in CSS pixels, or columns of which width; all of them where that is asked for. */
export interface Windowed {
  readonly count: number;
  readonly size: number;
  readonly all: boolean;
  readonly across?: boolean;
}

/** The rows, or columns, of equal size that a box shows. */
export function useWindow(box: RefObject<HTMLElement | null>, { count, size, all, across = false }: Windowed): Rows {
  const [shown, setShown] = useState({ start: 0, length: 0 });
  useEffect(() => {
    const element = box.current;
    if (!element || all) return;
    const look = () => setShown(across ? { start: element.scrollLeft, length: element.clientWidth } : { start: element.scrollTop, length: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resizing = new ResizeObserver(look);
    resizing.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resizing.disconnect();
    };
  }, [box, all, across]);
  if (all) return { from: 0, to: count };
  const from = Math.max(0, Math.min(count, Math.floor(shown.start / size)) - BEYOND);
  return { from, to: Math.min(count, Math.ceil((shown.start + shown.length) / size) + BEYOND) };
}
