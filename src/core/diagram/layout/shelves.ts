import type { Point } from '#core/model';
import type { Bounds } from '../bounds.ts';

/** Width to height of the page that shelves make: about that of a screen. */
const PAGE = 1.6;
/** How often all pairs are tried for a swap: less the more there is. */
const SWEEPS = [
  { upTo: 30, sweeps: 8 },
  { upTo: 80, sweeps: 3 },
  { upTo: 200, sweeps: 1 },
  { upTo: Infinity, sweeps: 0 },
];

/** Two things that belong near each other, and how much. */
export interface Bond {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Places for the middles of rooms on shelves, as many to a shelf as make a page of a screen's shape. What is bound
 * together comes near: from a given order, swaps are made as long as they bring bonds closer. The same for the same rooms.
 */
export function onShelves(rooms: readonly Bounds[], bonds: readonly Bond[], order: readonly number[]): Point[] {
  const width = pageWidth(rooms, order);
  let best = [...order];
  let places = shelve(rooms, best, width);
  let least = costOf(places, bonds);
  const { sweeps } = SWEEPS.find(({ upTo }) => rooms.length <= upTo) ?? { sweeps: 0 };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const before = least;
    for (let i = 0; i < best.length; i += 1) {
      for (let k = i + 1; k < best.length; k += 1) {
        const swapped = best.with(i, best[k] ?? 0).with(k, best[i] ?? 0);
        const there = shelve(rooms, swapped, width);
        const cost = costOf(there, bonds);
        if (cost < least - 1e-6) [best, places, least] = [swapped, there, cost];
      }
    }
    if (least === before) break;
  }
  return places;
}

const widthOf = ({ left, right }: Bounds): number => right - left;
const heightOf = ({ top, bottom }: Bounds): number => bottom - top;

/** Of the widths by quarters of a room of the mean, the one whose page comes nearest to a screen's shape. */
function pageWidth(rooms: readonly Bounds[], order: readonly number[]): number {
  const mean = rooms.reduce((sum, room) => sum + widthOf(room), 0) / Math.max(1, rooms.length);
  const widest = Math.max(...rooms.map(widthOf));
  let [best, least] = [widest, Infinity];
  for (let quarters = 4; quarters <= 4 * rooms.length + 1; quarters += 1) {
    const width = Math.max(widest, (quarters * mean) / 4);
    const places = shelve(rooms, order, width);
    const extents = places.map(({ x, y }, index) => ({ right: x + widthOf(rooms[index] ?? NOTHING) / 2, bottom: y + heightOf(rooms[index] ?? NOTHING) / 2 }));
    const shape = Math.max(...extents.map(({ right }) => right)) / Math.max(...extents.map(({ bottom }) => bottom));
    const off = Math.max(shape / PAGE, PAGE / shape);
    if (off < least) [best, least] = [width, off];
  }
  return best;
}

const NOTHING: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** The middles of rooms put side by side in an order, a new shelf wherever the width is used up; each shelf is centred. */
function shelve(rooms: readonly Bounds[], order: readonly number[], width: number): Point[] {
  const places: Point[] = [];
  let [shelf, x, top]: [number[], number, number] = [[], 0, 0];
  const close = (): void => {
    const height = Math.max(0, ...shelf.map((index) => heightOf(rooms[index] ?? NOTHING)));
    const indent = (width - x) / 2;
    for (const index of shelf) places[index] = { x: (places[index]?.x ?? 0) + indent, y: top + height / 2 };
    [shelf, x, top] = [[], 0, top + height];
  };
  for (const index of order) {
    const own = widthOf(rooms[index] ?? NOTHING);
    if (shelf.length > 0 && x + own > width) close();
    places[index] = { x: x + own / 2, y: 0 };
    x += own;
    shelf.push(index);
  }
  close();
  return places;
}

/** Bonds by the square of their length: one long one is worse than two short ones. */
function costOf(places: readonly Point[], bonds: readonly Bond[]): number {
  return bonds.reduce((sum, { a, b, weight }) => {
    const [one, other] = [places[a], places[b]];
    return one && other ? sum + weight * ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) : sum;
  }, 0);
}
