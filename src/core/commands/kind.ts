import { shapeOf } from '#core/model';
import type { Command, Flow, Model, ModelDocument, ModelId, Variable, VariableId } from '#core/model';
import { detach, removeClouds, settleCurves } from './deletion.ts';
import { placeCloud } from './flows.ts';
import { variableIn, viewsOf } from './target.ts';
import { straightLine } from './variables.ts';

/** What a variable can be turned into. */
export type PlainKind = Exclude<Variable['kind'], 'module'>;

/**
 * Makes a stock, flow, auxiliary or lookup of a variable, which keeps its name, notes, links and place. What the new
 * kind cannot have goes; a new flow gets two clouds, flows of a stock that is none any more end in clouds.
 */
export const changeKind: Command<{ readonly model: ModelId; readonly variable: VariableId; readonly kind: PlainKind }> = (document, args) => {
  const model = document.models[args.model];
  const variable = variableIn(document, args);
  if (!model || !variable || variable.kind === 'module' || variable.kind === args.kind) return;
  if (variable.kind === 'stock') for (const flow of flowsOf(model)) detach(document, model, flow, new Set([variable.id]));
  if (variable.kind === 'flow') for (const view of viewsOf(model)) removeClouds(view, new Set([variable.id]));
  model.variables[variable.id] = remade(variable, args.kind);
  for (const view of viewsOf(model)) settleShape(document, model, variable.id, view);
};

function remade(variable: Exclude<Variable, { kind: 'module' }>, kind: PlainKind): Variable {
  const { id, name, units, note, range, format, dimensions, access, foreign } = variable;
  const common = Object.fromEntries(Object.entries({ units, note, range, format, dimensions, access, foreign }).filter(([, value]) => value !== undefined));
  const equation = 'equation' in variable ? variable.equation : '';
  const table = 'table' in variable ? variable.table : undefined;
  const bent = table === undefined ? {} : { table };
  switch (kind) {
    case 'stock':
      return { id, kind, name, equation, ...common };
    case 'flow':
      return { id, kind, name, equation, from: null, to: null, ...bent, ...common };
    case 'auxiliary':
      return { id, kind, name, equation, ...bent, ...common };
    case 'lookup':
      return { id, kind, name, table: table ?? straightLine(), ...common };
  }
}

/** A symbol of another kind has another size and no corners; a flow's ends need their clouds. */
function settleShape(document: ModelDocument, model: Model, id: VariableId, view: Model['views'][keyof Model['views']]): void {
  const shape = shapeOf(view, id);
  if (!shape) return;
  delete shape.width;
  delete shape.height;
  delete shape.bends;
  delete shape.label;
  if (model.variables[id]?.kind === 'flow') {
    for (const end of ['from', 'to'] as const) placeCloud(document, view, { flow: id, end, before: null });
  }
  settleCurves(model, view);
}

function flowsOf(model: Model): Flow[] {
  return Object.values(model.variables).filter((variable) => variable.kind === 'flow');
}
