import { DropdownMenu } from 'radix-ui';
import { useRef, type MouseEvent, type ReactElement, type Ref } from 'react';
import { useLayer } from './layer.ts';
import type { MenuEntry } from './menuItems.ts';
import { keepKeys, menuLook, MenuLines } from './MenuLines.tsx';

/** What the trigger of a menu or a popover may have of its own; it keeps it. */
export interface TriggerProps {
  readonly 'aria-label'?: string | undefined;
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<TriggerProps>;
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom';
  /** Names the list; by default the button does. */
  readonly label?: string;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A menu under its button. */
export function Menu({ trigger, entries, align = 'start', side = 'bottom', label, onOpenChange }: MenuProps) {
  const layer = useLayer();
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef(false);
  const turn = (open: boolean) => {
    if (open) chosen.current = false;
    onOpenChange?.(open);
  };
  const named = label === undefined ? {} : { 'aria-label': label, 'aria-labelledby': undefined };
  return (
    <DropdownMenu.Root modal={false} onOpenChange={turn}>
      <DropdownMenu.Trigger asChild ref={button}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={layer}>
        <DropdownMenu.Content
          {...menuLook}
          {...named}
          side={side}
          align={align}
          sideOffset={4}
          onKeyDown={keepKeys}
          onCloseAutoFocus={(event) => {
            // What was chosen may have taken the keyboard meanwhile, a field for a name for example.
            if (chosen.current) event.preventDefault();
          }}
        >
          <MenuLines
            entries={entries}
            parts={DropdownMenu}
            onChosen={() => {
              chosen.current = true;
              button.current?.focus();
            }}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
