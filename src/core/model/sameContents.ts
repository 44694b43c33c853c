import type { Model, ModelDocument } from './types.ts';

/** Whether all that a program is made from is the same, object for object: at most places, scenarios or the like differ. */
export function sameEquations(one: ModelDocument, other: ModelDocument): boolean {
  return one.settings === other.settings && one.dimensions === other.dimensions && one.root === other.root && sameContents(one.models, other.models);
}

/** Whether all models have the very same variables and links, object for object: at most views and what is chosen differ. */
export function sameContents(one: ModelDocument['models'], other: ModelDocument['models']): boolean {
  if (one === other) return true;
  const [models, others] = [Object.values(one), Object.values(other)];
  return models.length === others.length && models.every((model, i) => sameModel(model, others[i]));
}

/** The name counts where equations call it. */
function sameModel(one: Model, other: Model | undefined): boolean {
  if (one === other) return true;
  return one.id === other?.id && one.variables === other.variables && one.links === other.links && one.macro === other.macro && (!one.macro || one.name === other.name);
}
