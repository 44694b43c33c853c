import { foldName, parseUnits, unitKey } from '#core/language';
import { newId } from '#core/model';
import type { Dimension, DimensionId, Model, ModelDocument, ModelId, Variable } from '#core/model';
import type { Fragment } from './fragment.ts';
import { plainCopy } from './plain.ts';

/** What variables need of their document to mean the same elsewhere. */
type Needs = Pick<Fragment, 'dimensions' | 'units' | 'tags' | 'models'>;

/** The dimensions, units, tag colours and module definitions that variables use. */
export function needsOf(document: ModelDocument, variables: readonly Variable[]): Needs {
  const models = definitionsOf(document, variables);
  const all = [...variables, ...Object.values(models).flatMap((model) => Object.values(model.variables))];
  const tags = new Set(all.flatMap((variable) => variable.tags ?? []));
  const axes = new Set(all.flatMap((variable) => variable.dimensions ?? []));
  return {
    dimensions: picked(document.dimensions, (id) => axes.has(id)),
    units: unitsOf(document, all),
    tags: picked(document.tags ?? {}, (tag) => tags.has(tag)),
    models,
  };
}

/** Where a fragment's dimensions and models are in the document that it came to, and what was renamed on the way. */
export interface Settled {
  readonly dimensions: ReadonlyMap<DimensionId, DimensionId>;
  readonly models: ReadonlyMap<ModelId, ModelId>;
  /** Names of dimensions that could not keep them, old and new. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/** Brings into a document what a fragment needs and the document does not have yet; what it has stays as it is. */
export function settleNeeds(document: ModelDocument, fragment: Fragment): Settled {
  for (const [name, unit] of Object.entries(fragment.units)) if (!Object.hasOwn(document.units, name)) document.units[name] = plainCopy(unit);
  const missing = Object.entries(fragment.tags).filter(([tag]) => !Object.hasOwn(document.tags ?? {}, tag));
  if (missing.length > 0) document.tags = { ...document.tags, ...plainCopy(Object.fromEntries(missing)) };
  const renamed: [string, string][] = [];
  const dimensions = new Map<DimensionId, DimensionId>();
  for (const dimension of Object.values(fragment.dimensions)) {
    const settled = settleDimension(document, dimension);
    dimensions.set(dimension.id, settled.id);
    if (settled.name !== dimension.name) renamed.push([dimension.name, settled.name]);
  }
  return { dimensions, models: settleModels(document, fragment, dimensions), renamed };
}

/** A dimension of the same name and elements, or a new one under a free name. */
function settleDimension(document: ModelDocument, wanted: Dimension): Dimension {
  const known = Object.values(document.dimensions);
  const named = known.find(({ name }) => foldName(name) === foldName(wanted.name));
  if (named && JSON.stringify(named.elements) === JSON.stringify(wanted.elements)) return { ...named, name: wanted.name };
  const taken = new Set(known.map(({ name }) => foldName(name)));
  let { name } = wanted;
  for (let number = 2; taken.has(foldName(name)); number += 1) name = `${wanted.name} ${number}`;
  const id = newId(document, 'd');
  document.dimensions[id] = { ...plainCopy(wanted), id, name };
  return { ...wanted, id, name };
}

/** The same definitions where the document has them, else copies under new ids. */
function settleModels(document: ModelDocument, fragment: Fragment, dimensions: Settled['dimensions']): Map<ModelId, ModelId> {
  const wanted = Object.values(fragment.models);
  const ids = new Map<ModelId, ModelId>();
  const same = (model: Model): boolean => JSON.stringify(document.models[model.id]) === JSON.stringify(model);
  const added = wanted.filter((model) => !same(model));
  for (const model of wanted) ids.set(model.id, added.includes(model) ? newId(document, 'm') : model.id);
  for (const model of added) {
    const copy = plainCopy(model);
    copy.id = ids.get(model.id) ?? copy.id;
    for (const variable of Object.values(copy.variables)) {
      if (variable.kind === 'module') variable.model = ids.get(variable.model) ?? variable.model;
      if (variable.dimensions) variable.dimensions = variable.dimensions.map((id) => dimensions.get(id) ?? id);
    }
    document.models[copy.id] = copy;
    document.counter = Math.max(document.counter, highest(copy));
  }
  return ids;
}

/** The highest number in a model's ids: the document must not give one of them again. */
function highest({ variables, links, views }: Model): number {
  const keys = [variables, links, views, ...Object.values(views).map(({ elements }) => elements)].flatMap((entries) => Object.keys(entries));
  return keys.reduce((most, key) => Math.max(most, Number(/^[a-z](\d{1,15})$/.exec(key)?.[1] ?? 0)), 0);
}

/** Whether a model is another one or has an instance of it somewhere inside. */
export function contains(document: ModelDocument, outer: ModelId, inner: ModelId, seen = new Set<ModelId>()): boolean {
  if (outer === inner) return true;
  if (seen.has(outer)) return false;
  seen.add(outer);
  const within = Object.values(document.models[outer]?.variables ?? {});
  return within.some((variable) => variable.kind === 'module' && contains(document, variable.model, inner, seen));
}

function definitionsOf(document: ModelDocument, variables: readonly Variable[]): Record<ModelId, Model> {
  const found: Record<ModelId, Model> = {};
  const visit = (all: readonly Variable[]): void => {
    for (const variable of all) {
      const model = variable.kind === 'module' && !Object.hasOwn(found, variable.model) ? document.models[variable.model] : undefined;
      if (!model) continue;
      found[model.id] = plainCopy(model);
      visit(Object.values(model.variables));
    }
  };
  visit(variables);
  return found;
}

/** The units that variables are written in, and those that these are made of. */
function unitsOf(document: ModelDocument, variables: readonly Variable[]): Needs['units'] {
  const found: Needs['units'] = {};
  const waiting = variables.flatMap(({ units }) => units ?? []);
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    const reading = parseUnits(text);
    const keys = new Set(reading.ok ? reading.units.map(({ key }) => key) : []);
    for (const [name, unit] of Object.entries(document.units)) {
      if (Object.hasOwn(found, name) || ![name, ...(unit.aliases ?? [])].some((one) => keys.has(unitKey(one)))) continue;
      found[name] = plainCopy(unit);
      if (unit.equation) waiting.push(unit.equation);
    }
  }
  return found;
}

function picked<Key extends string, Value>(entries: Record<Key, Value>, wanted: (key: Key) => boolean): Record<Key, Value> {
  const kept = Object.entries<Value>(entries).filter(([key]) => wanted(key as Key));
  return plainCopy(Object.fromEntries(kept)) as Record<Key, Value>;
}
