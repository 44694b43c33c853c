import type { CellRange } from './cells.ts';

/** A cell of a table, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** How large a table is, and how many rows a page of it is. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads from a cell; null for one that leads nowhere. */
export function led(key: string, to: { readonly far: boolean }, { row, column }: Spot, extent: Extent): Spot | null {
  const [bottom, right] = [extent.rows - 1, extent.columns - 1];
  const clamp = (r: number, c: number): Spot => ({ row: Math.max(0, Math.min(bottom, r)), column: Math.max(0, Math.min(right, c)) });
  switch (key) {
    case 'ArrowUp': return clamp(to.far ? 0 : row - 1, column);
    case 'ArrowDown': return clamp(to.far ? bottom : row + 1, column);
    case 'ArrowLeft': return clamp(row, to.far ? 0 : column - 1);
    case 'ArrowRight': return clamp(row, to.far ? right : column + 1);
    case 'PageUp': return clamp(row - extent.page, column);
    case 'PageDown': return clamp(row + extent.page, column);
    case 'Home': return clamp(to.far ? 0 : row, 0);
    case 'End': return clamp(to.far ? bottom : row, right);
    default: return null;
  }
}

/** The next cell in reading order, or the one before; null beyond the ends, where Tab leaves the table. */
export function tabbed(back: boolean, { row, column }: Spot, { rows, columns }: Extent): Spot | null {
  const at = row * columns + column + (back ? -1 : 1);
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns };
}

/** The rectangle between two cells. */
export function between(one: Spot, other: Spot): CellRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Whether a cell is in a rectangle. */
export function isIn({ row, column }: Spot, { top, left, bottom, right }: CellRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
