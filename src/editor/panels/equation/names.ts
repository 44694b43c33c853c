import { useMemo } from 'react';
import type { ModelId, Variable, VariableId } from '#core/model';
import { useDocument } from '#editor/store';
import type { KnownName } from './completion.ts';

/** What an equation of a model may name: its other variables, and the members of its modules. */
export function useKnownNames(model: ModelId, own: VariableId): readonly KnownName[] {
  const variables = useDocument((document) => document.models[model]?.variables);
  return useMemo(
    () => Object.values<Variable>(variables ?? {}).filter(({ id }) => id !== own).map(({ name, units }) => ({ name, detail: units ?? '' })),
    [variables, own],
  );
}
