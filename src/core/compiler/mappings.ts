import { foldName } from '#core/language';
import { elementIndex, elementNames, type Dimension, type ModelDocument } from '#core/model';

/**
 * The place on dimension `to` that goes with the element at a place of another, because one of the two is mapped to the
 * other; null where nothing says so. Places count from 1.
 */
export type Mapped = (from: Dimension, place: number, to: Dimension) => number | null;

/** Answers for the mappings of a document. */
export function createMappings({ dimensions }: ModelDocument): Mapped {
  const byName = new Map(Object.values(dimensions).map((dimension) => [foldName(dimension.name), dimension]));
  const known = new Map<string, readonly (number | null)[]>();

  /** The elements that each element of a dimension stands for in another, by folded name; null where it is not mapped to that. */
  const entriesOf = ({ maps = {} }: Dimension, to: Dimension): readonly (readonly string[])[] | null => {
    const entries = maps[to.id] ?? (to.of === undefined ? undefined : maps[to.of]);
    if (!entries) return null;
    return entries.map((entry) => {
      const part = byName.get(foldName(entry));
      return (part ? elementNames(part) : [entry]).map(foldName);
    });
  };

  const placesOf = (from: Dimension, to: Dimension): (number | null)[] => {
    const names = elementNames(from).map(foldName);
    const towards = entriesOf(to, from);
    const away = entriesOf(from, to);
    return names.map((name, at) => {
      const stands = towards?.findIndex((entry) => entry.includes(name)) ?? -1;
      if (stands >= 0) return stands + 1;
      return away?.[at]?.map((one) => elementIndex(to, one)).find((place) => place !== null) ?? null;
    });
  };

  return (from, place, to) => {
    if (!from.maps && !to.maps) return null;
    const key = `${from.id} ${to.id}`;
    const places = known.get(key) ?? placesOf(from, to);
    known.set(key, places);
    return places[place - 1] ?? null;
  };
}
