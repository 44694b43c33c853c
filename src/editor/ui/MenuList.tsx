import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Floating, type Anchor } from './Floating.tsx';
import { itemByKey, itemByText, itemsOf, typedOn, type Typed } from './menuKeys.ts';
import type { MenuEntry } from './menuItems.ts';
import { MenuLine } from './MenuLine.tsx';
import type { Placing } from './placing.ts';
import './menu.css';

export interface MenuListProps {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  readonly anchor: Anchor;
  readonly placing: Placing;
  /** Where the keyboard goes first: the list itself under the pointer, its first item after a key. */
  readonly start: 'list' | 'first';
  /** Closes the whole menu and gives the keyboard back where it came from. */
  readonly onClose: () => void;
  /** Closes the menu because the keyboard or the pointer went elsewhere. */
  readonly onLeave: () => void;
  /** Left and right, where this menu does not know what to do with them. */
  readonly onSideways?: (key: 'ArrowLeft' | 'ArrowRight') => void;
}

const NOTHING: Typed = { text: '', at: 0 };

/** The open part of every menu. Keys, typed letters and the pointer move through it; menus inside open beside their line. */
export function MenuList({ entries, label, anchor, placing, start, onClose, onLeave, onSideways }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef(NOTHING);
  const [openMenu, setOpenMenu] = useState<{ readonly id: string; readonly start: 'list' | 'first' } | null>(null);
  useLayoutEffect(() => {
    if (list.current === null) return;
    const [first] = itemsOf(list.current);
    (start === 'first' && first ? first : list.current).focus({ preventScroll: true });
  }, [start]);
  const hear = (event: KeyboardEvent<HTMLDivElement>) => {
    if (list.current === null) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Tab') return onLeave();
    const items = itemsOf(list.current);
    const letter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (letter) typed.current = typedOn(typed.current, key, event.timeStamp);
    const target = letter ? itemByText(items, typed.current.text) : itemByKey(items, key, 'column');
    target?.focus();
    if (key === 'Escape') onClose();
    if (key === 'ArrowLeft' || key === 'ArrowRight') onSideways?.(key);
    if (target !== null || letter || key.startsWith('Arrow') || key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <Floating anchor={anchor} placing={placing} onDismiss={onLeave} className="lw-menu-float">
      <div ref={list} className="lw-menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={hear}>
        {entries.map((entry, index) => (
          <MenuLine
            key={entry === 'line' ? `line-${index}` : 'heading' in entry ? entry.heading : entry.id}
            entry={entry}
            openMenu={openMenu}
            onOpenMenu={setOpenMenu}
            onClose={onClose}
            onLeave={onLeave}
          />
        ))}
      </div>
    </Floating>
  );
}
