import type { ReactNode } from 'react';

/** One thing to choose in a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Keys that do the same, as people write them. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** Present: the item shows a check mark or none, and is a switch. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** A menu inside a menu. */
export interface SubMenu {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuEntry[];
}

/** A line between groups, a heading, an item or a menu inside the menu. */
export type MenuEntry = MenuItem | SubMenu | { readonly heading: string } | 'line';
