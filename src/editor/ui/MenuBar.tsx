import { useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { itemByKey, itemsOf } from './menuKeys.ts';
import { useLayer } from './layer.ts';
import type { SubMenu } from './menuItems.ts';
import { MenuList } from './MenuList.tsx';
import './menu.css';

export interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly SubMenu[];
}

interface Opened {
  readonly at: number;
  readonly anchor: HTMLElement;
  readonly start: 'list' | 'first';
}

/** Menus side by side: one stop for Tab, arrow keys along the bar, and with one menu open the pointer opens the next. */
export function MenuBar({ label, menus }: MenuBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const layer = useLayer();
  const [stop, setStop] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (at: number, start: Opened['start']) => {
    const anchor = bar.current && itemsOf(bar.current)[at];
    if (!anchor) return;
    setStop(at);
    setOpened({ at, anchor, start });
  };
  const hear = (event: KeyboardEvent) => {
    const target = bar.current && itemByKey(itemsOf(bar.current), event.key, 'row');
    if (event.key === 'ArrowDown') open(stop, 'first');
    if (target || event.key === 'ArrowDown') event.preventDefault();
    target?.focus();
  };
  const shown = opened && menus[opened.at];
  return (
    <>
      <div ref={bar} className="lw-menubar" role="menubar" aria-label={label} tabIndex={-1} onKeyDown={hear}>
        {menus.map((menu, at) => (
          <button
            key={menu.id}
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={opened?.at === at}
            className="lw-menubar-trigger"
            tabIndex={at === stop ? 0 : -1}
            onFocus={() => setStop(at)}
            onClick={(event) => (opened?.at === at ? setOpened(null) : open(at, event.detail === 0 ? 'first' : 'list'))}
            onPointerEnter={() => {
              if (opened !== null && opened.at !== at) open(at, 'list');
            }}
          >
            {menu.label}
          </button>
        ))}
      </div>
      {opened !== null &&
        shown &&
        createPortal(
          <MenuList
            key={shown.id}
            entries={shown.items}
            label={shown.label}
            anchor={opened.anchor}
            placing={{ side: 'bottom', align: 'start', gap: 4 }}
            start={opened.start}
            onClose={() => {
              opened.anchor.focus();
              setOpened(null);
            }}
            onLeave={() => setOpened(null)}
            onSideways={(key) => open((opened.at + (key === 'ArrowRight' ? 1 : menus.length - 1)) % menus.length, 'first')}
          />,
          layer,
        )}
    </>
  );
}
