import { foldName } from '#core/language';
import { modulesOf, type ModelDocument, type ModelId } from '#core/model';

/**
 * A name for each model of a file. XMILE joins a module to the model of its name (4.7), so a model takes the name of the
 * first module that stands for it, where that is free; another way to say which model is meant goes with the module.
 */
export function fileNames(document: ModelDocument): ReadonlyMap<ModelId, string> {
  const taken = new Set<string>();
  const names = new Map<ModelId, string>();
  const modules = Object.values(document.models).flatMap(modulesOf);
  for (const { id, name, macro } of Object.values(document.models)) {
    if (macro) continue;
    const wanted = modules.find(({ model, name: called }) => model === id && !taken.has(foldName(called)))?.name ?? name;
    const free = id === document.root ? name : freeAmong(taken, wanted);
    if (id !== document.root) taken.add(foldName(free));
    names.set(id, free);
  }
  return names;
}

function freeAmong(taken: ReadonlySet<string>, wanted: string): string {
  const base = foldName(wanted) === '' ? 'Model' : wanted;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(foldName(name))) return name;
  }
}
