import type { Command, ModelId, Threshold, VariableId } from '#core/model';
import { put, variableIn } from './target.ts';

/** Sets where a variable's value changes its colour, the first that holds deciding; limits that are no numbers are passed over. */
export const setThresholds: Command<{ readonly model: ModelId; readonly variable: VariableId; readonly thresholds: readonly Threshold[] }> = (
  document,
  { thresholds, ...place },
) => {
  const variable = variableIn(document, place);
  const kept = thresholds.filter(({ value }) => Number.isFinite(value)).map(({ when, value, tint }) => ({ when, value, tint }));
  if (variable) put(variable, 'thresholds', kept.length > 0 ? kept : null);
};
