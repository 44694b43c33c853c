import type { Table, TableFunction } from '#core/compiler';
import { lookup } from './lookup.ts';

type TableBody = (table: Table, a: number, b: number) => number;

/** What functions of a graphical function or a series compute. Sources: Vensim help, the page of each function. */
export const tableBodies: Record<TableFunction, TableBody> = {
  'LOOKUP AREA': (table, from, to) => area(table, from, to),
  LOOKUPAREA: (table, to, from) => areaInside(table, from, to),
  'LOOKUP BACKWARD': (table, x) => lookup({ ...table, kind: 'discrete' }, x),
  'LOOKUP EXTRAPOLATE': (table, x) => lookup({ ...table, kind: 'extrapolate' }, x),
  'LOOKUP FORWARD': (table, x) => forward(table, x),
  'LOOKUP INVERT': (table, y) => invert(table, y),
  'LOOKUP SLOPE': (table, x, mode) => slope(table, x, mode),
  'GET DATA AT TIME': (table, time) => between(table, time, 0),
  'GET DATA BETWEEN TIMES': (table, time, mode) => between(table, time, mode),
  'GET DATA FIRST TIME': ({ x }) => x[0] ?? NaN,
  'GET DATA LAST TIME': ({ x }) => x.at(-1) ?? NaN,
  'GET DATA MAX': (table, from, to) => within(table, from, to).reduce((most, value) => Math.max(most, value), -Infinity),
  'GET DATA MEAN': (table, from, to) => mean(within(table, from, to)),
  'GET DATA MIN': (table, from, to) => within(table, from, to).reduce((least, value) => Math.min(least, value), Infinity),
  'GET DATA STDV': (table, from, to) => deviation(within(table, from, to)),
  'GET DATA TOTAL POINTS': ({ x }) => x.length,
};

/** The value of the first point at or above x; of the last point beyond it. */
function forward({ x: xs, y: ys }: Table, x: number): number {
  if (x !== x) return NaN;
  const at = xs.findIndex((one) => one >= x);
  return (at < 0 ? ys.at(-1) : ys[at]) ?? NaN;
}

function between(table: Table, time: number, mode: number): number {
  if (mode >= 0.5) return forward(table, time);
  return lookup({ ...table, kind: mode <= -0.5 ? 'discrete' : 'continuous' }, time);
}

/** The area under a table between two x, negative where the second is less; level beyond its ends. */
function area(table: Table, from: number, to: number): number {
  if (to < from) return -area(table, to, from);
  const inside = table.x.filter((x) => x > from && x < to);
  const stops = [from, ...inside, to];
  const value = (x: number): number => lookup({ ...table, kind: 'continuous' }, x);
  return stops.slice(1).reduce((sum, x, i) => sum + ((x - (stops[i] ?? x)) * (value(x) + value(stops[i] ?? x))) / 2, 0);
}

/**
 * The area under a table between two x in either order, as it is drawn: steps, or lines that go on beyond its ends. What is
 * left out is the end of the table. Source: isee systems, "Graphical builtins".
 */
function areaInside(table: Table, one: number, other: number): number {
  const { kind, x: xs } = table;
  const [first = NaN, last = NaN] = [xs[0], xs.at(-1)];
  const ends = [one !== one ? first : one, other !== other ? last : other].map((x) => (kind === 'extrapolate' ? x : Math.max(first, Math.min(x, last))));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const stops = [from, ...xs.filter((x) => x > from && x < to), to];
  return stops.slice(1).reduce((sum, x, i) => {
    const left = stops[i] ?? x;
    const height = kind === 'discrete' ? lookup(table, left) : (lookup(table, left) + lookup(table, x)) / 2;
    return sum + (x - left) * height;
  }, 0);
}

/** The first x at which the lines of a table reach y; the x of the end nearest to it where they do not. */
function invert({ x: xs, y: ys }: Table, y: number): number {
  for (let i = 1; i < ys.length; i++) {
    const [a = NaN, b = NaN, left = NaN, right = NaN] = [ys[i - 1], ys[i], xs[i - 1], xs[i]];
    if (y === a) return left;
    if ((y - a) * (y - b) <= 0) return left + ((y - a) / (b - a)) * (right - left);
  }
  const [first = NaN, last = NaN] = [ys[0], ys.at(-1)];
  return (Math.abs(y - first) <= Math.abs(y - last) ? xs[0] : xs.at(-1)) ?? NaN;
}

/** The slope of the line after x (mode 1), of that before it (-1), or on average of both (0); 0 beyond the ends. */
function slope(table: Table, x: number, mode: number): number {
  if (mode >= 0.5) return slopeAfter(table, x);
  if (mode <= -0.5) return slopeBefore(table, x);
  return (slopeAfter(table, x) + slopeBefore(table, x)) / 2;
}

function slopeAfter(table: Table, x: number): number {
  return slopeTo(table, table.x.findIndex((one) => one > x));
}

function slopeBefore(table: Table, x: number): number {
  return slopeTo(table, table.x.findIndex((one) => one >= x));
}

/** The slope of the line that ends at a point; 0 where there is none. */
function slopeTo({ x, y }: Table, at: number): number {
  if (at < 1) return 0;
  const [x0 = NaN, x1 = NaN, y0 = NaN, y1 = NaN] = [x[at - 1], x[at], y[at - 1], y[at]];
  return (y1 - y0) / (x1 - x0);
}

/** The values of the points from one time to another, both included. */
function within({ x, y }: Table, from: number, to: number): number[] {
  return y.filter((_, i) => (x[i] ?? NaN) >= from && (x[i] ?? NaN) <= to);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of the points as a sample: divided by one less than their number. */
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (values.length - 1));
}
