import type { Plot, PlotShow } from '#core/model';
import type { Run } from '#core/simulator';
import { words } from '#core/words';

/** Arrays of so many elements show each of them, larger ones as a spread, unless the author chose. */
const FEW_ELEMENTS = 6;

/** More threads than these are a surface; of more elements they are taken evenly. */
const MOST_THREADS = 60;

/** One line that a plot gives. */
export interface Part {
  /** Tells it from other parts of the same variable. */
  readonly key: string;
  readonly name: string;
  readonly values: Float64Array;
  /** The ends of a spread: all between is filled. */
  readonly weight: 'full' | 'low' | 'high';
}

/** What a plot gives of a run, and the elements behind a spread as faint threads. */
export interface Parts {
  readonly lines: readonly Part[];
  readonly threads: readonly Part[];
}

/** The lines of a plot; none where the run has no such variable. */
export function partsOf({ columns, values }: Run, { variable, element, show }: Plot): Parts {
  const found = columns.flatMap((column, at): Part[] => {
    const course = values[at];
    const meant = column.address === variable && (element === undefined || column.element === element) && course;
    return meant ? [{ key: column.element ?? '', name: column.name, values: course, weight: 'full' }] : [];
  });
  const [first] = found;
  if (!first || first.key === '' || element !== undefined) return { lines: found, threads: [] };
  const how = show ?? usualShow(found.length);
  if (how === 'elements') return { lines: found, threads: [] };
  const name = first.name.slice(0, first.name.length - first.key.length - 2);
  return how === 'spread' ? spreadOf(found, name) : { lines: [joined(found, name, how)], threads: [] };
}

/** How an array is shown before anybody chose. */
export function usualShow(elements: number): PlotShow {
  return elements <= FEW_ELEMENTS ? 'elements' : 'spread';
}

function joined(parts: readonly Part[], name: string, how: 'sum' | 'mean'): Part {
  const values = sumOf(parts.map((part) => part.values));
  if (how === 'mean') for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / parts.length;
  return { key: `~${how}`, name: how === 'sum' ? words.charts.sumOf(name) : words.charts.meanOf(name), values, weight: 'full' };
}

/** The sum of some courses, at each moment. */
function sumOf(courses: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(courses[0]?.length ?? 0);
  for (const course of courses) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (course[at] ?? 0);
  return sum;
}

/** The median between the lowest and the highest value, at each moment; what is no finite number is passed over. */
function spreadOf(parts: readonly Part[], name: string): Parts {
  const length = parts[0]?.values.length ?? 0;
  const [low, median, high] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  const here = new Float64Array(parts.length);
  for (let at = 0; at < length; at += 1) {
    let count = 0;
    for (const { values } of parts) {
      const value = values[at] ?? Number.NaN;
      if (Number.isFinite(value)) here[count++] = value;
    }
    const sorted = here.subarray(0, count).sort();
    const middle = count >> 1;
    low[at] = sorted[0] ?? Number.NaN;
    high[at] = sorted[count - 1] ?? Number.NaN;
    median[at] = count % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  }
  const step = Math.max(1, parts.length / MOST_THREADS);
  const threads = Array.from({ length: Math.min(parts.length, MOST_THREADS) }, (_, at) => parts[Math.floor(at * step)]).filter((part) => part !== undefined);
  return {
    lines: [
      { key: '~median', name: words.charts.medianOf(name), values: median, weight: 'full' },
      { key: '~low', name: words.charts.lowestOf(name), values: low, weight: 'low' },
      { key: '~high', name: words.charts.highestOf(name), values: high, weight: 'high' },
    ],
    threads,
  };
}
