import { cleanName, findFunction, foldName } from '#core/language';
import { dimensionsOf, elementIndex, MOST_ELEMENTS, newId, readingTexts, rewriteTexts } from '#core/model';
import type { Command, Dimension, DimensionId, ModelDocument, Variable } from '#core/model';
import { words } from '#core/words';
import type { Renaming } from '../rename.ts';
import { AxisReader, withDimensionNamed } from './axisNames.ts';
import { setDimensions } from './axes.ts';
import { rekey } from './keyed.ts';

/** A dimension of the document. */
export interface OfDimension {
  readonly dimension: DimensionId;
}

/** Adds a dimension, its name made unique; names of elements that cannot be are passed over. Without elements it has two. */
export const addDimension: Command<{ readonly name?: string; readonly elements?: readonly string[] | number }, DimensionId> = (document, args) => {
  const id = newId(document, 'd');
  const elements = typeof args.elements === 'number' ? wholeSize(args.elements) : distinct(document, args.elements ?? []);
  const dimension: Dimension = { id, name: '', elements: typeof elements === 'number' || elements.length > 0 ? elements : [words.model.newElement(1), words.model.newElement(2)] };
  document.dimensions[id] = dimension;
  const wanted = cleanName(args.name ?? '') || words.model.newDimension;
  let name = wanted;
  for (let number = 2; dimensionNameProblem(document, name, id) === 'taken'; number += 1) name = `${wanted} ${number}`;
  dimension.name = name;
  return id;
};

/** Gives a dimension another name and rewrites it in every equation that uses it. A name that a variable has would be mistaken for it. */
export const renameDimension: Command<OfDimension & { readonly name: string }, Renaming> = (document, args) => {
  const dimension = document.dimensions[args.dimension];
  const name = cleanName(args.name);
  if (!dimension) return 'gone';
  if (name === dimension.name) return 'same';
  const problem = dimensionNameProblem(document, name, dimension.id);
  if (problem) return problem;
  const before = foldName(dimension.name);
  for (const model of Object.values(document.models)) {
    const reader = new AxisReader(document, model);
    rewriteTexts(model, (text) => withDimensionNamed(text, reader, dimension.id, name));
  }
  rekey(document, (variable) => {
    const axes = dimensionsOf(document, variable);
    if (axes.length === 0) return null;
    return (key) => [key.split(',').map((part, at) => (foldName(part) === before && axes[at] && elementIndex(axes[at], part) === null ? name : part)).join(',')];
  });
  dimension.name = name;
  return 'renamed';
};

/** Why a dimension cannot have a name; null where it can. Between brackets it must not be mistaken for an element, elsewhere not for a variable or what the language itself means. */
export function dimensionNameProblem(document: ModelDocument, name: string, own?: DimensionId): 'blank' | 'taken' | null {
  const folded = foldName(name);
  if (folded === '') return 'blank';
  const variables = Object.values(document.models).flatMap((model) => Object.values(model.variables));
  const others = Object.values(document.dimensions).filter(({ id }) => id !== own);
  const elements = Object.values(document.dimensions).flatMap((dimension) => (typeof dimension.elements === 'number' ? [] : dimension.elements));
  const names = [...[...others, ...variables].map((other) => other.name), ...elements];
  return findFunction(name) !== null || names.some((other) => foldName(other) === folded) ? 'taken' : null;
}

/** Gives a dimension another place among the others, from 0. The order is that of lists only. */
export const moveDimension: Command<OfDimension & { readonly to: number }> = (document, { dimension, to }) => {
  const moved = document.dimensions[dimension];
  const others = Object.values(document.dimensions).filter(({ id }) => id !== dimension);
  if (!moved || !Number.isInteger(to) || to < 0 || to > others.length) return;
  const order = others.toSpliced(to, 0, moved);
  if (order.every(({ id }, at) => id === Object.keys(document.dimensions)[at])) return;
  document.dimensions = Object.fromEntries(order.map((one) => [one.id, one]));
};

/** Takes a dimension out: what has it keeps the equation of its first element, and references to that lose the index. */
export const deleteDimension: Command<OfDimension> = (document, { dimension }) => {
  if (!Object.hasOwn(document.dimensions, dimension)) return;
  for (const model of Object.values(document.models)) {
    for (const variable of Object.values(model.variables)) {
      const { dimensions = [] } = variable;
      if (dimensions.includes(dimension)) setDimensions(document, { model: model.id, variable: variable.id, dimensions: dimensions.filter((id) => id !== dimension) });
    }
  }
  delete document.dimensions[dimension];
  for (const other of Object.values(document.dimensions)) forget(other, dimension);
};

/** What a dimension is used by: the variables that have it, and others whose equations name it or its elements. */
export interface DimensionUse {
  readonly variables: readonly string[];
  readonly equations: readonly string[];
}

/** Tells what deleting a dimension touches. */
export function dimensionUse(document: ModelDocument, dimension: DimensionId): DimensionUse {
  const use = { variables: [] as string[], equations: [] as string[] };
  for (const model of Object.values(document.models)) {
    const reader = new AxisReader(document, model);
    for (const variable of Object.values(model.variables)) {
      if (variable.dimensions?.includes(dimension)) use.variables.push(variable.name);
      else if (names(variable, reader, dimension)) use.equations.push(variable.name);
    }
  }
  return use;
}

function names(variable: Variable, reader: AxisReader, dimension: DimensionId): boolean {
  return readingTexts(variable).some(({ text }) => {
    let found = false;
    reader.renamed(text, ({ path, place, axis }) => {
      const meant = axis?.id === dimension ? null : reader.meaning(path, place);
      found ||= axis?.id === dimension || ((meant?.kind === 'dimension' || meant?.kind === 'element') && meant.dimension.id === dimension);
      return null;
    });
    return found || reader.reindexed(text, (read, now) => (read.dimensions?.includes(dimension) ? [] : now)) !== text;
  });
}

function forget(other: Dimension, dimension: DimensionId): void {
  if (other.of === dimension) delete other.of;
  if (!other.maps || !Object.hasOwn(other.maps, dimension)) return;
  const { [dimension]: _, ...left } = other.maps;
  if (Object.keys(left).length > 0) other.maps = left;
  else delete other.maps;
}

/** Names that can be those of elements, each once: none of them a dimension's. */
function distinct({ dimensions }: ModelDocument, names: readonly string[]): string[] {
  const taken = new Set(Object.values(dimensions).map(({ name }) => foldName(name)));
  return names.map(elementName).filter((name) => {
    const folded = foldName(name);
    const good = folded !== '' && !taken.has(folded);
    taken.add(folded);
    return good;
  });
}

/** A name as one of an element: commas part the elements of a key and cannot stand in it. */
export function elementName(name: string): string {
  return cleanName(name.replaceAll(',', ' '));
}

/** A size that a dimension can have. */
export function wholeSize(size: number): number {
  return Math.min(MOST_ELEMENTS, Math.max(1, Math.floor(Number.isFinite(size) ? size : 1)));
}

/** Whether the order and names of its elements are those of another dimension too, so that they cannot change alone. */
export function isRelated(document: Pick<ModelDocument, 'dimensions'>, { id, of, maps }: Dimension): boolean {
  return of !== undefined || maps !== undefined || Object.values(document.dimensions).some((other) => other.of === id || (other.maps !== undefined && Object.hasOwn(other.maps, id)));
}
