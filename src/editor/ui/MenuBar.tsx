import { Menubar } from 'radix-ui';
import { useRef, type FocusEvent, type RefObject } from 'react';
import { useLayer } from './layer.ts';
import { keepKeys, menuLook, MenuLines, type MenuLinesProps } from './MenuLines.tsx';

export interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly BarMenuProps['menu'][];
}

/** Menus side by side: one stop for Tab, arrow keys along the bar, and with one menu open the pointer opens the next. */
export function MenuBar({ label, menus }: MenuBarProps) {
  const byKeys = useRef(false);
  const heard = (keys: boolean) => () => {
    byKeys.current = keys;
  };
  return (
    <Menubar.Root
      className="lw-menubar"
      aria-label={label}
      loop
      onKeyDownCapture={heard(true)}
      onPointerDownCapture={heard(false)}
      onPointerMoveCapture={heard(false)}
    >
      {menus.map((menu) => (
        <BarMenu key={menu.id} menu={menu} byKeys={byKeys} />
      ))}
    </Menubar.Root>
  );
}

/** A menu reached by an arrow key from its neighbour starts on its first item, like one opened by a key. */
function focusFirst({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target === currentTarget) currentTarget.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus();
}

interface BarMenuProps {
  readonly menu: { readonly id: string; readonly label: string; readonly items: MenuLinesProps['entries'] };
  /** Whether a key was the last thing heard in the bar or its menus. */
  readonly byKeys: RefObject<boolean>;
}

function BarMenu({ menu, byKeys }: BarMenuProps) {
  const layer = useLayer();
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef(false);
  return (
    <Menubar.Menu value={menu.id}>
      <Menubar.Trigger ref={button} className="lw-menubar-trigger">
        {menu.label}
      </Menubar.Trigger>
      <Menubar.Portal container={layer}>
        <Menubar.Content
          {...menuLook}
          align="start"
          sideOffset={4}
          onKeyDown={keepKeys}
          onFocus={(event) => byKeys.current && focusFirst(event)}
          onCloseAutoFocus={(event) => {
            // What was chosen may have taken the keyboard meanwhile, a dialog for example.
            if (chosen.current) event.preventDefault();
            chosen.current = false;
          }}
        >
          <MenuLines
            entries={menu.items}
            parts={Menubar}
            onChosen={() => {
              chosen.current = true;
              button.current?.focus();
            }}
          />
        </Menubar.Content>
      </Menubar.Portal>
    </Menubar.Menu>
  );
}
