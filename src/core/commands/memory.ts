import type { Command, ModelId, VariableId } from '#core/model';
import type { OfVariable } from './properties.ts';
import { put, variableIn } from './target.ts';

/** Whether a word holds the memory of its loops where a diagram without equations is played. Only auxiliaries are marked: a stock does anyway. */
export const setAccumulates: Command<OfVariable & { readonly accumulates: boolean }> = (document, args) => {
  const variable = variableIn(document, args);
  if (variable?.kind === 'auxiliary') put(variable, 'accumulates', args.accumulates || null);
};

/** Marks the words that hold memory, and takes the mark from all others: as chosen for a diagram, or with one moved. */
export const markAccumulators: Command<{ readonly model: ModelId; readonly variables: readonly VariableId[] }> = (document, { model, variables }) => {
  const chosen = new Set(variables);
  for (const variable of Object.values(document.models[model]?.variables ?? {})) {
    if (variable.kind === 'auxiliary') put(variable, 'accumulates', chosen.has(variable.id) || null);
  }
};
