import { useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { itemByKey, itemsOf } from './menuKeys.ts';
import { useLayer } from './layer.ts';
import type { SubMenu } from './menuItems.ts';
import { MenuList } from './MenuList.tsx';
import type { Placing } from './placing.ts';
import './menu.css';

export interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly SubMenu[];
}

const PLACING: Placing = { side: 'bottom', align: 'start', gap: 4 };

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
  const close = (anchor: HTMLElement) => {
    anchor.focus();
    setOpened(null);
  };
  const shown = opened && menus[opened.at];
  return (
    <>
      <div ref={bar} className="lw-menubar" role="menubar" aria-label={label} tabIndex={-1} onKeyDown={hear}>
        {menus.map((menu, at) => (
          <BarButton
            key={menu.id}
            label={menu.label}
            open={opened?.at === at}
            stop={at === stop}
            onFocus={() => setStop(at)}
            onPress={(byKey) => (opened?.at === at ? setOpened(null) : open(at, byKey ? 'first' : 'list'))}
            onEnter={() => {
              if (opened !== null && opened.at !== at) open(at, 'list');
            }}
          />
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
            placing={PLACING}
            start={opened.start}
            onClose={() => close(opened.anchor)}
            onLeave={() => setOpened(null)}
            onSideways={(key) => open((opened.at + (key === 'ArrowRight' ? 1 : menus.length - 1)) % menus.length, 'first')}
          />,
          layer,
        )}
    </>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly open: boolean;
  /** Whether Tab stops at it. */
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onPress: (byKey: boolean) => void;
  readonly onEnter: () => void;
}

function BarButton({ label, open, stop, onFocus, onPress, onEnter }: BarButtonProps) {
  return (
    <button
      type="button"
      role="menuitem"
      aria-haspopup="menu"
      aria-expanded={open}
      className="lw-menubar-trigger"
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      // A click without a pointer comes from Enter or the space bar.
      onClick={(event) => onPress(event.detail === 0)}
      onPointerEnter={onEnter}
    >
      {label}
    </button>
  );
}
