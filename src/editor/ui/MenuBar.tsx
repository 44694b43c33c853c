import { Menubar } from 'radix-ui';
import { useRef, type FocusEvent, type PointerEvent, type RefObject } from 'react';
import { useLayer } from './layer.ts';
import { keepKeys, menuLook, MenuLines, type MenuLinesProps } from './MenuLines.tsx';

export interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly BarMenuProps['menu'][];
}

/** How the pointer came into the bar. */
interface Way {
  open: boolean;
  /** What had the keyboard before a press opened the first menu; null: something of the bar. */
  from: HTMLElement | null;
}

/** Menus side by side: one stop for Tab, arrow keys along the bar, and with one menu open the pointer opens the next. */
export function MenuBar({ label, menus }: MenuBarProps) {
  const byKeys = useRef(false);
  const way = useRef<Way>({ open: false, from: null });
  const heard = (keys: boolean) => () => {
    byKeys.current = keys;
  };
  const pressed = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    byKeys.current = false;
    const { activeElement } = document;
    const elsewhere = activeElement instanceof HTMLElement && activeElement !== document.body && !currentTarget.contains(activeElement);
    if (!way.current.open) way.current.from = elsewhere ? activeElement : null;
  };
  return (
    <Menubar.Root
      className="lw-menubar"
      aria-label={label}
      loop
      onValueChange={(value) => { way.current.open = value !== ''; }}
      onKeyDownCapture={heard(true)}
      onPointerDownCapture={pressed}
      onPointerMoveCapture={heard(false)}
    >
      {menus.map((menu) => (
        <BarMenu key={menu.id} menu={menu} byKeys={byKeys} way={way} />
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
  readonly way: RefObject<Way>;
}

/** Gives the keyboard back where the pointer took it from; answers whether it was taken from anywhere. */
function goBack(way: Way): boolean {
  const { from } = way;
  way.from = null;
  if (!from?.isConnected) return false;
  from.focus({ preventScroll: true });
  return true;
}

/** A press elsewhere takes the keyboard there. */
function forget(way: Way): void {
  way.from = null;
}

function BarMenu({ menu, byKeys, way }: BarMenuProps) {
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
          onInteractOutside={() => forget(way.current)}
          onFocus={(event) => byKeys.current && focusFirst(event)}
          onCloseAutoFocus={(event) => {
            // What was chosen may have taken the keyboard meanwhile, a dialog for example.
            if (chosen.current || (!way.current.open && goBack(way.current))) event.preventDefault();
            chosen.current = false;
          }}
        >
          <MenuLines
            entries={menu.items}
            parts={Menubar}
            onChosen={() => {
              chosen.current = true;
              if (!goBack(way.current)) button.current?.focus();
            }}
          />
        </Menubar.Content>
      </Menubar.Portal>
    </Menubar.Menu>
  );
}
