import { cloneElement, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useLayer } from './layer.ts';
import type { MenuEntry } from './menuItems.ts';
import { MenuList } from './MenuList.tsx';

/** What the trigger of a menu or a popover may have of its own; it keeps it. */
export interface TriggerProps {
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-haspopup'?: 'menu' | 'dialog';
  readonly 'aria-expanded'?: boolean;
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLButtonElement>) => void) | undefined;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<TriggerProps>;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom';
  /** Names the list; by default the button does. */
  readonly label?: string;
  readonly onOpenChange?: (open: boolean) => void;
}

interface Opened {
  readonly anchor: HTMLElement;
  readonly start: 'list' | 'first';
}

/** A menu under its button. */
export function Menu({ trigger, entries, align = 'start', side = 'bottom', label, onOpenChange }: MenuProps) {
  const layer = useLayer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const turn = (next: Opened | null) => {
    setOpened(next);
    onOpenChange?.(next !== null);
  };
  const button = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': opened !== null,
    onClick: (event) => {
      trigger.props.onClick?.(event);
      // A click without a pointer comes from Enter or the space bar.
      turn(opened ? null : { anchor: event.currentTarget, start: event.detail === 0 ? 'first' : 'list' });
    },
    onKeyDown: (event) => {
      trigger.props.onKeyDown?.(event);
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      turn({ anchor: event.currentTarget, start: 'first' });
    },
  });
  return (
    <>
      {button}
      {opened !== null &&
        createPortal(
          <MenuList
            entries={entries}
            label={label ?? opened.anchor.getAttribute('aria-label') ?? opened.anchor.textContent}
            anchor={opened.anchor}
            placing={{ side, align, gap: 4 }}
            start={opened.start}
            onClose={() => {
              opened.anchor.focus();
              turn(null);
            }}
            onLeave={() => turn(null)}
          />,
          layer,
        )}
    </>
  );
}
