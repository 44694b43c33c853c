import { bandOf, type SketchCourse } from '#core/analysis';

/** Shapes of a small picture of one course, 100 wide and 2 high around the middle, up being less. */
export interface FanPicture {
  /** All versions but the outermost tenth. */
  readonly wide: string;
  /** The middle half of the versions. */
  readonly middle: string;
  readonly line: string;
}

/** A picture this wide shows no more columns than these. */
const COLUMNS = 100;
/** So small a movement still fills the picture; smaller ones look as small as they are. */
const SMALLEST = 0.12;

/** How far words go from normal at most, in all versions: the height of the pictures, the same for all. At most 1, as far as a word goes. */
export function reachOf(courses: readonly SketchCourse[]): number {
  let reach = 0;
  for (const { kind, drawn, versions } of courses) {
    if (kind !== 'word') continue;
    for (const course of [drawn, ...versions]) for (const value of course) if (Math.abs(value) > reach) reach = Math.abs(value);
  }
  return Math.min(1, Math.max(SMALLEST, reach));
}

/** The picture of a word, whose `reach` is its whole height; of a number, the share by which it has left its start. */
export function fanPicture({ kind, drawn, versions }: SketchCourse, reach: number): FanPicture {
  const height = kind === 'word' ? (value: number) => value / reach : heightOfNumber(drawn);
  const place = (value: number, row: number, rows: number): string => `${round((100 * row) / Math.max(1, rows - 1))} ${round(-clipped(height(value)))}`;
  const strip = (share: number): string => {
    const { low, high } = bandOf(versions, share);
    const rows = columnsOf(high.length);
    const there = rows.map((row) => place(high[row] ?? 0, row, high.length));
    const back = rows.map((row) => place(low[row] ?? 0, row, low.length)).toReversed();
    return there.length > 0 ? `M${[...there, ...back].join('L')}Z` : '';
  };
  const line = columnsOf(drawn.length).map((row) => place(drawn[row] ?? 0, row, drawn.length));
  return { wide: strip(0.9), middle: strip(0.5), line: line.length > 0 ? `M${line.join('L')}` : '' };
}

/** A number fills the height by how far it leaves its start. */
function heightOfNumber(course: Float64Array): (value: number) => number {
  const start = course[0] ?? 0;
  let most = 0;
  for (const value of course) most = Math.max(most, Math.abs(value - start));
  return (value) => (most > 0 ? (value - start) / most : 0);
}

function columnsOf(rows: number): number[] {
  if (rows <= COLUMNS) return Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: COLUMNS }, (_, column) => Math.round((column * (rows - 1)) / (COLUMNS - 1)));
}

/** What leaves the picture runs along its edge. */
function clipped(height: number): number {
  return Number.isFinite(height) ? Math.max(-1, Math.min(1, height)) : 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
