import type { GraphicalFunction } from '#core/model';

/** A point of a graphical function. */
export interface GraphPoint {
  readonly x: number;
  readonly y: number;
}

/** The points of a graphical function, in the order of their x. */
export function pointsOf({ x, y }: GraphicalFunction): readonly GraphPoint[] {
  if (Array.isArray(x)) return y.map((value, at) => ({ x: x[at] ?? Number.NaN, y: value }));
  const last = Math.max(1, y.length - 1);
  return y.map((value, at) => ({ x: x.min + ((x.max - x.min) * at) / last, y: value }));
}

/** Whether the x values are an even grid: its points move up and down only. */
export function isEven({ x }: GraphicalFunction): boolean {
  return !Array.isArray(x);
}

/** The same function with other points, each x written out; points come in the order of their x. */
export function withPoints({ kind, yRange }: GraphicalFunction, points: readonly GraphPoint[]): GraphicalFunction {
  const sorted = points.toSorted((one, other) => one.x - other.x);
  return { kind, x: sorted.map(({ x }) => x), y: sorted.map(({ y }) => y), ...(yRange ? { yRange } : {}) };
}

/** The function with one point elsewhere. A grid stays even as long as only a y changes. */
export function moved(table: GraphicalFunction, index: number, to: GraphPoint): GraphicalFunction {
  const points = pointsOf(table);
  if (points[index]?.x !== to.x) return withPoints(table, points.with(index, to));
  return { ...table, y: table.y.with(index, to.y) };
}

/** The function with a point more: halfway to the next one, and after the last as far again as before it. */
export function inserted(table: GraphicalFunction, after: number): GraphicalFunction {
  const points = pointsOf(table);
  const here = points[after] ?? { x: 0, y: 0 };
  const next = points[after + 1];
  const before = points[after - 1] ?? { x: here.x - 1, y: here.y };
  const point = next ? { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 } : { x: 2 * here.x - before.x, y: here.y };
  return withPoints(table, points.toSpliced(after + 1, 0, point));
}

/** The function without a point; the last two stay, since less is no line. */
export function removed(table: GraphicalFunction, index: number): GraphicalFunction {
  return table.y.length <= 2 ? table : withPoints(table, pointsOf(table).toSpliced(index, 1));
}

/** How near a point may come to its neighbours, as a share of the width. */
const APART = 0.001;

/** Where a point may be put: between its neighbours, on an even grid right above or below where it is. */
export function within(table: GraphicalFunction, index: number, { x, y }: GraphPoint): GraphPoint {
  const points = pointsOf(table);
  const own = points[index]?.x ?? x;
  if (isEven(table)) return { x: own, y };
  const apart = APART * ((points.at(-1)?.x ?? 1) - (points[0]?.x ?? 0));
  const low = (points[index - 1]?.x ?? -Infinity) + apart;
  const high = (points[index + 1]?.x ?? Infinity) - apart;
  return { x: low <= high ? Math.max(low, Math.min(high, x)) : own, y };
}

/** Two columns of numbers as copied from a spreadsheet; a heading is passed over. Null where there are no two points. */
export function pastedPoints(text: string, read: (text: string) => number | null): readonly GraphPoint[] | null {
  const rows = text.trim().split(/\r?\n/u).map((row) => row.split(/\t|;|\s{2,}|(?<=\d)\s+(?=[-+.\d])/u).map((cell) => read(cell.trim())));
  const points = rows.flatMap(([x, y]) => (typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : []));
  const unreadable = rows.length - points.length;
  return points.length >= 2 && unreadable <= 1 ? points : null;
}
