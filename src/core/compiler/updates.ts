import type { Cell } from './cells.ts';
import type { Hold, StockUpdate } from './program.ts';
import { originOf } from './store.ts';

/** How stocks integrate: those of an array that follow each other with their flows in one update. */
export function stockUpdates(cells: readonly Cell[]): StockUpdate[] {
  const updates: (StockUpdate & { count: number; readonly origins: StockUpdate['origins'][number][] })[] = [];
  let before: Cell | null = null;
  for (const cell of cells) {
    const { slot, owner, content } = cell;
    if (content.kind !== 'stock') continue;
    const hidden = owner !== slot;
    const last = updates.at(-1);
    const next = last && before?.entity === cell.entity && hidden === last.hidden && slot === last.slot + last.count;
    if (next && follow(last.inflows, content.inflows, last.count) && follow(last.outflows, content.outflows, last.count)) {
      last.count += 1;
      last.origins.push(originOf(cell));
    } else updates.push({ slot, count: 1, inflows: content.inflows, outflows: content.outflows, origins: [originOf(cell)], hidden });
    before = cell;
  }
  return updates;
}

/** What takes over values from one full step to the next, neighbours together. */
export function holds(cells: readonly Cell[]): Hold[] {
  const found: (Hold & { count: number })[] = [];
  for (const { slot, content } of cells) {
    if (content.kind !== 'hold') continue;
    const last = found.at(-1);
    if (last && slot === last.slot + last.count && content.from === last.from + last.count) last.count += 1;
    else found.push({ slot, count: 1, from: content.from });
  }
  return found;
}

function follow(first: readonly number[], slots: readonly number[], distance: number): boolean {
  return first.length === slots.length && first.every((slot, i) => slot + distance === slots[i]);
}
