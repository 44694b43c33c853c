import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What a list tells about its focus. */
interface KeptFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the keyboard in a list whose items go when they are dealt with: the item that took the place of the one that had
 * it gets it, and the list itself, which says that nothing is left, after the last one.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, items: readonly unknown[]): KeptFocus {
  const held = useRef<Element | null>(null);
  const place = useRef(0);
  useLayoutEffect(() => {
    if (held.current === null || held.current.isConnected || document.activeElement !== document.body) return;
    held.current = null;
    const left = linesOf(list.current);
    (left[Math.min(place.current, left.length - 1)]?.querySelector('button') ?? list.current)?.focus();
  }, [items, list]);
  return {
    onFocus: ({ target }) => {
      held.current = target;
      place.current = linesOf(list.current).findIndex((line) => line.contains(target));
    },
    // What is taken out of the page loses the keyboard to nothing; a reader loses it to something.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) held.current = null;
    },
  };
}

function linesOf(list: HTMLElement | null): Element[] {
  return [...list?.querySelectorAll('li') ?? []];
}
