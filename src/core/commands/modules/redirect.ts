import { foldName, rewritePaths, startsWith, type PathChange } from '#core/language';
import { axisNames, instancesOf, newId, rewriteTexts } from '#core/model';
import type { Model, ModelDocument, ModelId, Module } from '#core/model';
import { plainCopy } from '../plain.ts';
import { waysTo } from '../rename.ts';

/** Of a path that is meant in a model: what it becomes there. `way` is how its reader gets to that model. */
export type Redirection = (path: readonly string[], isCalled: boolean, way: readonly string[]) => ReturnType<PathChange>;

/** Lets every equation that reads something of a model, in whatever model but one, read something else of it. */
export function redirect(document: ModelDocument, model: Model, change: Redirection, except?: ModelId): void {
  for (const reader of Object.values(document.models)) {
    if (reader.id === except) continue;
    const ways = waysTo(document, reader, model).map((way) => ({ way, folded: way.map(foldName) }));
    if (ways.length > 0) redirectIn(document, reader, (path, isCalled) => throughWays(ways, change, path, isCalled));
  }
}

/** Lets every equation of a model read other paths. */
export function redirectIn(document: ModelDocument, model: Model, change: PathChange): void {
  const axes = axisNames(document);
  rewriteTexts(model, (text) => rewritePaths(text, change, axes));
}

interface Way {
  readonly way: readonly string[];
  readonly folded: readonly string[];
}

function throughWays(ways: readonly Way[], change: Redirection, path: readonly string[], isCalled: boolean): ReturnType<PathChange> {
  for (const { way, folded } of ways) {
    if (way.length > 0 && !startsWith(path, folded)) continue;
    const found = path.length > way.length ? change(path.slice(way.length), isCalled, way) : null;
    if (found) return { from: way.length + found.from, to: joined(way, found.to) };
  }
  return null;
}

/** A way and a path from its end: down into a module and up again is no way. */
function joined(way: readonly string[], path: readonly string[]): readonly string[] {
  const needless = path[0] === '' && (way.at(-1) ?? '') !== '';
  return needless ? joined(way.slice(0, -1), path.slice(1)) : [...way, ...path];
}

/**
 * Lets the parts of some modules read other paths of the model around these, where they read them by `.name`. A
 * definition of which there are other modules too stays as it is for them: these get one of their own.
 */
export function redirectBelow(document: ModelDocument, modules: readonly Module[], change: PathChange): void {
  const settled = new Map<ModelId, ModelId>();
  for (const module of modules) {
    const before = module.model;
    const now = settled.get(before) ?? settle(document, before, change);
    settled.set(before, now);
    module.model = now;
  }
  for (const [before, now] of settled) if (now !== before && instancesOf(document, before).length === 0) delete document.models[before];
}

function settle(document: ModelDocument, id: ModelId, change: PathChange): ModelId {
  const definition = document.models[id];
  if (!definition) return id;
  const copy = plainCopy(definition);
  redirectIn(document, copy, (path, isCalled) => upwards(path, isCalled, change));
  if (JSON.stringify(copy) === JSON.stringify(definition)) return id;
  if (instancesOf(document, id).length > 1) copy.id = newId(document, 'm');
  document.models[copy.id] = copy;
  return copy.id;
}

/** A path with a point in front is meant in the model around; so is what it becomes. */
function upwards(path: readonly string[], isCalled: boolean, change: PathChange): ReturnType<PathChange> {
  const found = path[0] === '' ? change(path.slice(1), isCalled) : null;
  return found && { from: 1 + found.from, to: ['', ...found.to] };
}
