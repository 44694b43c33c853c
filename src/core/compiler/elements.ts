import { foldName } from '#core/language';
import { elementIndex, elementNames, type Dimension, type Equation, type ModelDocument } from '#core/model';
import { combinations, placesOf } from './layout.ts';
import type { Workshop } from './scope.ts';

/** The form in which elements' names (`north,young`) are compared. */
function elementKey(element: string): string {
  return element.split(',').map(foldName).join(',');
}

/** What has elements: a variable in one instance. */
interface Arrayed {
  readonly dimensions: readonly Dimension[];
  readonly elements: readonly string[];
}

/** Finds the dimension of a name, or null. */
type Named = (name: string) => Dimension | null;

/** Finds dimensions by name. */
export function dimensionFinder({ resolver, layout }: Workshop): Named {
  const model = layout.instances.values().next().value?.model.id;
  return (name) => {
    const meaning = model === undefined ? null : resolver(model, [name], 'subscript');
    return meaning?.kind === 'dimension' ? meaning.dimension : null;
  };
}

/** Entries by key (`"north,young"`, `"north,Minors"`): which of them holds each element, and the keys that hold none. */
export interface Entries<Value> {
  at(offset: number): { readonly key: string; readonly value: Value } | null;
  readonly strange: readonly string[];
}

/** A key that names a dimension: the places (from 1) on each axis that it holds. */
interface WideKey {
  readonly key: string;
  readonly places: readonly ReadonlySet<number>[];
}

/** Reads entries by key: an element's own key comes first, then the key with the fewest elements, then the first. */
export function readEntries<Value>(entries: Readonly<Record<string, Value>>, { dimensions, elements }: Arrayed, named: Named): Entries<Value> {
  const own = new Map(Object.keys(entries).map((key) => [elementKey(key), key]));
  const folded = elements.map(elementKey);
  const known = new Set(folded);
  const others = [...own].flatMap(([key, written]) => (known.has(key) ? [] : [written]));
  const wide = others.flatMap((key) => wideKey(key, dimensions, named) ?? []).toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const strange = others.filter((key) => !wide.some((one) => one.key === key));
  const keyAt = (offset: number): string | undefined => {
    const exact = own.get(folded[offset] ?? '');
    if (exact !== undefined || wide.length === 0) return exact;
    const places = placesOf(dimensions, offset);
    return wide.find((one) => one.places.every((held, axis) => held.has(places[axis] ?? 0)))?.key;
  };
  return {
    strange,
    at(offset) {
      const key = keyAt(offset);
      const value = key === undefined ? undefined : entries[key];
      return key === undefined || value === undefined ? null : { key, value };
    },
  };
}

/** A key by axis; null where a part of it is neither an element of its axis nor a dimension with some of its elements. */
function wideKey(key: string, dimensions: readonly Dimension[], named: Named): WideKey | null {
  const parts = key.split(',');
  if (parts.length !== dimensions.length) return null;
  const places = dimensions.map((dimension, axis) => placesHeld(parts[axis] ?? '', dimension, named));
  return places.every((held) => held.size > 0) ? { key, places } : null;
}

function placesHeld(part: string, axis: Dimension, named: Named): ReadonlySet<number> {
  const place = elementIndex(axis, part);
  if (place !== null) return new Set([place]);
  const dimension = named(part);
  if (!dimension) return new Set();
  return new Set(elementNames(dimension).flatMap((name) => elementIndex(axis, name) ?? []));
}

function sizeOf({ places }: WideKey): number {
  return places.reduce((size, held) => size * held.size, 1);
}

/** Which text defines an element. `element` is the text's own key where it is not common to all. */
export interface ElementText {
  readonly text: string;
  readonly element?: string;
}

/** The texts of an equation by element, and the keys that name none of its elements. */
export interface ElementTexts {
  at(offset: number): ElementText;
  readonly strange: readonly string[];
}

/** Which text of an equation over some dimensions defines each element, by its offset: the last dimension varies fastest. */
export function elementTexts({ dimensions: all }: Pick<ModelDocument, 'dimensions'>, dimensions: readonly Dimension[], equation: Equation): ElementTexts {
  const named = (name: string) => Object.values(all).find((dimension) => foldName(dimension.name) === foldName(name)) ?? null;
  return textsBy(equation, { dimensions, elements: typeof equation === 'string' ? [] : combinations(dimensions) }, named);
}

/** Reads the texts of an equation by element. */
export function readTexts(equation: Equation, arrayed: Arrayed, workshop: Workshop): ElementTexts {
  return textsBy(equation, arrayed, dimensionFinder(workshop));
}

function textsBy(equation: Equation, arrayed: Arrayed, named: Named): ElementTexts {
  if (typeof equation === 'string') {
    const all: ElementText = { text: equation };
    return { strange: [], at: () => all };
  }
  const { strange, at } = readEntries(equation.elements, arrayed, named);
  const rest: ElementText = { text: equation.default ?? '' };
  return {
    strange,
    at(offset) {
      const own = at(offset);
      return own ? { text: own.value, element: own.key } : rest;
    },
  };
}
