import type { ModelDocument, SketchPlan, Variable } from '#core/model';

/** The document that a plan makes of another: ordinary stocks, flows and auxiliaries, nothing drawn, the plan's model at the root. */
export function sketchDocument(document: ModelDocument, plan: SketchPlan): ModelDocument {
  const model = document.models[plan.model];
  if (!model) return document;
  const put: Variable[] = [...plan.words, ...plan.memories.flatMap(({ level, change }) => [level, change]), ...plan.constants.map(({ constant }) => constant)];
  const variables = { ...model.variables, ...Object.fromEntries(put.map((variable) => [variable.id, variable])) };
  const counter = document.counter + 2 * plan.memories.length + plan.constants.length;
  return { ...document, counter, settings: plan.settings, root: model.id, models: { ...document.models, [model.id]: { ...model, variables } } };
}
