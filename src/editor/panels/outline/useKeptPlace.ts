import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { getSelection, useSelection } from '#editor/store';
import type { Row } from './rows.ts';
import { isSelected } from './subject.ts';

/** What the outline tells about its focus. */
interface KeptPlace {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the keyboard in the outline: when the row that had it goes, the one that took its place gets it, and a name that
 * was typed on the diagram for the outline gives it back.
 */
export function useKeptPlace(outline: RefObject<HTMLElement | null>, rows: readonly Row[], current: string | null): KeptPlace {
  const held = useRef<Element | null>(null);
  const place = useRef(0);
  const names = useRef(false);
  const at = rows.findIndex(({ key }) => key === current);
  useLayoutEffect(() => {
    if (at >= 0) place.current = at;
    if (held.current === null || held.current.isConnected || document.activeElement !== document.body) return;
    held.current = null;
    focusAt(outline.current, Math.min(place.current, rows.length - 1));
  }, [at, rows, outline]);

  const renaming = useSelection((workbench) => workbench.renaming);
  useEffect(() => {
    if (renaming !== null || !names.current) return;
    names.current = false;
    // The diagram takes the keyboard when a name is done; whoever went on to an equation stays there.
    if (!document.activeElement?.closest('.lw-surface')) return;
    const made = rows.findIndex(({ subject }) => isSelected(subject, getSelection()));
    focusAt(outline.current, made < 0 ? place.current : made);
  }, [renaming, rows, outline]);

  return {
    onFocus: ({ target }) => { held.current = target; },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget === null) return;
      held.current = null;
      names.current = relatedTarget.closest('.lw-naming') !== null;
    },
  };
}

function focusAt(outline: HTMLElement | null, index: number): void {
  const row = outline?.querySelectorAll('[role="treeitem"]')[index] ?? outline?.querySelector('button');
  if (row instanceof HTMLElement) row.focus();
}
