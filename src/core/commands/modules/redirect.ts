import { foldName, rewritePaths, startsWith, type PathChange } from '#core/language';
import { newId } from '#core/model';
import type { Model, ModelDocument, ModelId, Module } from '#core/model';
import { plainCopy } from '../plain.ts';
import { waysTo } from '../rename.ts';
import { axisNames, rewriteTexts } from '../texts.ts';

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
 * Lets what lies below some modules read other paths of the model around these, where it reads them by `.name`. A
 * definition of which there are other modules too stays as it is for them: these get one of their own.
 */
export function redirectBelow(document: ModelDocument, modules: readonly Module[], change: PathChange): void {
  const settled = new Map<string, ModelId>();
  const settle = (id: ModelId, depth: number, isShared: boolean): ModelId => {
    const definition = document.models[id];
    const key = `${depth} ${id}`;
    const known = settled.get(key);
    if (known !== undefined || !definition) return known ?? id;
    const stays = isShared || countOf(document, id) > 1;
    const copy = plainCopy(definition);
    redirectIn(document, copy, (path, isCalled) => upwards(path, depth, isCalled, change));
    for (const inner of modulesOf(copy)) inner.model = settle(inner.model, depth + 1, stays);
    const differs = JSON.stringify(copy) !== JSON.stringify(definition);
    if (differs) copy.id = stays ? newId(document, 'm') : id;
    if (differs) document.models[copy.id] = copy;
    settled.set(key, copy.id);
    return copy.id;
  };
  for (const module of modules) module.model = settle(module.model, 1, false);
  for (const [key, now] of settled) dropUnused(document, key.slice(key.indexOf(' ') + 1) as ModelId, now);
}

/** A path that leaves as many models as it lies deep is meant around them; so is what it becomes. */
function upwards(path: readonly string[], depth: number, isCalled: boolean, change: PathChange): ReturnType<PathChange> {
  if (path.length <= depth || path.slice(0, depth).some((part) => part !== '')) return null;
  const found = change(path.slice(depth), isCalled);
  return found && { from: depth + found.from, to: [...path.slice(0, depth), ...found.to] };
}

function dropUnused(document: ModelDocument, before: ModelId, now: ModelId): void {
  if (now !== before && countOf(document, before) === 0) delete document.models[before];
}

/** How many modules a model has in a document. */
export function countOf(document: ModelDocument, model: ModelId): number {
  return Object.values(document.models).flatMap(modulesOf).filter((module) => module.model === model).length;
}

/** The modules that stand in a model. */
export function modulesOf(model: Model): Module[] {
  return Object.values(model.variables).filter((variable) => variable.kind === 'module');
}
