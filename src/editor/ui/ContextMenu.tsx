import { cloneElement, useState, type MouseEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useLayer } from './layer.ts';
import type { MenuEntry } from './menuItems.ts';
import { MenuList } from './MenuList.tsx';
import type { Box } from './placing.ts';

interface ChildProps {
  readonly onContextMenu?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}

export interface ContextMenuProps {
  /** What is clicked with the right button, pressed long, or asked with the menu key. */
  readonly children: ReactElement<ChildProps>;
  readonly entries: readonly MenuEntry[];
  readonly label?: string;
  readonly onOpenChange?: (open: boolean) => void;
}

interface Opened {
  readonly at: Box;
  /** Gets the keyboard back. */
  readonly from: HTMLElement;
  readonly start: 'list' | 'first';
}

/** A menu at the pointer. */
export function ContextMenu({ children, entries, label = '', onOpenChange }: ContextMenuProps) {
  const layer = useLayer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const turn = (next: Opened | null) => {
    setOpened(next);
    onOpenChange?.(next !== null);
  };
  const open = (event: MouseEvent<HTMLElement>) => {
    children.props.onContextMenu?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { clientX: left, clientY: top, currentTarget, button } = event;
    turn({ at: { left, top, width: 0, height: 0 }, from: currentTarget, start: button === 2 ? 'list' : 'first' });
  };
  return (
    <>
      {cloneElement(children, { onContextMenu: open })}
      {opened !== null &&
        createPortal(
          <MenuList
            entries={entries}
            label={label}
            anchor={opened.at}
            placing={{ side: 'bottom', align: 'start', gap: 2 }}
            start={opened.start}
            onClose={() => {
              opened.from.focus({ preventScroll: true });
              turn(null);
            }}
            onLeave={() => turn(null)}
          />,
          layer,
        )}
    </>
  );
}
