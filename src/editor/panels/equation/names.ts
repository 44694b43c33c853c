import { useMemo } from 'react';
import { cleanName } from '#core/language';
import { createResolver, type Model, type ModelDocument, type ModelId, type Variable, type VariableId } from '#core/model';
import { getDocument, useDocument } from '#editor/store';
import type { KnownName, Vocabulary } from './completion.ts';

/** What an equation of a model may name: its other variables, the members of its modules, and macros. */
export function useVocabulary(model: ModelId, own: VariableId): Vocabulary {
  const variables = useDocument((document) => document.models[model]?.variables);
  const macros = useDocument((document) => macrosBeside(document, model));
  return useMemo(
    () => ({
      macros: macros.map(macroName),
      names: Object.values<Variable>(variables ?? {}).filter(({ id }) => id !== own).map(known),
      namesIn: (path) => membersAt(getDocument(), model, path),
    }),
    [model, variables, own, macros],
  );
}

/** The members of the module that a path of names leads to; none where it leads to no module. */
export function membersAt(document: ModelDocument, model: ModelId, path: readonly string[]): readonly KnownName[] {
  const meant = createResolver(document)(model, path);
  if (meant?.kind !== 'variable' || meant.variable.kind !== 'module') return [];
  return Object.values<Variable>(document.models[meant.variable.model]?.variables ?? {}).map(known);
}

/** The macros that the equations of a model can call. */
export function macrosBeside(document: ModelDocument, model: ModelId): readonly Model[] {
  return Object.values<Model>(document.models).filter(({ id, macro }) => macro !== undefined && id !== model);
}

/** How a macro is offered: its name, and what stands in its brackets. */
export function macroName({ name, macro, variables }: Model): KnownName {
  const parameters = (macro?.parameters ?? []).map((id) => cleanName(variables[id]?.name ?? ''));
  return { name: cleanName(name), detail: `(${parameters.join(', ')})` };
}

function known({ name, units }: Variable): KnownName {
  return { name, detail: units ?? '' };
}
