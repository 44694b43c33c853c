import { useMemo } from 'react';
import { createResolver, type ModelDocument, type ModelId, type Variable, type VariableId } from '#core/model';
import { getDocument, useDocument } from '#editor/store';
import type { KnownName, Vocabulary } from './completion.ts';

/** What an equation of a model may name: its other variables, and the members of its modules. */
export function useVocabulary(model: ModelId, own: VariableId): Vocabulary {
  const variables = useDocument((document) => document.models[model]?.variables);
  return useMemo(
    () => ({
      names: Object.values<Variable>(variables ?? {}).filter(({ id }) => id !== own).map(known),
      namesIn: (path) => membersAt(getDocument(), model, path),
    }),
    [model, variables, own],
  );
}

/** The members of the module that a path of names leads to; none where it leads to no module. */
export function membersAt(document: ModelDocument, model: ModelId, path: readonly string[]): readonly KnownName[] {
  const meant = createResolver(document)(model, path);
  if (meant?.kind !== 'variable' || meant.variable.kind !== 'module') return [];
  return Object.values<Variable>(document.models[meant.variable.model]?.variables ?? {}).map(known);
}

function known({ name, units }: Variable): KnownName {
  return { name, detail: units ?? '' };
}
