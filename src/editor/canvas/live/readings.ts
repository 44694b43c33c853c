import { digits, SPARK } from '#core/diagram';
import type { Model, Tint, Variable, VariableId } from '#core/model';
import type { Run } from '#core/simulator';

/** How full a stock is: shares of its height, from the bottom. */
export interface Level {
  /** Where 0 lies. */
  readonly zero: number;
  readonly value: number;
}

/** What a run says of one variable at the time that is looked at. */
export interface Reading {
  readonly value: number;
  /** Of a stock; null for anything else. */
  readonly level: Level | null;
  /** Of a flow: its share of the fastest flow in the same unit, below 0 where it runs backwards; null for anything else. */
  readonly rate: number | null;
  /** Its course as path data, and where on it the time is. */
  readonly spark: Spark | null;
  /** The limit that it has passed. */
  readonly passed: Passed | null;
  /** Of a word in a diagram that is played: how far it is from normal, in -1..1; null for anything else. */
  readonly lean: number | null;
  /** Of a word that adds up over time: whether somebody said so, or the sketch took it as long as nobody does. */
  readonly memory: 'said' | 'taken' | null;
}

/** A small curve in a box of `SPARK`, counted from the box's top left corner. */
export interface Spark {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** A limit that a value has passed, and the colour that stands for it. */
export interface Passed {
  readonly when: 'above' | 'below';
  readonly value: number;
  readonly tint: Tint;
}

/** So many points are enough for so small a curve. */
const POINTS = 44;

/** All readings of a model's variables; `path` leads from the root to the instance of the model, `''` or `v3.`. */
export function readingsOf(run: Run, model: Model, path: string, time: number | null): ReadonlyMap<VariableId, Reading> {
  const row = rowAt(run.times, time);
  const readings = new Map<VariableId, Reading>();
  if (row < 0) return readings;
  const seen = columnsOf(run, model, path);
  const fastest = fastestByUnit(seen);
  for (const { variable, values } of seen) {
    const value = values[row];
    if (value === undefined) continue;
    const rate = variable.kind === 'flow' ? shareOf(value, fastest.get(variable.units ?? '') ?? 0) : null;
    const level = variable.kind === 'stock' ? levelOf(variable, values, value) : null;
    readings.set(variable.id, { value, level, rate, spark: sparkOf(values, row), passed: passedBy(variable, value), lean: null, memory: null });
  }
  return readings;
}

/** A word or a number in a diagram that is played. */
export interface Played {
  readonly variable: VariableId;
  readonly kind: 'word' | 'number';
  /** Of a word, how far it is from normal. */
  readonly drawn: Float64Array;
}

/** As much of a play as the diagram shows. */
export interface PlayedDiagram {
  readonly times: Float64Array;
  readonly courses: readonly Played[];
  /** The words that hold memory, and which of them nobody has marked. */
  readonly choice: { readonly accumulators: readonly VariableId[]; readonly added: readonly VariableId[] };
}

/** What a diagram that is played says of its words; without a time, at the end. */
export function readingsOfPlay({ times, courses, choice }: PlayedDiagram, time: number | null): ReadonlyMap<VariableId, Reading> {
  const row = rowAt(times, time);
  const reach = reachOf(courses);
  return new Map(courses.flatMap(({ variable, kind, drawn }): [VariableId, Reading][] => {
    const value = drawn[row];
    if (value === undefined) return [];
    return [[variable, { value, level: null, rate: null, spark: sparkOf(drawn, row), passed: null, lean: kind === 'word' ? leanOf(value / reach) : null, memory: memoryOf(variable, choice) }]];
  }));
}

function memoryOf(variable: VariableId, { accumulators, added }: PlayedDiagram['choice']): Reading['memory'] {
  if (!accumulators.includes(variable)) return null;
  return added.includes(variable) ? 'taken' : 'said';
}

/** So small a movement fills a gauge; a smaller one looks as small as it is. */
const SMALLEST_REACH = 0.12;

/** How far words go at most: gauges show it in full. */
function reachOf(courses: readonly Played[]): number {
  const extents = courses.filter(({ kind }) => kind === 'word').map(({ drawn }) => extentOf(drawn));
  return Math.min(1, Math.max(SMALLEST_REACH, ...extents.map(({ least, most }) => Math.max(most, -least))));
}

/** What is beyond what a drawing can show is drawn as far as it goes. */
function leanOf(value: number): number {
  return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0;
}

/** The last row that is not after a time; the last one of all without a time. */
export function rowAt(times: Float64Array, time: number | null): number {
  if (time === null) return times.length - 1;
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first limit of a variable that a value has passed. */
export function passedBy({ thresholds }: Pick<Variable, 'thresholds'>, value: number): Passed | null {
  return thresholds?.find((limit) => (limit.when === 'above' ? value > limit.value : value < limit.value)) ?? null;
}

interface Seen {
  readonly variable: Variable;
  readonly values: Float64Array;
}

/** The whole courses of a model's variables: of an array of stocks or flows their sum, of another the mean. */
function columnsOf({ columns, values }: Run, { variables }: Model, path: string): Seen[] {
  const seen: Seen[] = [];
  const arrays = new Map<Variable, Float64Array[]>();
  for (const [index, { address, element }] of columns.entries()) {
    const course = values[index];
    const variable = address.startsWith(path) ? variables[address.slice(path.length) as VariableId] : undefined;
    if (!variable || !course) continue;
    if (element === undefined) seen.push({ variable, values: course });
    else if (arrays.get(variable)?.push(course) === undefined) arrays.set(variable, [course]);
  }
  for (const [variable, courses] of arrays) seen.push({ variable, values: together(courses, variable.kind === 'stock' || variable.kind === 'flow') });
  return seen;
}

/** The sum of some courses at each moment, or their mean. */
function together(courses: readonly Float64Array[], summed: boolean): Float64Array {
  const all = new Float64Array(courses[0]?.length ?? 0);
  const share = summed ? 1 : 1 / courses.length;
  for (const course of courses) for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) + (course[at] ?? 0) * share;
  return all;
}

function fastestByUnit(seen: readonly Seen[]): ReadonlyMap<string, number> {
  const fastest = new Map<string, number>();
  for (const { variable, values } of seen) {
    if (variable.kind !== 'flow') continue;
    const { least, most } = extentOf(values);
    fastest.set(variable.units ?? '', Math.max(fastest.get(variable.units ?? '') ?? 0, most, -least));
  }
  return fastest;
}

function shareOf(value: number, fastest: number): number {
  const share = fastest > 0 ? value / fastest : 0;
  return Number.isFinite(share) ? Math.max(-1, Math.min(1, share)) : 0;
}

/** Between the author's limits, else between 0 and what the run reaches. */
function levelOf({ range }: Variable, values: Float64Array, value: number): Level | null {
  const { least, most } = extentOf(values);
  const low = range?.min ?? Math.min(0, least);
  const high = range?.max ?? Math.max(0, most);
  if (!(high > low) || !Number.isFinite(value)) return null;
  const share = (of: number) => Math.max(0, Math.min(1, (of - low) / (high - low)));
  return { zero: share(0), value: share(value) };
}

interface Extent {
  readonly least: number;
  readonly most: number;
}

/** The least and most finite value; both 0 where there is none. */
function extentOf(values: Float64Array): Extent {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? { least, most } : { least: 0, most: 0 };
}

function sparkOf(values: Float64Array, row: number): Spark | null {
  if (values.length < 2) return null;
  const { least, most } = extentOf(values);
  const step = Math.max(1, Math.ceil((values.length - 1) / POINTS));
  const place = (index: number): { x: number; y: number } | null => {
    const value = values[index];
    if (value === undefined || !Number.isFinite(value)) return null;
    const share = most > least ? (value - least) / (most - least) : 0.5;
    return { x: (SPARK.width * index) / (values.length - 1), y: SPARK.height * (1 - share) };
  };
  let path = '';
  for (let index = 0; index < values.length - 1 + step; index += step) {
    const at = place(Math.min(index, values.length - 1));
    if (at) path += `${path === '' ? 'M' : 'L'}${digits(at.x)} ${digits(at.y)}`;
  }
  const dot = place(row);
  return dot && path !== '' ? { path, ...dot } : null;
}
