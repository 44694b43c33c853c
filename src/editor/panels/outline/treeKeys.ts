import type { Row } from './rows.ts';

/** What a key does in the tree: goes to a row, or opens or closes the one it is on. */
export type TreeStep = { readonly go: string } | { readonly turn: string; readonly open: boolean };

/** The meaning of a key on a row, as trees have it everywhere; null leaves the key alone. */
export function treeStep(rows: readonly Row[], at: number, key: string): TreeStep | null {
  const row = rows[at];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown': return go(rows[at + 1]);
    case 'ArrowUp': return go(rows[at - 1]);
    case 'Home': return go(rows[0]);
    case 'End': return go(rows.at(-1));
    case 'ArrowRight': return row.open === false ? { turn: row.key, open: true } : go(row.open ? rows[at + 1] : undefined);
    case 'ArrowLeft': return row.open ? { turn: row.key, open: false } : go(rows.slice(0, at).findLast(({ level }) => level < row.level));
    default: return key.length === 1 && key !== ' ' ? go(startingWith(rows, at, key)) : null;
  }
}

function go(row: Row | undefined): TreeStep | null {
  return row ? { go: row.key } : null;
}

/** The next row, round the end, whose text begins with a letter. */
function startingWith(rows: readonly Row[], at: number, letter: string): Row | undefined {
  const begins = ({ text }: Row) => text.toLowerCase().startsWith(letter.toLowerCase());
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(begins);
}

/** Whether the keyboard is on a row itself and not on something inside it. */
export function isRow(target: EventTarget): boolean {
  return target instanceof Element && target.role === 'treeitem';
}

/** Whether a key asks for the menu of the row it is pressed on. */
export function asksForMenu({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return key === ' ' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
}
