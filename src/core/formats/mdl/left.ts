import { foldName } from '#core/language';
import type { Range, Ranges } from './ranges.ts';
import type { Subscript } from './syntax.ts';

/** One index of what an equation defines. */
export interface LeftPart {
  /** The axis of the variable that it stands on. */
  readonly axis: Range;
  /** The range that it names; null where it names one element. */
  readonly range: Range | null;
  /** The elements that it means, by folded name. */
  readonly elements: readonly string[];
}

/** The left side of an equation: what it defines. */
export type Left = readonly LeftPart[];

/** The left side that indexes make on a variable's axes. */
export function leftOf(subscripts: readonly Subscript[], axes: readonly Range[], ranges: Ranges): LeftPart[] {
  return axes.map((axis, at) => {
    const name = subscripts[at]?.name ?? '';
    const range = ranges.find(name);
    return { axis, range, elements: range ? range.folded : [foldName(name)] };
  });
}

/** Every element that a left side holds, by folded names, the last index fastest. */
export function combinations(left: Left): string[][] {
  return left.reduce<string[][]>((found, { elements }) => found.flatMap((before) => elements.map((element) => [...before, element])), [[]]);
}

/** The left side that is one element of another. */
export function single(left: Left, element: readonly string[]): LeftPart[] {
  return left.map(({ axis }, at) => ({ axis, range: null, elements: [element[at] ?? ''] }));
}

/** What a range on the right means: for each element of one index on the left, an element of the range. */
export interface Binding {
  readonly position: number;
  /** From folded names to the names of the range's elements. */
  readonly elements: ReadonlyMap<string, string>;
}

/** Ways in which a range can go with an index on the left, the best first: it is the same, it is mapped, or the names are the same. */
const WAYS: readonly ((range: Range, part: LeftPart, element: string) => string | null)[] = [
  (range, part, element) => (part.range === range ? nameIn(range, element) : null),
  (range, part, element) => mappedTo(range, element) ?? mappedFrom(range, part, element),
  (range, _, element) => nameIn(range, element),
];

/** What a range on the right of an equation means, as Vensim reads it; null where nothing on the left goes with it. */
export function bindingOf(range: Range, left: Left): Binding | null {
  for (const way of WAYS) {
    for (const [position, part] of left.entries()) {
      const pairs = part.elements.map((element) => [element, way(range, part, element)] as const);
      const found = pairs.flatMap(([element, name]): [string, string][] => (name === null ? [] : [[element, name]]));
      if (found.length === pairs.length && found.length > 0) return { position, elements: new Map(found) };
    }
  }
  return null;
}

function nameIn(range: Range, element: string): string | null {
  const at = range.folded.indexOf(element);
  return at < 0 ? null : (range.elements[at] ?? null);
}

/** The element of a range that stands, by one of its own mappings, for an element of another. */
function mappedTo(range: Range, element: string): string | null {
  for (const entries of range.maps.values()) {
    const at = entries.findIndex((entry) => entry.includes(element));
    if (at >= 0) return range.elements[at] ?? null;
  }
  return null;
}

/** The element of a range that an element on the left stands for, by a mapping of the range on the left. */
function mappedFrom(range: Range, { range: own, axis }: LeftPart, element: string): string | null {
  for (const from of own && own !== axis ? [own, axis] : [axis]) {
    for (const entries of from.maps.values()) {
      const names = entries[from.folded.indexOf(element)]?.map((name) => nameIn(range, name)) ?? [];
      const found = names.find((name) => name !== null);
      if (found !== undefined && found !== null) return found;
    }
  }
  return null;
}

/**
 * Whether the compiler, which works with the variable's axes, takes a range that stands in an equation by name for the
 * same elements as the binding says. Where not, the equation has to be written out for each element.
 */
export function compilesAlike(range: Range, { position, elements }: Binding, left: Left, ranges: Ranges): boolean {
  if (left.some(({ axis }, at) => axis === range && at !== position)) return false;
  if (left[position]?.axis === range) return true;
  const clear = left.slice(0, position).every((part) => part.elements.every((element) => compiledOn(range, part.axis, element, ranges) === null));
  const { axis } = left[position] ?? {};
  return clear && axis !== undefined && [...elements].every(([element, name]) => compiledOn(range, axis, element, ranges) === name);
}

/** The element of a range that goes with an element of an axis in the compiler: by a mapping, else by name. */
function compiledOn(range: Range, axis: Range, element: string, ranges: Ranges): string | null {
  const towards = range.maps.get(axis) ?? range.maps.get(ranges.familyOf(axis));
  const at = towards?.findIndex((entry) => entry.includes(element)) ?? -1;
  if (at >= 0) return range.elements[at] ?? null;
  const away = axis.maps.get(range) ?? axis.maps.get(ranges.familyOf(range));
  const names = away?.[axis.folded.indexOf(element)]?.map((name) => nameIn(range, name)) ?? [];
  return names.find((name) => name !== null) ?? nameIn(range, element);
}
