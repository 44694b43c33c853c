import { compile } from '#core/compiler';
import type { Model, ModelDocument, Variable, VariableId } from '#core/model';
import { simulate } from '#core/simulator';
import type { Nature } from './nature.ts';

/**
 * What every variable with a number starts at while all words are normal, arrays added up: what words compare with. What
 * cannot be worked out is left out.
 */
export function startValues(document: ModelDocument, model: Model, natures: ReadonlyMap<VariableId, Nature>): ReadonlyMap<VariableId, number> {
  const starts = new Map<VariableId, number>();
  const all = Object.values(model.variables);
  if (all.every(({ id }) => natures.get(id) !== 'number')) return starts;
  const variables = Object.fromEntries(all.map((variable) => [variable.id, atNormal(variable, natures.get(variable.id))]));
  const settings = { ...document.settings, stop: document.settings.start + document.settings.dt };
  const { program } = compile({ ...document, settings, root: model.id, models: { ...document.models, [model.id]: { ...model, variables } } });
  if (!program) return starts;
  const { columns, values } = simulate(program);
  for (const [at, { address }] of columns.entries()) {
    const value = values[at]?.[0];
    const id = address as VariableId;
    if (value !== undefined && Number.isFinite(value) && model.variables[id]) starts.set(id, (starts.get(id) ?? 0) + value);
  }
  return starts;
}

function atNormal(variable: Variable, nature: Nature | undefined): Variable {
  if (nature === 'number' || !('equation' in variable)) return variable;
  return { ...variable, equation: nature === 'sharing' ? '0' : '1' };
}
