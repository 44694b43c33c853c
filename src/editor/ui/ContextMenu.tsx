import { DropdownMenu, Slot } from 'radix-ui';
import { memo, useEffect, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import { useLayer } from './layer.ts';
import type { MenuEntry } from './menuItems.ts';
import { keepKeys, menuLook, MenuLines } from './MenuLines.tsx';

interface ChildProps {
  readonly onContextMenu?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}

export interface ContextMenuProps {
  /** What is clicked with the right button, pressed long, or asked with the menu key. */
  readonly children: ReactElement<ChildProps>;
  /** The lines, made when the menu opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly label?: string;
  readonly onOpenChange?: (open: boolean) => void;
}

interface Opened {
  readonly left: number;
  readonly top: number;
}

/**
 * A menu at the pointer. Its anchor is a point of our own, not the library's context menu: that one also opens by
 * itself after a long press, which the diagram's gestures decide.
 */
export function ContextMenu({ children, entries, label, onOpenChange }: ContextMenuProps) {
  const from = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const turn = (next: Opened | null) => {
    setOpened(next);
    onOpenChange?.(next !== null);
  };
  const open = (event: MouseEvent<HTMLElement>) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    from.current = event.currentTarget;
    turn({ left: event.clientX, top: event.clientY });
  };
  const giveBack = () => from.current?.focus({ preventScroll: true });
  return (
    <>
      {/* What the element does itself comes first; it may have asked for no menu. */}
      <Slot.Root onContextMenu={open}>{children}</Slot.Root>
      <PointMenu opened={opened} entries={entries} label={label} onClose={() => turn(null)} giveBack={giveBack} />
    </>
  );
}

interface PointMenuProps {
  readonly entries: ContextMenuProps['entries'];
  readonly label: string | undefined;
  readonly opened: Opened | null;
  readonly onClose: () => void;
  readonly giveBack: () => void;
}

/** What opens; while it is closed it takes no part in what its surroundings do with every frame. */
const PointMenu = memo(function PointMenu({ opened, entries, label, onClose, giveBack }: PointMenuProps) {
  const layer = useLayer();
  const left = useRef(false);
  useEffect(() => { if (opened) left.current = false; }, [opened]);
  return (
    <DropdownMenu.Root modal={false} open={opened !== null} onOpenChange={(shown) => !shown && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="lw-menu-point" aria-hidden tabIndex={-1} style={opened ?? undefined} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={layer}>
        <DropdownMenu.Content
          {...menuLook}
          aria-label={label}
          aria-labelledby={undefined}
          // Beside the pointer it may slide up as far as it needs to be seen whole; under it, it would be cut short.
          side="right"
          align="start"
          sideOffset={2}
          onKeyDown={keepKeys}
          onPointerDownOutside={() => {
            left.current = true;
          }}
          // The finger of a long press lets go after the menu is open; the page then focuses what lay under it.
          onFocusOutside={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!left.current) giveBack();
          }}
        >
          <Lines
            entries={entries}
            onChosen={() => {
              left.current = true;
              giveBack();
            }}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}, (before, now) => before.opened === null && now.opened === null);

interface LinesProps {
  readonly entries: () => readonly MenuEntry[];
  readonly onChosen: () => void;
}

/** Mounted with the open menu alone: until then nobody asks for its lines. */
function Lines({ entries, onChosen }: LinesProps) {
  return <MenuLines entries={entries()} parts={DropdownMenu} onChosen={onChosen} />;
}
