import { cleanName } from '#core/language';
import type { ModelId } from './ids.ts';
import type { Address, Model, ModelDocument, Variable } from './types.ts';

/** A variable of the root model or of a part in it, where its value lives, and what runs call it: `part.name`. */
export interface Placed {
  readonly address: Address;
  readonly name: string;
  readonly variable: Variable;
}

/**
 * The wanted variables of the root model in document order, and behind them those in its parts, part by part. A part in
 * itself is not gone into again.
 */
export function variablesWithin(document: Pick<ModelDocument, 'models' | 'root'>, wanted: (variable: Variable) => boolean): Generator<Placed> {
  return within(document.models, document.root, wanted, { path: '', name: '', around: [] });
}

/** How addresses and names begin in a part, and the models it lies in. */
interface Start {
  readonly path: string;
  readonly name: string;
  readonly around: readonly ModelId[];
}

function* within(models: Record<ModelId, Model>, id: ModelId, wanted: (variable: Variable) => boolean, { path, name, around }: Start): Generator<Placed> {
  if (around.includes(id)) return;
  const variables = Object.values<Variable>(models[id]?.variables ?? {});
  for (const variable of variables) {
    if (wanted(variable)) yield { address: `${path}${variable.id}`, name: name + cleanName(variable.name), variable };
  }
  for (const part of variables) {
    if (part.kind !== 'module') continue;
    yield* within(models, part.model, wanted, { path: `${path}${part.id}.`, name: `${name}${cleanName(part.name)}.`, around: [...around, id] });
  }
}
