import { foldName } from '#core/language';
import type { ModelId, VariableId } from './ids.ts';
import { variablesByName } from './find.ts';
import type { Dimension, ModelDocument, Variable } from './types.ts';

/** What a name in an equation stands for. */
export type Meaning =
  /** `through` holds the modules passed on the way, so that `[...through, variable.id].join('.')` is its address from here. */
  | { readonly kind: 'variable'; readonly model: ModelId; readonly variable: Variable; readonly through: readonly VariableId[] }
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  /** `index` counts from 1. */
  | { readonly kind: 'element'; readonly dimension: Dimension; readonly index: number };

/** Where a name stands: between `[` and `]` dimensions come before variables. */
export type NamePlace = 'equation' | 'subscript';

/** Answers what a path of names means in a model; null for an unknown name. */
export type Resolver = (model: ModelId, path: readonly string[], place?: NamePlace) => Meaning | null;

/**
 * Name resolution of a document as it stands: the index it builds is not renewed, so make one per version.
 * A leading empty part (the parent) means nothing here: it depends on the instance, which the caller knows.
 */
export function createResolver(document: ModelDocument): Resolver {
  const indexes = new Map<ModelId, Map<string, Variable>>();
  const dimensions = new Map(Object.values(document.dimensions).map((dimension) => [foldName(dimension.name), dimension]));

  const indexOf = (model: ModelId): Map<string, Variable> => {
    const known = indexes.get(model);
    if (known) return known;
    const definition = document.models[model];
    const index = definition ? variablesByName(definition) : new Map<string, Variable>();
    indexes.set(model, index);
    return index;
  };

  const variable = (model: ModelId, path: readonly string[]): Meaning | null => {
    const through: VariableId[] = [];
    let here = model;
    for (const [depth, part] of path.entries()) {
      const found = indexOf(here).get(foldName(part));
      if (!found) return null;
      if (depth === path.length - 1) return { kind: 'variable', model: here, variable: found, through };
      if (found.kind !== 'module') return null;
      through.push(found.id);
      here = found.model;
    }
    return null;
  };

  const axis = ([name = '', element, ...rest]: readonly string[]): Meaning | null => {
    const dimension = dimensions.get(foldName(name));
    if (!dimension || rest.length > 0) return null;
    if (element === undefined) return { kind: 'dimension', dimension };
    const index = elementIndex(dimension, element);
    return index === null ? null : { kind: 'element', dimension, index };
  };

  return (model, path, place = 'equation') =>
    place === 'subscript' ? (axis(path) ?? variable(model, path)) : (variable(model, path) ?? axis(path));
}

/** What one path means in a model; whoever asks often makes a resolver. */
export function resolve(document: ModelDocument, model: ModelId, path: readonly string[], place?: NamePlace): Meaning | null {
  return createResolver(document)(model, path, place);
}

/** Place of an element in its dimension, from 1; null where it has no such element. Elements of a size are `1`..`size`. */
export function elementIndex(dimension: Dimension, element: string): number | null {
  if (typeof dimension.elements === 'number') {
    const index = /^\d+$/.test(element) ? Number(element) : 0;
    return index >= 1 && index <= dimension.elements ? index : null;
  }
  const folded = foldName(element);
  const at = dimension.elements.findIndex((name) => foldName(name) === folded);
  return at < 0 ? null : at + 1;
}

/** The names of a dimension's elements, in order. */
export function elementNames(dimension: Dimension): string[] {
  const { elements } = dimension;
  return typeof elements === 'number' ? Array.from({ length: elements }, (_, at) => String(at + 1)) : elements;
}

/** The dimensions of a variable, in order. */
export function dimensionsOf({ dimensions: all }: Pick<ModelDocument, 'dimensions'>, { dimensions = [] }: Variable): Dimension[] {
  return dimensions.flatMap((id) => all[id] ?? []);
}

/** More elements than these no list could show and no run would take. */
export const MOST_ELEMENTS = 100_000;
