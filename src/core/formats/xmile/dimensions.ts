import { foldName } from '#core/language';
import { elementIndex, elementNames, newId, type Dimension, type ModelDocument } from '#core/model';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenOf, nameFrom, numberOf } from './element.ts';
import { readName } from './spelling.ts';

/**
 * Adds the file's `<dimensions>` to the document: named elements in order, or a size; with what XMILE has no word for,
 * the dimension that one is a part of and what its elements stand for in others.
 */
export function readDimensions(file: XmlElement, document: ModelDocument): void {
  const read = childrenOf(file, 'dimensions').flatMap((list) => childrenOf(list, 'dim')).map((dim) => readDimension(dim, document));
  for (const { dim, dimension } of read.filter((one) => one !== null)) relate(dim, dimension, document);
}

function readDimension(dim: XmlElement, document: ModelDocument): { dim: XmlElement; dimension: Dimension } | null {
  const name = readName(dim);
  if (name === null || dimensionNamed(document, name)) return null;
  const elements = childrenOf(dim, 'elem').map((elem) => readName(elem) ?? nameFrom(elem.text)).filter((element) => element !== '');
  const id = newId(document, 'd');
  const dimension: Dimension = { id, name, elements: elements.length > 0 ? elements : (sizeOf(dim) ?? []) };
  document.dimensions[id] = dimension;
  return { dim, dimension };
}

/** A size that is no whole number above 0 makes a dimension without elements. */
function sizeOf(dim: XmlElement): number | null {
  const size = numberOf(attributeOf(dim, 'size'));
  return size !== null && Number.isSafeInteger(size) && size > 0 ? size : null;
}

function relate(dim: XmlElement, dimension: Dimension, document: ModelDocument): void {
  const of = dimensionNamed(document, dim.attributes['loopwell:of'] ?? '');
  if (of) dimension.of = of.id;
  for (const maps of childrenOf(dim, 'loopwell:maps')) {
    const to = dimensionNamed(document, maps.attributes['to'] ?? '');
    if (to) dimension.maps = { ...dimension.maps, [to.id]: childrenOf(maps, 'elem').map((elem) => readName(elem) ?? '') };
  }
}

/** The dimension of a name, or null. */
export function dimensionNamed(document: ModelDocument, name: string): Dimension | null {
  const folded = foldName(name);
  return Object.values(document.dimensions).find((dimension) => foldName(dimension.name) === folded) ?? null;
}

/** A subscript as the document keys it; `part` where one of its places names a dimension, for all of its elements. */
export interface ElementKey {
  readonly key: string;
  readonly part: boolean;
}

/**
 * A subscript as the document keys it: `Boston, dresses` becomes `Boston,dresses`, spelled as the dimensions spell
 * their elements. Null where a place of it names neither an element of its axis nor a dimension that shares elements
 * with it.
 */
export function elementKey(document: ModelDocument, subscript: string, dimensions: readonly Dimension[]): ElementKey | null {
  const places = subscript.split(',').map((place) => nameFrom(place));
  if (places.length !== dimensions.length) return null;
  const elements = dimensions.map((dimension, axis) => spelledBy(dimension, places[axis] ?? ''));
  const spelled = dimensions.map((dimension, axis) => elements[axis] ?? partOf(document, dimension, places[axis] ?? ''));
  return spelled.every((name) => name !== null) ? { key: spelled.join(','), part: elements.includes(null) } : null;
}

function spelledBy(dimension: Dimension, element: string): string | null {
  const place = elementIndex(dimension, element);
  if (place === null) return null;
  return typeof dimension.elements === 'number' ? String(place) : (dimension.elements[place - 1] ?? null);
}

function partOf(document: ModelDocument, axis: Dimension, name: string): string | null {
  const dimension = dimensionNamed(document, name);
  const shares = dimension && elementNames(dimension).some((element) => elementIndex(axis, element) !== null);
  return shares ? dimension.name : null;
}
