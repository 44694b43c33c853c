import { type Bounds, growBounds, overlaps } from './bounds.ts';
import type { Drawing } from './drawing.ts';

/** The size of a cell, in diagram units: about a symbol with its name. */
const CELL = 160;
/** What spans more cells than this is asked every time rather than filed in all of them. */
const MOST_CELLS = 48;
/** Rows are numbered apart by this; far coordinates may share a number, which costs a comparison and no more. */
const ROWS = 2 ** 21;

/** Drawings filed by where they lie, so that what is at a place is found without asking all of them. */
export interface Grid {
  readonly drawings: readonly Drawing[];
  /** Places in `drawings`, by cell. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
  /** Places of those that are too large to be filed. */
  readonly large: readonly number[];
}

/** Files drawings by their bounds. */
export function gridOf(drawings: readonly Drawing[]): Grid {
  const cells = new Map<number, number[]>();
  const large: number[] = [];
  drawings.forEach(({ bounds }, place) => {
    const span = spanOf(bounds);
    if (cellsIn(span) > MOST_CELLS) large.push(place);
    else eachCell(span, (cell) => {
      const filed = cells.get(cell);
      if (filed) filed.push(place);
      else cells.set(cell, [place]);
    });
  });
  return { drawings, cells, large };
}

/** The drawings whose bounds come within `slack` units of a region, in painting order. */
export function drawingsNear({ drawings, cells, large }: Grid, region: Bounds, slack: number): readonly Drawing[] {
  const area = growBounds(region, slack + TOUCH);
  const isNear = (drawing: Drawing | undefined): drawing is Drawing => drawing !== undefined && overlaps(drawing.bounds, area);
  const span = spanOf(area);
  if (cellsIn(span) > drawings.length) return drawings.filter(isNear);
  const places = new Set(large);
  eachCell(span, (cell) => cells.get(cell)?.forEach((place) => places.add(place)));
  return [...places].toSorted((a, b) => a - b).map((place) => drawings[place]).filter(isNear);
}

/** Things that only just touch are near each other, and a straight level line has no height. */
const TOUCH = 0.5;

/** The first and last column and row that a region reaches into. */
interface Span {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function spanOf({ left, top, right, bottom }: Bounds): Span {
  return { left: Math.floor(left / CELL), top: Math.floor(top / CELL), right: Math.floor(right / CELL), bottom: Math.floor(bottom / CELL) };
}

function cellsIn({ left, top, right, bottom }: Span): number {
  return (right - left + 1) * (bottom - top + 1);
}

function eachCell({ left, top, right, bottom }: Span, visit: (cell: number) => void): void {
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) visit(column * ROWS + row);
  }
}
