import type { ModelId } from './ids.ts';
import type { Model, ModelDocument, Module } from './types.ts';

/** The modules that stand in a model. */
export function modulesOf(model: Pick<Model, 'variables'>): Module[] {
  return Object.values(model.variables).filter((variable) => variable.kind === 'module');
}

/** The modules of a document that stand for a model, wherever they are. */
export function instancesOf({ models }: Pick<ModelDocument, 'models'>, model: ModelId): Module[] {
  return Object.values(models).flatMap(modulesOf).filter((module) => module.model === model);
}

/** The models that a model stands in. */
export function hostsOf({ models }: Pick<ModelDocument, 'models'>, model: ModelId): Model[] {
  return Object.values(models).filter((host) => modulesOf(host).some((module) => module.model === model));
}
