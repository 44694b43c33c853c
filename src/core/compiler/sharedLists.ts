import type { Dimension } from '#core/model';
import { placesOf } from './layout.ts';
import type { Along } from './program.ts';

/** Lists of numbers by element that many loads share, each made once. */
export interface SharedLists {
  /** By offset of an element, its place (from 1) on each axis. */
  places(dimensions: readonly Dimension[], count: number): readonly (readonly number[])[];
  /** 0, 1, 2 and so on. */
  counting(count: number): readonly number[];
  /** Places as distances from the first place, so far apart; -1 for a place that does not exist. */
  offsets(places: readonly number[], stride: number): readonly number[];
  /** The same way along, with one list of offsets for each loop. */
  joined(along: readonly Along[]): readonly Along[];
}

/** A store of no lists. */
export function createSharedLists(): SharedLists {
  const placesBy = new Map<string, readonly (readonly number[])[]>();
  const countings = new Map<number, readonly number[]>();
  const offsetsBy = new WeakMap<readonly number[], Map<number, readonly number[]>>();

  const counting = (count: number): readonly number[] => {
    const known = countings.get(count) ?? Array.from({ length: count }, (_, at) => at);
    countings.set(count, known);
    return known;
  };
  return {
    counting,
    places(dimensions, count) {
      const key = dimensions.map(({ id }) => id).join(',');
      const known = placesBy.get(key) ?? byAxis(dimensions, count);
      placesBy.set(key, known);
      return known;
    },
    offsets(places, stride) {
      const byStride = offsetsBy.get(places) ?? new Map<number, readonly number[]>();
      const known = byStride.get(stride) ?? shared(places.map((place) => (place < 1 ? -1 : (place - 1) * stride)), counting);
      offsetsBy.set(places, byStride.set(stride, known));
      return known;
    },
    joined(along) {
      const loops = [...new Set(along.map(({ loop }) => loop))];
      return loops.map((loop) => ({ loop, offsets: summed(along.filter((one) => one.loop === loop).map(({ offsets }) => offsets), counting) }));
    },
  };
}

function byAxis(dimensions: readonly Dimension[], count: number): readonly (readonly number[])[] {
  const elements = Array.from({ length: count }, (_, offset) => placesOf(dimensions, offset));
  return dimensions.map((_, axis) => elements.map((places) => places[axis] ?? 1));
}

function summed([first = [], ...rest]: readonly (readonly number[])[], counting: SharedLists['counting']): readonly number[] {
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  return shared(first.map((_, at) => (all.some((offsets) => (offsets[at] ?? -1) < 0) ? -1 : all.reduce((sum, offsets) => sum + (offsets[at] ?? 0), 0))), counting);
}

function shared(offsets: readonly number[], counting: SharedLists['counting']): readonly number[] {
  return offsets.every((offset, at) => offset === at) ? counting(offsets.length) : offsets;
}
