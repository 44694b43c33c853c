import { foldName } from '#core/language';
import { dimensionsOf, elementIndex, elementNames, rewriteTexts } from '#core/model';
import type { Command, Dimension, DimensionId, ModelDocument } from '#core/model';
import { words } from '#core/words';
import type { Renaming } from '../rename.ts';
import { AxisReader, withElementsNamed, type ElementSpelling } from './axisNames.ts';
import { elementName, isRelated, wholeSize, type OfDimension } from './dimensions.ts';
import { rekey } from './keyed.ts';

/** An element of a dimension by its name. */
export interface OfElement extends OfDimension {
  readonly element: string;
}

/**
 * Gives an element another name, in every equation that names it, and in the dimensions that this one is a part of and
 * that are parts of it. Elements of a size are numbers and have no other names.
 */
export const renameElement: Command<OfElement & { readonly name: string }, Renaming> = (document, args) => {
  const dimension = document.dimensions[args.dimension];
  const index = dimension && elementIndex(dimension, args.element);
  if (!dimension || !index || typeof dimension.elements === 'number') return 'gone';
  const name = elementName(args.name);
  const before = dimension.elements[index - 1] ?? '';
  if (name === before) return 'same';
  const family = familyOf(document, dimension, before);
  const problem = family.map((one) => elementNameProblem(document, one, name, before)).find((found) => found !== null);
  if (problem) return problem;
  spell(document, family, (element) => (foldName(element) === foldName(before) ? name : null));
  for (const one of family) setAt(one, (elementIndex(one, before) ?? 1) - 1, name);
  for (const other of Object.values(document.dimensions)) {
    for (const { id } of family) {
      const held = other.maps?.[id];
      if (other.maps && held) other.maps[id] = held.map((part) => (foldName(part) === foldName(before) ? name : part));
    }
  }
  return 'renamed';
};

/** Why an element cannot have a name; null where it can. One that a dimension has would mean all elements. */
export function elementNameProblem(document: Pick<ModelDocument, 'dimensions'>, dimension: Dimension, name: string, own?: string): 'blank' | 'taken' | null {
  const folded = foldName(elementName(name));
  if (folded === '') return 'blank';
  if (own !== undefined && folded === foldName(own)) return null;
  const names = [...elementNames(dimension), ...Object.values(document.dimensions).map((other) => other.name)];
  return names.some((other) => foldName(other) === folded) ? 'taken' : null;
}

/** Adds an element at the end, its name made unique, or one to a size. */
export const addElement: Command<OfDimension & { readonly name?: string }> = (document, args) => {
  const dimension = document.dimensions[args.dimension];
  if (!dimension || dimension.maps) return;
  if (typeof dimension.elements === 'number') {
    dimension.elements = wholeSize(dimension.elements + 1);
    return;
  }
  const wanted = elementName(args.name ?? '') || words.model.newElement(dimension.elements.length + 1);
  let name = wanted;
  for (let number = 2; elementNameProblem(document, dimension, name) === 'taken'; number += 1) name = `${wanted} ${number}`;
  dimension.elements.push(name);
};

/** Takes an element out, and what is said of it alone; the last one stays. What names it in equations is for the compiler to tell. */
export const removeElement: Command<OfElement> = (document, args) => {
  const dimension = document.dimensions[args.dimension];
  const index = dimension && elementIndex(dimension, args.element);
  if (!dimension || !index || elementNames(dimension).length < 2) return;
  if (typeof dimension.elements === 'number') {
    setSize(document, { dimension: dimension.id, size: dimension.elements - 1 });
    return;
  }
  forgetElements(document, dimension, (place) => place === index);
  dimension.elements.splice(index - 1, 1);
  for (const held of Object.values(dimension.maps ?? {})) held.splice(index - 1, 1);
};

/** Gives an element another place, from 0. Ranges such as `x[a:c]` mean what then stands between. */
export const moveElement: Command<OfElement & { readonly to: number }> = (document, { dimension: id, element, to }) => {
  const dimension = document.dimensions[id];
  const index = dimension && elementIndex(dimension, element);
  if (!dimension || !index || typeof dimension.elements === 'number') return;
  if (!Number.isInteger(to) || to < 0 || to >= dimension.elements.length || to === index - 1) return;
  for (const list of [dimension.elements, ...Object.values(dimension.maps ?? {})]) list.splice(to, 0, ...list.splice(index - 1, 1));
};

/** Gives a dimension a size: elements are 1 to that. Named ones get their numbers, in equations too; those beyond are gone. */
export const setSize: Command<OfDimension & { readonly size: number }> = (document, args) => {
  const dimension = document.dimensions[args.dimension];
  if (!dimension || !Number.isFinite(args.size) || isRelated(document, dimension)) return;
  const size = wholeSize(args.size);
  if (dimension.elements === size) return;
  forgetElements(document, dimension, (place) => place > size);
  if (typeof dimension.elements !== 'number') spell(document, [dimension], (element) => elementIndex(dimension, element));
  dimension.elements = size;
};

/** Makes a list of names of a size, so that its elements can be named. */
export const nameElements: Command<OfDimension> = (document, args) => {
  const dimension = document.dimensions[args.dimension];
  if (dimension && typeof dimension.elements === 'number') dimension.elements = elementNames(dimension);
};

/** The dimensions that hold the same element: this one, those it is a part of, those that are parts of these. */
function familyOf(document: ModelDocument, dimension: Dimension, element: string): Dimension[] {
  const family = new Set([dimension]);
  for (const one of family) {
    const whole = one.of && document.dimensions[one.of];
    const parts = Object.values(document.dimensions).filter(({ of }) => of === one.id);
    for (const other of whole ? [whole, ...parts] : parts) {
      if (typeof other.elements !== 'number' && elementIndex(other, element) !== null) family.add(other);
    }
  }
  return [...family];
}

/** Writes the new names of elements, or their numbers, wherever the old ones stand; all at once, as one's new name may be another's old one. */
function spell(document: ModelDocument, family: readonly Dimension[], spelling: ElementSpelling): void {
  const ids = new Set<DimensionId>(family.map(({ id }) => id));
  for (const model of Object.values(document.models)) {
    const reader = new AxisReader(document, model);
    rewriteTexts(model, (text) => withElementsNamed(text, reader, ids, spelling));
  }
  rekeyAt(document, ids, (part) => String(spelling(part) ?? part));
}

function forgetElements(document: ModelDocument, dimension: Dimension, goes: (place: number) => boolean): void {
  rekeyAt(document, new Set([dimension.id]), (part) => (goes(elementIndex(dimension, part) ?? 0) ? null : part));
}

function rekeyAt(document: ModelDocument, ids: ReadonlySet<DimensionId>, partAfter: (part: string) => string | null): void {
  rekey(document, (variable) => {
    const axes = dimensionsOf(document, variable);
    if (!axes.some(({ id }) => ids.has(id))) return null;
    return (key) => {
      const parts = key.split(',').map((part, at) => (axes[at] && ids.has(axes[at].id) ? partAfter(part) : part));
      return parts.includes(null) ? [] : [parts.join(',')];
    };
  });
}

function setAt({ elements }: Dimension, at: number, name: string): void {
  if (typeof elements !== 'number') elements[at] = name;
}
