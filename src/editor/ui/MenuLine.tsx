import { Check, ChevronRight } from 'lucide-react';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import type { MenuEntry, MenuItem, SubMenu } from './menuItems.ts';
import { MenuList } from './MenuList.tsx';

/** The menu inside a menu that is open, and where the keyboard goes in it. */
export type OpenMenu = { readonly id: string; readonly start: 'list' | 'first' } | null;

interface Within {
  readonly openMenu: OpenMenu;
  readonly onOpenMenu: (open: OpenMenu) => void;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** One line of a menu. */
export function MenuLine({ entry, ...within }: Within & { readonly entry: MenuEntry }) {
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
