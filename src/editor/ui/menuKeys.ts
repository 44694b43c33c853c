/** How long letters typed in a row belong together, in milliseconds. */
const PAUSE = 700;

/** What was typed last in a menu to find an item. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** The items of a menu that can be chosen, in order, without those of menus inside it. */
export function itemsOf(menu: HTMLElement): HTMLElement[] {
  const items = menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])');
  return [...items].filter((item) => item.closest('[role="menu"], [role="menubar"]') === menu);
}

/** The item that a key leads to from the one that has the keyboard; null: the key leads nowhere. */
export function itemByKey(items: readonly HTMLElement[], key: string, along: 'row' | 'column'): HTMLElement | null {
  const at = items.findIndex((item) => item === document.activeElement);
  const [before, after] = along === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === after) return items[(at + 1) % items.length] ?? null;
  if (key === before) return items.at(at <= 0 ? -1 : at - 1) ?? null;
  if (key === 'Home') return items[0] ?? null;
  return key === 'End' ? (items.at(-1) ?? null) : null;
}

/** Adds a letter to what was typed, or starts anew after a pause. */
export function typedOn(before: Typed, key: string, at: number): Typed {
  return { text: at - before.at < PAUSE ? before.text + key.toLowerCase() : key.toLowerCase(), at };
}

/** The next item after the current one whose name begins with what was typed. */
export function itemByText(items: readonly HTMLElement[], text: string): HTMLElement | null {
  const at = items.findIndex((item) => item === document.activeElement);
  // One letter again and again goes through all that begin with it; more letters may stay where they are.
  const start = text.length === 1 ? at + 1 : Math.max(at, 0);
  const turned = [...items.slice(start), ...items.slice(0, start)];
  return turned.find((item) => item.textContent.trim().toLowerCase().startsWith(text)) ?? null;
}
