import { foldName } from '#core/language';
import { elementIndex, newId, type Dimension, type ModelDocument } from '#core/model';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childOf, childrenOf, nameFrom, numberOf } from './element.ts';

/** Adds the file's `<dimensions>` to the document: named elements in order, or a size. */
export function readDimensions(file: XmlElement, document: ModelDocument): void {
  const list = childOf(file, 'dimensions');
  for (const dim of list ? childrenOf(list, 'dim') : []) {
    const name = attributeOf(dim, 'name');
    if (name === null) continue;
    const elements = childrenOf(dim, 'elem').map((elem) => nameFrom(elem.attributes['name'] ?? elem.text));
    const id = newId(document, 'd');
    document.dimensions[id] = { id, name: nameFrom(name), elements: elements.length > 0 ? elements : sizeOf(dim) };
  }
}

/** A size that is no whole number above 0 makes a dimension without elements. */
function sizeOf(dim: XmlElement): number {
  const size = numberOf(attributeOf(dim, 'size')) ?? 0;
  return Number.isSafeInteger(size) && size > 0 ? size : 0;
}

/** The dimension of a name, or null. */
export function dimensionNamed(document: ModelDocument, name: string): Dimension | null {
  const folded = foldName(name);
  return Object.values(document.dimensions).find((dimension) => foldName(dimension.name) === folded) ?? null;
}

/**
 * A subscript as the document keys it: `Boston, dresses` becomes `Boston,dresses`, spelled as the dimensions spell
 * their elements. Null where it names no element of the dimensions.
 */
export function elementKey(subscript: string, dimensions: readonly Dimension[]): string | null {
  const parts = subscript.split(',').map((part) => nameFrom(part));
  if (parts.length !== dimensions.length) return null;
  const spelled = dimensions.map((dimension, axis) => spelledBy(dimension, parts[axis] ?? ''));
  return spelled.every((name) => name !== null) ? spelled.join(',') : null;
}

function spelledBy(dimension: Dimension, element: string): string | null {
  const place = elementIndex(dimension, element);
  if (place === null) return null;
  return typeof dimension.elements === 'number' ? String(place) : (dimension.elements[place - 1] ?? null);
}
