import { Check, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { classes } from './classes.ts';
import { Floating, type Anchor } from './Floating.tsx';
import { Kbd } from './Kbd.tsx';
import type { MenuEntry, MenuItem, SubMenu } from './menuItems.ts';
import { itemByKey, itemByText, itemsOf, typedOn, type Typed } from './menuKeys.ts';
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
  const [openMenu, setOpenMenu] = useState<OpenMenu>(null);
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

/** The menu inside a menu that is open, and where the keyboard goes in it. */
type OpenMenu = { readonly id: string; readonly start: 'list' | 'first' } | null;

interface Within {
  readonly openMenu: OpenMenu;
  readonly onOpenMenu: (open: OpenMenu) => void;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** One line of a menu. */
function MenuLine({ entry, ...within }: Within & { readonly entry: MenuEntry }) {
  if (entry === 'line') return <hr className="lw-menu-line" />;
  if ('heading' in entry) return <div className="lw-menu-heading">{entry.heading}</div>;
  return 'items' in entry ? <Nested menu={entry} {...within} /> : <Line item={entry} {...within} />;
}

/** The pointer takes the keyboard along; over a line that cannot be chosen it stays where it was. */
function follow({ currentTarget, pointerType }: PointerEvent<HTMLElement>): void {
  if (pointerType === 'mouse' && currentTarget !== document.activeElement) currentTarget.focus({ preventScroll: true });
}

function Line({ item, openMenu, onOpenMenu, onClose }: Within & { readonly item: MenuItem }) {
  const { label, icon, keys, disabled = false, danger = false, checked, onSelect } = item;
  const choose = () => {
    if (disabled) return;
    // First the keyboard goes back, then it is done: what it opens knows where to return to.
    onClose();
    onSelect();
  };
  const enter = (event: PointerEvent<HTMLElement>) => {
    if (!disabled) follow(event);
    if (openMenu !== null) onOpenMenu(null);
  };
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys?.replaceAll(' ', '+')}
      className={classes('lw-menu-item', danger && 'lw-menu-danger')}
      tabIndex={-1}
      onClick={choose}
      onPointerMove={enter}
    >
      <span className="lw-menu-icon">{checked === undefined ? icon : checked && <Check size={15} />}</span>
      <span className="lw-menu-label">{label}</span>
      {keys !== undefined && (
        <span aria-hidden>
          <Kbd keys={keys} />
        </span>
      )}
    </button>
  );
}

function Nested({ menu, openMenu, onOpenMenu, onClose, onLeave }: Within & { readonly menu: SubMenu }) {
  const { id, label, icon, items } = menu;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = openMenu?.id === id;
  const back = () => {
    onOpenMenu(null);
    anchor?.focus();
  };
  const hear = (event: KeyboardEvent) => {
    if (open || !['ArrowRight', 'Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenMenu({ id, start: 'first' });
  };
  const enter = (event: PointerEvent<HTMLElement>) => {
    if (open) return;
    follow(event);
    onOpenMenu({ id, start: 'list' });
  };
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={open}
        className="lw-menu-item"
        tabIndex={-1}
        onKeyDown={hear}
        onPointerMove={enter}
        onClick={() => onOpenMenu({ id, start: 'list' })}
      >
        <span className="lw-menu-icon">{icon}</span>
        <span className="lw-menu-label">{label}</span>
        <ChevronRight size={14} />
      </button>
      {open && anchor !== null && (
        <MenuList
          entries={items}
          label={label}
          anchor={anchor}
          placing={{ side: 'right', align: 'start', gap: 2 }}
          start={openMenu.start}
          onClose={onClose}
          onLeave={onLeave}
          onSideways={(key) => {
            if (key === 'ArrowLeft') back();
          }}
        />
      )}
    </>
  );
}
