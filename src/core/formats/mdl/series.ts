import type { GraphicalFunction } from '#core/model';
import type { Sheet } from '../sheets/sheet.ts';
import { readPlace, type CellPlace } from '../sheets/sheet.ts';
import type { FileCall } from './fileCalls.ts';
import { NOT_AVAILABLE } from './parseEntry.ts';
import type { DataMode, TablePoint } from './syntax.ts';

/** The place that `B2`, `B2*` or a name of the file means. */
function placeOf(text: string, sheet: Sheet): CellPlace | null {
  const named = sheet.named(text);
  if (named) return named;
  const place = readPlace(text);
  return place && place.row !== null && place.column !== null ? { row: place.row, column: place.column } : null;
}

/**
 * The constants of an array of `rows` by `columns` from a sheet, rows first. They lie as an equation would list them, the
 * last index along a row; a star after the place turns that around. Null where the place is none; NaN for no number.
 */
export function constantsFrom({ places: [written = ''] }: FileCall, sheet: Sheet, rows: number, columns: number): number[] | null {
  const turned = written.endsWith('*');
  const start = placeOf(turned ? written.slice(0, -1) : written, sheet);
  if (!start) return null;
  return Array.from({ length: rows * columns }, (_, at) => {
    const row = Math.floor(at / columns);
    const column = at % columns;
    const value = turned ? sheet.cell(start.row + column, start.column + row) : sheet.cell(start.row + row, start.column + column);
    return typeof value === 'number' ? value : NaN;
  });
}

/**
 * The points of `count` series from a sheet. Times run along a row or down a column, each series beside them from its
 * first cell on, the next series after it. Null where a place is none.
 */
export function seriesFrom({ places: [times = '', first = ''], stops }: FileCall, sheet: Sheet, count: number): TablePoint[][] | null {
  const start = placeOf(first, sheet);
  const named = sheet.named(times);
  const place = readPlace(times);
  if (!start || (!named && !place)) return null;
  const across = named ? named.columns > 1 || (named.rows === 1 && named.row !== start.row) : place?.row !== null;
  const from = named ? (across ? named.column : named.row) : across ? start.column : start.row;
  const line = named ? (across ? named.row : named.column) : ((across ? place?.row : place?.column) ?? 0);
  const length = named ? (across ? named.columns : named.rows) : (across ? sheet.columns - start.column : sheet.rows - start.row);
  const series = Array.from({ length: count }, (): TablePoint[] => []);
  for (let at = 0; at < length; at += 1) {
    const time = across ? sheet.cell(line, from + at) : sheet.cell(from + at, line);
    if (typeof time !== 'number') {
      if (stops) break;
      continue;
    }
    for (const [number, points] of series.entries()) {
      const value = across ? sheet.cell(start.row + number, start.column + at) : sheet.cell(start.row + at, start.column + number);
      if (typeof value === 'number') points.push([time, value]);
    }
  }
  return series;
}

/** How near to a point the next value begins, as a part of the distance to the next point. */
const NEXT = 1e-9;

/** A series as a graphical function of time: between its points it is joined, or holds the last or the next value, or has none. */
export function graphOf(points: readonly TablePoint[], mode: DataMode): GraphicalFunction {
  const sorted = points.toSorted((one, other) => one[0] - other[0]);
  const all = mode === 'forward' || mode === 'raw' ? sorted.flatMap((point, at) => [point, ...after(point, sorted[at + 1], mode)]) : sorted;
  const whole = mode === 'raw' && sorted[0] ? [[sorted[0][0] - 1, NOT_AVAILABLE] as const, ...all] : all;
  return { kind: mode === 'interpolate' ? 'continuous' : 'discrete', x: whole.map(([x]) => x), y: whole.map(([, y]) => y) };
}

/** The value that begins right after a point. */
function after([x]: TablePoint, next: TablePoint | undefined, mode: 'forward' | 'raw'): TablePoint[] {
  if (mode === 'raw') return [[x + NEXT * ((next?.[0] ?? x + 1) - x), NOT_AVAILABLE]];
  return next ? [[x + NEXT * (next[0] - x), next[1]]] : [];
}
