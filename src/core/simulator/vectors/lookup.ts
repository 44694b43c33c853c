import type { Table } from '#core/compiler';
import { lookup } from '../lookup.ts';
import { tableBodies } from '../tables.ts';

/** How a vector is looked up: what the function of a table of the same name does. Numbers as in Vensim help, "VECTOR LOOKUP". */
const MODES: readonly ((table: Table, x: number) => number)[] = [
  (table, x) => lookup(table, x),
  (table, x) => tableBodies['LOOKUP AREA'](table, table.x[0] ?? NaN, x),
  (table, x) => tableBodies['LOOKUP BACKWARD'](table, x, 0),
  (table, x) => tableBodies['LOOKUP EXTRAPOLATE'](table, x, 0),
  (table, x) => tableBodies['LOOKUP FORWARD'](table, x, 0),
  (table, y) => tableBodies['LOOKUP INVERT'](table, y, 0),
  (table, x) => tableBodies['LOOKUP SLOPE'](table, x, 0),
  (table, x) => tableBodies['LOOKUP AREA'](longer(table, x), table.x[0] ?? NaN, x),
  invertOnward,
  slopeOnward,
];

/** The values of a vector as a table whose x lie evenly from one number to another, looked up. */
export function lookedUp(values: readonly number[], x: number, from: number, to: number, mode: number): number {
  const gap = (to - from) / (values.length - 1);
  const xs = values.map((_, i) => (i === values.length - 1 ? to : from + i * gap));
  return MODES[Math.round(mode)]?.({ kind: 'continuous', x: xs, y: values }, x) ?? NaN;
}

/** A table with its first and last line drawn on to an x beyond its ends. */
function longer(table: Table, x: number): Table {
  const y = lookup({ ...table, kind: 'extrapolate' }, x);
  if (x < (table.x[0] ?? NaN)) return { ...table, x: [x, ...table.x], y: [y, ...table.y] };
  return x > (table.x.at(-1) ?? NaN) ? { ...table, x: [...table.x, x], y: [...table.y, y] } : table;
}

/** The first x at which the lines of a table reach y; where none does, that at which the first or the last does, drawn on. */
function invertOnward(table: Table, y: number): number {
  const within = tableBodies['LOOKUP INVERT'](table, y, 0);
  if (Math.min(...table.y) <= y && y <= Math.max(...table.y)) return within;
  const ends = [0, table.x.length - 1].map((at) => {
    const x = table.x[at] ?? NaN;
    return { x, way: (y - (table.y[at] ?? NaN)) / slopeOnward(table, x) };
  });
  const beyond = ends.filter(({ way }, at) => Number.isFinite(way) && way > 0 === at > 0).sort((a, b) => Math.abs(a.way) - Math.abs(b.way))[0];
  return beyond ? beyond.x + beyond.way : within;
}

/** The slope, on average of both sides of x; beyond the ends, and at them, that of the first or the last line. */
function slopeOnward(table: Table, x: number): number {
  const [first = NaN, last = NaN] = [table.x[0], table.x.at(-1)];
  const inside = Math.min(Math.max(x, first), last);
  return tableBodies['LOOKUP SLOPE'](table, inside, inside === first ? 1 : inside === last ? -1 : 0);
}
