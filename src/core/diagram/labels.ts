import type { Point } from '#core/model';
import { type Bounds, growBounds, overlaps, shiftBounds, unionBounds } from './bounds.ts';
import { type Course, distanceToCourse, leastDistance } from './course.ts';
import type { SymbolFace } from './drawing.ts';
import { boundsOn, type Stand } from './label.ts';

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
/** What a name costs: under a link, on a pipe, on a body, on another name: no usual number of links drives it there. */
const COST = { link: 12, pipe: 14, body: 44, name: 44 } as const;
/** What it costs more on a body or a name that hides all of it: one that hides less costs as much less. Two that touch it cost less than one that hides half of it. */
const HIDDEN = 240;
/** A name leaves its usual side for a clearly better one only: this is what the others cost, in this order. */
const UNUSUAL = { bottom: 3, top: 3, right: 4, left: 5 } as const;
/** What it costs to break a name into shorter lines than usual. */
const NARROW = 2;
/** Clear space around a name, no less than links that end at it keep, and the grain in which a curve across it is looked for. */
const AIR = 4;
const GRAIN = 6;

/** How a name could stand, what it would cover there, and what it costs to stand there. */
export interface LabelPlace extends Stand {
  readonly bounds: Bounds;
  readonly cost: number;
}

/** Where a face's name would stand on each side, its usual one first; counted from the symbol's centre. */
export function labelPlaces({ label, width, height }: SymbolFace): readonly LabelPlace[] {
  const { lines, style, narrow } = label;
  const cost = narrow ? NARROW : 0;
  const others = SIDES.filter((side) => side !== label.side);
  const beside = others.map((side): LabelPlace => ({ side, narrow, bounds: boundsOn(side, lines, style, { width, height }), cost: cost + UNUSUAL[side] }));
  return [{ side: label.side, narrow, bounds: label.bounds, cost }, ...beside];
}

/** All that a name could cover in any of its places. */
export function labelReach(places: readonly LabelPlace[]): Bounds | null {
  const all = unionBounds(places.map(({ bounds }) => bounds));
  return all && growBounds(all, AIR);
}

/** A place, and what it comes to with all that a name there would cover. */
export interface Chosen {
  readonly place: LabelPlace;
  readonly cost: number;
}

/** The place where a name around a centre covers least, the first of equals, if that is less than `limit`. */
export function bestPlace(places: readonly LabelPlace[], centre: Point, hindrances: readonly Hindrance[], limit = Infinity): Chosen | null {
  let best: Chosen | null = null;
  for (const place of places) {
    let { cost } = place;
    const most = best?.cost ?? limit;
    if (cost >= most) continue;
    const box = withAir(shiftBounds(place.bounds, centre));
    for (const hindrance of hindrances) {
      if (covers(box, hindrance)) cost += costOn(box, hindrance);
      if (cost >= most) break;
    }
    if (cost < most) best = { place, cost };
  }
  return best;
}

function costOn(box: Bounds, { kind, bounds }: Hindrance): number {
  return COST[kind] + (kind === 'body' || kind === 'name' ? HIDDEN * sharedPart(box, bounds) : 0);
}

/** How much of a box lies in another one that it overlaps, from 0 to 1. */
function sharedPart(box: Bounds, other: Bounds): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return (width * height) / ((box.right - box.left) * (box.bottom - box.top));
}

/** Whether a cost is that of a name on nothing: it stands well. */
export function standsFree({ cost }: Chosen): boolean {
  return cost < COST.link;
}

/** A box with the clear space around it that nothing should lie in. */
export function withAir(box: Bounds): Bounds {
  return growBounds(box, AIR);
}

/** Whether what fills a box, air included, would lie on something. */
export function covers(box: Bounds, { bounds, course, span = WHOLE }: Obstacle): boolean {
  return overlaps(box, bounds) && (course === undefined || crosses({ course, span }, box));
}

const WHOLE = [0, 1] as const;

/** A curve, and what of it shows. */
interface Line {
  readonly course: Course;
  readonly span: readonly [number, number];
}

/**
 * Whether a curve passes through a box: whether it comes close to any of the points that fill it. They are halved again
 * and again: what is far from the middle of a part is far from every point in it.
 */
function crosses({ course, span: [start, end] }: Line, { left, top, right, bottom }: Bounds): boolean {
  const [columns, rows] = [Math.ceil((right - left) / GRAIN), Math.ceil((bottom - top) / GRAIN)];
  const [width, height] = [(right - left) / columns, (bottom - top) / rows];
  const meets = (column: number, row: number, across: number, down: number): boolean => {
    const middle = { x: left + (column + across / 2) * width, y: top + (row + down / 2) * height };
    const reach = halfDiagonal(across * width, down * height);
    if (leastDistance(course, middle) > reach) return false;
    const away = distanceToCourse(course, start, end, middle);
    if (across <= 1 && down <= 1) return away < reach;
    if (away > reach) return false;
    const first = Math.floor(Math.max(across, down) / 2);
    return across >= down
      ? meets(column, row, first, down) || meets(column + first, row, across - first, down)
      : meets(column, row, across, first) || meets(column, row + first, across, down - first);
  };
  return meets(0, 0, columns, rows);
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
