import { cleanName } from '#core/language';
import type { ModelId } from './ids.ts';
import { modulesOf } from './modules.ts';
import type { Address, Model, ModelDocument, Variable } from './types.ts';

/** A variable of the root model or of a part in it, where its value lives, and what runs call it: `part.name`. */
export interface Placed {
  readonly address: Address;
  readonly name: string;
  readonly variable: Variable;
}

/** Where a model runs: how the addresses of its variables begin there, and how their names do. Both are empty in the root model, and end in a dot in a part. */
export interface Place {
  readonly model: ModelId;
  readonly path: string;
  readonly name: string;
}

/**
 * The wanted variables of the root model in document order, and behind them those in its parts, part by part. A part in
 * itself is not gone into again.
 */
export function* variablesWithin(document: Pick<ModelDocument, 'models' | 'root'>, wanted: (variable: Variable) => boolean): Generator<Placed> {
  for (const { model, path, name } of placesWithin(document)) {
    for (const variable of Object.values<Variable>(document.models[model]?.variables ?? {})) {
      if (wanted(variable)) yield { address: `${path}${variable.id}`, name: name + cleanName(variable.name), variable };
    }
  }
}

/** The root model, and behind it every part in the order of the document, as often as it is used. A part in itself is not gone into again. */
export function placesWithin({ models, root }: Pick<ModelDocument, 'models' | 'root'>): Generator<Place> {
  return within(models, { model: root, path: '', name: '' }, []);
}

function* within(models: Record<ModelId, Model>, place: Place, around: readonly ModelId[]): Generator<Place> {
  const { model, path, name } = place;
  if (around.includes(model)) return;
  yield place;
  for (const part of modulesOf(models[model] ?? { variables: {} })) {
    yield* within(models, { model: part.model, path: `${path}${part.id}.`, name: `${name}${cleanName(part.name)}.` }, [...around, model]);
  }
}
