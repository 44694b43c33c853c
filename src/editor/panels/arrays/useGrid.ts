import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CellRange } from './cells.ts';
import { between, led, tabbed, type Extent, type Spot } from './gridKeys.ts';

/** A cell that is being typed in. */
interface Typing {
  readonly at: Spot;
  readonly text: string;
}

/** What a table is told. */
export interface GridPort {
  readonly extent: Extent;
  readonly textAt: (at: Spot) => string;
  readonly onWrite: (range: CellRange, text: string) => void;
  readonly onClear: (range: CellRange) => void;
  /** Brings a cell into sight. */
  readonly onReach: (at: Spot) => void;
}

/** The cell that has the keyboard, what is selected and what is being typed, and what keys do to them. */
export function useGrid(root: RefObject<HTMLElement | null>, { extent, textAt, onWrite, onClear, onReach }: GridPort) {
  const [place, setPlace] = useState<Spot>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Spot>(place);
  const [typing, setTyping] = useState<Typing | null>(null);
  const moved = useRef(false);
  const at = { row: Math.min(place.row, extent.rows - 1), column: Math.min(place.column, extent.columns - 1) };
  const range = between(at, { row: Math.min(anchor.row, extent.rows - 1), column: Math.min(anchor.column, extent.columns - 1) });
  // After a move the cell may have come only now: it takes the keyboard as soon as it is there.
  useEffect(() => {
    if (!moved.current || typing) return;
    const cell = root.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    if (!cell) return;
    moved.current = false;
    cell.focus({ preventScroll: true });
  });
  const go = (to: Spot, extend = false) => {
    moved.current = true;
    setPlace(to);
    if (!extend) setAnchor(to);
    onReach(to);
  };
  const begin = (text: string) => setTyping({ at, text });
  const end = (written: string | null, next: Spot | null) => {
    if (typing && written !== null && written !== textAt(typing.at)) onWrite(between(typing.at, typing.at), written);
    setTyping(null);
    moved.current = true;
    if (next) go(next);
  };
  const cellKeys = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const mod = ctrlKey || metaKey;
    const next = key === 'Tab' ? tabbed(shiftKey, at, extent) : led(key, { far: mod }, at, extent);
    if (next) go(next, shiftKey && key !== 'Tab');
    else if (key === 'Tab') return;
    else if (key === 'Enter' || key === 'F2') begin(textAt(at));
    else if (key === 'Delete' || key === 'Backspace') onClear(range);
    else if (mod && key.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setPlace({ row: extent.rows - 1, column: extent.columns - 1 });
      moved.current = true;
    } else if (key.length === 1 && !mod && !altKey) begin(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const fieldKeys = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, currentTarget } = event;
    const down = led(shiftKey ? 'ArrowUp' : 'ArrowDown', { far: false }, at, extent);
    if (key === 'Enter') end(currentTarget.value, down);
    else if (key === 'Tab') end(currentTarget.value, tabbed(shiftKey, at, extent));
    else if (key === 'Escape') end(null, null);
    else if (key === 'ArrowUp' || key === 'ArrowDown') end(currentTarget.value, led(key, { far: false }, at, extent));
    else return;
    event.preventDefault();
  };
  return { at, range, typing, go, begin, end, cellKeys, fieldKeys };
}
