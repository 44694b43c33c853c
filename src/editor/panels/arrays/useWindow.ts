import { useEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond the edges of a box, so that a step of a key finds the next one there. */
const BEYOND = 8;

/** What is to be seen in a box that scrolls: from a row up to another, which is not among them. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** The rows of equal height, in CSS pixels, that a box shows; all of them where that is asked for. */
export function useWindow(box: RefObject<HTMLElement | null>, { count, height, all }: { readonly count: number; readonly height: number; readonly all: boolean }): Rows {
  const [shown, setShown] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (!element || all) return;
    const look = () => setShown({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resizing = new ResizeObserver(look);
    resizing.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resizing.disconnect();
    };
  }, [box, all]);
  if (all) return { from: 0, to: count };
  const from = Math.max(0, Math.min(count, Math.floor(shown.top / height)) - BEYOND);
  return { from, to: Math.min(count, Math.ceil((shown.top + shown.height) / height) + BEYOND) };
}
