import type { LabelSide, Point } from '#core/model';
import { type Bounds, growBounds, overlaps, shiftBounds, unionBounds } from './bounds.ts';
import { type Course, distanceToCourse } from './course.ts';
import type { SymbolFace } from './drawing.ts';
import { placeLabel } from './label.ts';

/** Something that lies in a view. The same object as long as it lies where it lay. */
export interface Obstacle {
  readonly bounds: Bounds;
  /** The curve of a link; without one the bounds are solid. */
  readonly course?: Course;
  /** What shows of the curve; all of it by default. */
  readonly span?: readonly [number, number];
  /** Whose body or name it is, so that nobody avoids itself. */
  readonly owner?: string;
}

/** Something that a name should not stand on. */
export interface Hindrance extends Obstacle {
  readonly kind: 'link' | 'pipe' | 'body' | 'name';
}

const SIDES = ['bottom', 'top', 'right', 'left'] as const;
/** What a name costs: under a link, on a pipe, on a body, on the usual place of another name: no number of links drives it there. */
const COST = { link: 12, pipe: 14, body: 200, name: 150 } as const;
/** A name leaves its usual side for a clearly better one only: this is what the others cost, in this order. */
const UNUSUAL = { bottom: 3, top: 3, right: 4, left: 5 } as const;
/** Clear space around a name, and the grain in which a curve across it is looked for. */
const AIR = 2;
const GRAIN = 6;

/** Where a face's name would stand on each side, its usual one first; counted from the symbol's centre. */
export function labelPlaces({ label, width, height }: SymbolFace): { readonly side: LabelSide; readonly bounds: Bounds }[] {
  const texts = label.lines.map(({ text }) => text);
  const others = SIDES.filter((side) => side !== label.side);
  return [label, ...others.map((side) => placeLabel(texts, side, label.style, { width, height }))].map(({ side, bounds }) => ({ side, bounds }));
}

/** All that a name could cover on any side, counted from the symbol's centre. */
export function labelReach(face: SymbolFace): Bounds {
  return growBounds(unionBounds(labelPlaces(face).map(({ bounds }) => bounds)) ?? face.bounds, AIR);
}

/** The side of a symbol where its name covers least: the usual one unless another is clearly better. */
export function bestSide(face: SymbolFace, centre: Point, hindrances: readonly Hindrance[]): LabelSide {
  let best: { readonly side: LabelSide; readonly cost: number } = { side: face.label.side, cost: Infinity };
  for (const { side, bounds } of labelPlaces(face)) {
    const box = shiftBounds(bounds, centre);
    const own = side === face.label.side || side === 'center' ? 0 : UNUSUAL[side];
    const cost = hindrances.reduce((sum, hindrance) => sum + (covers(box, hindrance) ? COST[hindrance.kind] : 0), own);
    if (cost < best.cost) best = { side, cost };
  }
  return best.side;
}

/** Whether a name in a box would lie on something. */
export function covers(box: Bounds, { bounds, course, span = WHOLE }: Obstacle): boolean {
  const aired = growBounds(box, AIR);
  if (!overlaps(aired, bounds)) return false;
  return course === undefined || crosses({ course, span }, aired);
}

const WHOLE = [0, 1] as const;

/** A curve, and what of it shows. */
interface Line {
  readonly course: Course;
  readonly span: readonly [number, number];
}

/** Whether a curve passes through a box: whether it comes close to any of the points that fill it. */
function crosses(line: Line, { left, top, right, bottom }: Bounds): boolean {
  const [columns, rows] = [Math.ceil((right - left) / GRAIN), Math.ceil((bottom - top) / GRAIN)];
  const [width, height] = [(right - left) / columns, (bottom - top) / rows];
  return meets(line, { left, top, width, height }, { column: 0, row: 0, columns, rows });
}

/** The grain of a grid of points, and a part of it. */
type Grid = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
type Part = { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number };

/** The same for a part of the points. What is far from the middle of a part is far from every point in it. */
function meets(line: Line, grid: Grid, part: Part): boolean {
  const { left, top, width, height } = grid;
  const { column, row, columns, rows } = part;
  const middle = { x: left + (column + columns / 2) * width, y: top + (row + rows / 2) * height };
  const away = distanceToCourse(line.course, line.span[0], line.span[1], middle);
  if (columns <= 1 && rows <= 1) return away < halfDiagonal(width, height);
  if (away > halfDiagonal(columns * width, rows * height)) return false;
  if (columns >= rows) {
    const first = Math.floor(columns / 2);
    return meets(line, grid, { ...part, columns: first }) || meets(line, grid, { ...part, column: column + first, columns: columns - first });
  }
  const first = Math.floor(rows / 2);
  return meets(line, grid, { ...part, rows: first }) || meets(line, grid, { ...part, row: row + first, rows: rows - first });
}

function halfDiagonal(width: number, height: number): number {
  return Math.sqrt(width * width + height * height) / 2;
}

/** How wide the strips are that hindrances are kept in, and how many one may span before it is kept apart. */
const STRIP = 160;
const MOST_STRIPS = 64;

/** Obstacles sorted into upright strips, so that each name meets its neighbours alone. */
export class Strips<Kind extends Obstacle> {
  readonly #strips = new Map<number, Kind[]>();
  readonly #wide: Kind[] = [];

  add(hindrance: Kind): void {
    const [first, last] = stripsOf(hindrance.bounds);
    if (!(last - first < MOST_STRIPS)) {
      this.#wide.push(hindrance);
      return;
    }
    for (let strip = first; strip <= last; strip += 1) {
      const known = this.#strips.get(strip);
      if (known) known.push(hindrance);
      else this.#strips.set(strip, [hindrance]);
    }
  }

  /** What reaches into a box, each once; the owner's own left out. */
  within(box: Bounds, owner: string): Kind[] {
    const found = new Set<Kind>();
    const [first, last] = stripsOf(box);
    const take = (hindrance: Kind): void => {
      if (hindrance.owner !== owner && overlaps(hindrance.bounds, box)) found.add(hindrance);
    };
    this.#wide.forEach(take);
    for (let k = 0; k <= Math.min(last - first, MOST_STRIPS); k += 1) this.#strips.get(first + k)?.forEach(take);
    return [...found];
  }
}

function stripsOf({ left, right }: Bounds): [first: number, last: number] {
  return [Math.floor(left / STRIP), Math.floor(right / STRIP)];
}
