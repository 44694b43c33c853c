import { foldName, parse, type Expr } from '#core/language';
import type { ElementId, VariableId } from './ids.ts';
import type { Address, Equation, Flow, Link, Model, ModelDocument, Variable } from './types.ts';
import type { Curve, Shape, View } from './view.ts';

/** The variable of a name as people write it: case, blanks, underscores and line breaks make no difference. */
export function findVariable(model: Model, name: string): Variable | null {
  const folded = foldName(name);
  return Object.values(model.variables).find((variable) => foldName(variable.name) === folded) ?? null;
}

/** Variables by folded name, for whoever looks up many. */
export function variablesByName(model: Model): Map<string, Variable> {
  return new Map(Object.values(model.variables).map((variable) => [foldName(variable.name), variable]));
}

/** The flows that fill a stock, in order of creation. */
export function inflowsOf(model: Model, stock: VariableId): Flow[] {
  return flowsOf(model).filter((flow) => flow.to === stock);
}

/** The flows that drain a stock, the one served first first; those without a priority come after all that have one. */
export function outflowsOf(model: Model, stock: VariableId): Flow[] {
  const place = (flow: Flow): number => flow.priority ?? Number.MAX_VALUE;
  return flowsOf(model)
    .filter((flow) => flow.from === stock)
    .sort((a, b) => place(a) - place(b));
}

function flowsOf(model: Model): Flow[] {
  return Object.values(model.variables).filter((variable) => variable.kind === 'flow');
}

/** The links that end in a variable. */
export function linksInto(model: Model, variable: VariableId): Link[] {
  return Object.values(model.links).filter((link) => link.to === variable);
}

/** Whether a variable has a graphical function, common to its elements or of one of them: its name may be called. */
export function isGraphical(variable: Variable): boolean {
  return 'table' in variable || 'tables' in variable ? variable.table !== undefined || variable.tables !== undefined : false;
}

/** The equation of a variable, or null for a kind that has none. */
export function equationOf(variable: Variable): Equation | null {
  return 'equation' in variable ? variable.equation : null;
}

/** The text that defines one element of an equation (`"north,young"`), or all of it. */
export function equationText(equation: Equation, element?: string): string {
  if (typeof equation === 'string') return equation;
  const own = element !== undefined && Object.hasOwn(equation.elements, element) ? equation.elements[element] : undefined;
  return own ?? equation.default ?? '';
}

/** Whether nothing is written where the equation should be; such a variable is a word in a causal loop diagram. */
export function isBlank(equation: Equation): boolean {
  if (typeof equation === 'string') return equation.trim() === '';
  return [equation.default ?? '', ...Object.values(equation.elements)].every((text) => text.trim() === '');
}

/** Whether a model is meant to run: begun so, or with a stock or an equation. Otherwise it is a causal loop diagram. */
export function isRunnable({ runs, variables }: Pick<Model, 'runs' | 'variables'>): boolean {
  return runs === true || Object.values(variables).some(makesRun);
}

/** Whether a variable alone makes its model one that is meant to run: it is a stock or has an equation. */
export function makesRun(variable: Variable): boolean {
  return variable.kind === 'stock' || ('equation' in variable && !isBlank(variable.equation));
}

/** The number that a variable's equation states, where it is a plain number and no table bends it; else null. */
export function constantValue(variable: Variable, element?: string): number | null {
  const equation = equationOf(variable);
  if (equation === null || ('table' in variable && variable.table)) return null;
  const text = equationText(equation, element);
  return text.trim() === '' ? null : plainNumber(text);
}

/** What begins with a letter or a quote is a name, and no number. */
const NAMED = /^\s*[\p{L}"]/u;

function plainNumber(text: string): number | null {
  if (NAMED.test(text)) return null;
  const { expr, problems } = parse(text);
  return expr && problems.length === 0 ? numberOf(expr) : null;
}

function numberOf(expr: Expr): number | null {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind !== 'unary' || expr.operator === 'NOT') return null;
  const value = numberOf(expr.operand);
  return value === null || expr.operator === '+' ? value : -value;
}

/** The variable at the end of an address, with the model it is defined in; null where the path breaks. */
export function variableAt(document: Pick<ModelDocument, 'models' | 'root'>, address: Address): { model: Model; variable: Variable } | null {
  let model = document.models[document.root];
  let variable: Variable | undefined;
  for (const id of address.split('.')) {
    if (variable) model = variable.kind === 'module' ? document.models[variable.model] : undefined;
    variable = model && own(model.variables, id as VariableId);
    if (!variable) return null;
  }
  return model && variable ? { model, variable } : null;
}

/** The entry of a record that is its own, never one of the prototype's. */
function own<Key extends string, Value>(record: Record<Key, Value>, key: Key): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The symbol of a variable in a view, where it has one there. */
export function shapeOf(view: View, variable: VariableId): Shape | null {
  const shape = Object.values(view.elements).find((element) => element.kind === 'shape' && element.variable === variable);
  return shape?.kind === 'shape' ? shape : null;
}

/** The curve of a link in a view, where it has one there. */
export function curveOf(view: View, link: Link['id']): Curve | null {
  const curve = Object.values(view.elements).find((element) => element.kind === 'curve' && element.link === link);
  return curve?.kind === 'curve' ? curve : null;
}

/** The variable that an element shows: by its symbol or by a ghost. */
export function variableShown(view: View, element: ElementId): VariableId | null {
  const drawn = view.elements[element];
  return drawn?.kind === 'shape' || drawn?.kind === 'ghost' ? drawn.variable : null;
}
