import { foldName } from '#core/language';
import { elementNames, type Dimension, type ModelDocument } from '#core/model';
import { allPlaces } from './layout.ts';

/**
 * The places on dimension `to` (from 1) that go with the elements of another, in their order: the same places on the
 * same dimension, else by a mapping, else by name; null where nothing says so.
 */
export type Going = (from: Dimension, to: Dimension) => readonly (number | null)[];

/** Answers for the dimensions of a document, each question worked out once. */
export function createGoing({ dimensions }: ModelDocument): Going {
  const byName = new Map(Object.values(dimensions).map((dimension) => [foldName(dimension.name), dimension]));
  const known = new Map<Dimension, Map<Dimension, readonly (number | null)[]>>();
  return (from, to) => {
    const before = known.get(from)?.get(to);
    if (before) return before;
    const places = mappedPlaces(from, to, byName) ?? namedPlaces(from, to);
    known.set(from, (known.get(from) ?? new Map<Dimension, readonly (number | null)[]>()).set(to, places));
    return places;
  };
}

/** The places by name alone. */
export function namedPlaces(from: Dimension, to: Dimension): (number | null)[] {
  if (from.id === to.id) return allPlaces(from);
  if (typeof from.elements === 'number' && typeof to.elements === 'number') return allPlaces(from).map(() => null);
  const places = placesByName(to);
  return elementNames(from).map((name) => places.get(foldName(name)) ?? null);
}

function placesByName(dimension: Dimension): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, name] of elementNames(dimension).entries()) if (!places.has(foldName(name))) places.set(foldName(name), at + 1);
  return places;
}

/** The places by a mapping, with those by name where it is silent; null where neither dimension is mapped. */
function mappedPlaces(from: Dimension, to: Dimension, byName: ReadonlyMap<string, Dimension>): (number | null)[] | null {
  if (from.id === to.id || (!from.maps && !to.maps)) return null;
  const towards = entriesOf(to, from, byName);
  const away = entriesOf(from, to, byName);
  const places = placesByName(to);
  const named = namedPlaces(from, to);
  return elementNames(from).map((name, at) => {
    const stands = towards?.findIndex((entry) => entry.includes(foldName(name))) ?? -1;
    if (stands >= 0) return stands + 1;
    return away?.[at]?.map((one) => places.get(one)).find((place) => place !== undefined) ?? named[at] ?? null;
  });
}

/** The elements that each element of a dimension stands for in another, by folded name; null where it is not mapped to that. */
function entriesOf({ maps = {} }: Dimension, to: Dimension, byName: ReadonlyMap<string, Dimension>): string[][] | null {
  const entries = maps[to.id] ?? (to.of === undefined ? undefined : maps[to.of]);
  if (!entries) return null;
  return entries.map((entry) => {
    const part = byName.get(foldName(entry));
    return (part ? elementNames(part) : [entry]).map(foldName);
  });
}
