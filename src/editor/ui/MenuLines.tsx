import { Check, ChevronRight } from 'lucide-react';
import type { DropdownMenu, Menubar } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import { useLayer } from './layer.ts';
import type { MenuEntry, MenuItem, SubMenu } from './menuItems.ts';
import './menu.css';

/** The parts from which the library makes the lines of a menu; each kind of menu brings its own. */
export type MenuParts = Pick<
  typeof DropdownMenu | typeof Menubar,
  'CheckboxItem' | 'Item' | 'Label' | 'Portal' | 'Separator' | 'Sub' | 'SubContent' | 'SubTrigger'
>;

export interface MenuLinesProps {
  /** Made when the menu opens, where they depend on something. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly parts: MenuParts;
  /** Gives the keyboard back to where the menu was opened from. */
  readonly onChosen: () => void;
}

/** How every open menu looks and keeps its distance to the edges of the window. */
export const menuLook = { className: 'lw-menu', collisionPadding: 8, loop: true } as const;

/** Keys pressed in an open menu are the menu's alone: no letter in it takes a tool. */
export function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}

/** The lines inside an open menu. */
export function MenuLines({ entries, parts, onChosen }: MenuLinesProps) {
  const lines = typeof entries === 'function' ? entries() : entries;
  return lines.map((entry, index) => {
    if (entry === 'line') return <parts.Separator key={`line-${index}`} className="lw-menu-line" />;
    if ('heading' in entry) return <parts.Label key={entry.heading} className="lw-menu-heading">{entry.heading}</parts.Label>;
    if ('items' in entry) return <Nested key={entry.id} menu={entry} parts={parts} onChosen={onChosen} />;
    return <Line key={entry.id} item={entry} parts={parts} onChosen={onChosen} />;
  });
}

type Within = Pick<MenuLinesProps, 'parts' | 'onChosen'>;

function Line({ item, parts, onChosen }: Within & { readonly item: MenuItem }) {
  const { label, icon, keys, disabled = false, danger = false, checked, onSelect } = item;
  const shared = {
    disabled,
    textValue: label,
    className: classes('lw-menu-item', danger && 'lw-menu-danger'),
    'aria-keyshortcuts': keys?.replaceAll(' ', '+'),
    // First the keyboard goes back, then it is done: what it opens knows where to return to.
    onSelect: () => {
      onChosen();
      onSelect();
    },
  };
  const inside = (
    <>
      <span className="lw-menu-icon">{checked === undefined ? icon : checked && <Check size={15} />}</span>
      <span className="lw-menu-label">{label}</span>
      {keys !== undefined && (
        <span aria-hidden>
          <Kbd keys={keys} />
        </span>
      )}
    </>
  );
  if (checked === undefined) return <parts.Item {...shared}>{inside}</parts.Item>;
  return <parts.CheckboxItem {...shared} checked={checked}>{inside}</parts.CheckboxItem>;
}

function Nested({ menu, parts, onChosen }: Within & { readonly menu: SubMenu }) {
  const layer = useLayer();
  return (
    <parts.Sub>
      <parts.SubTrigger className="lw-menu-item" textValue={menu.label}>
        <span className="lw-menu-icon">{menu.icon}</span>
        <span className="lw-menu-label">{menu.label}</span>
        <ChevronRight size={14} />
      </parts.SubTrigger>
      <parts.Portal container={layer}>
        <parts.SubContent {...menuLook} sideOffset={2} alignOffset={-6}>
          <MenuLines entries={menu.items} parts={parts} onChosen={onChosen} />
        </parts.SubContent>
      </parts.Portal>
    </parts.Sub>
  );
}
