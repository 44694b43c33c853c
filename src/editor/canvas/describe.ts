import { symbolOf } from '#core/diagram';
import type { Diagnostic, ElementId, Model, Variable, VariableId, View, ViewElement } from '#core/model';
import { constantValue, equationOf, inflowsOf, isBlank, outflowsOf } from '#core/model';
import { words } from '#core/words';

const { element: say } = words.canvas;

/** The names of all elements for screen readers: kind, name, number, connections, and what is wrong. */
export function labelsOf(model: Model, view: View, problems: ReadonlyMap<VariableId, string>): ReadonlyMap<ElementId, string> {
  const state = { problems, open: openVariables(model), pipes: pipesOf(model) };
  return new Map(Object.values(view.elements).map((element) => [element.id, labelOf(model, element, state)]));
}

/** The flows at each stock: whoever asks every stock for its flows walks a large model once. */
type Pipes = ReadonlyMap<VariableId, Record<VariableId, Variable>>;

function pipesOf({ variables }: Model): Pipes {
  const pipes = new Map<VariableId, Record<VariableId, Variable>>();
  for (const variable of Object.values(variables)) {
    if (variable.kind !== 'flow') continue;
    for (const stock of [variable.from, variable.to]) {
      if (stock !== null) pipes.set(stock, { ...pipes.get(stock), [variable.id]: variable });
    }
  }
  return pipes;
}

/** The first error or warning of each variable of a model, in a whole sentence. */
export function problemsOf(model: Model, diagnostics: readonly Diagnostic[]): ReadonlyMap<VariableId, string> {
  const problems = new Map<VariableId, string>();
  for (const severity of ['error', 'warning'] as const) {
    for (const { severity: found, message, place } of diagnostics) {
      const known = place.variable !== undefined && (place.model === undefined || place.model === model.id);
      if (found === severity && known && place.variable !== undefined && !problems.has(place.variable)) problems.set(place.variable, message);
    }
  }
  return problems;
}

/**
 * The stocks and flows that still need an equation. While no variable has one the model is a sketch, and other
 * variables without one are words, as in any causal loop diagram.
 */
export function openVariables(model: Model): ReadonlySet<VariableId> {
  const variables = Object.values(model.variables);
  if (variables.every(lacksEquation)) return new Set();
  return new Set(variables.filter((variable) => variable.kind !== 'auxiliary' && lacksEquation(variable)).map(({ id }) => id));
}

function lacksEquation(variable: Variable): boolean {
  const equation = equationOf(variable);
  return equation !== null && isBlank(equation);
}

interface State {
  readonly problems: ReadonlyMap<VariableId, string>;
  readonly open: ReadonlySet<VariableId>;
  readonly pipes: Pipes;
}

function labelOf(model: Model, element: ViewElement, { problems, open, pipes }: State): string {
  const nameOf = (id: VariableId | null): string => (id === null ? '' : (model.variables[id]?.name ?? ''));
  switch (element.kind) {
    case 'shape': {
      const variable = model.variables[element.variable];
      if (!variable) return '';
      const problem = problems.get(variable.id) ?? (open.has(variable.id) ? words.canvas.noEquation : null);
      const label = variableLabel(model, variable, pipes);
      return problem === null ? label : say.problem(label, problem);
    }
    case 'ghost': return say.ghost(nameOf(element.variable));
    case 'cloud': return say.cloud(nameOf(element.flow), element.end);
    case 'curve': {
      const link = model.links[element.link];
      return link ? say.link(nameOf(link.from), nameOf(link.to), link.polarity ?? null, link.delay ?? false) : '';
    }
    case 'note': return say.note(element.text);
    case 'frame': return say.frame(element.title);
  }
}

function variableLabel(model: Model, variable: Variable, pipes: Pipes): string {
  const nameOf = (id: VariableId | null) => (id === null ? null : (model.variables[id]?.name ?? null));
  const { name } = variable;
  switch (variable.kind) {
    case 'stock': {
      const own = { ...model, variables: pipes.get(variable.id) ?? {} };
      return say.stock(name, numberOf(variable), namesOf(inflowsOf(own, variable.id)), namesOf(outflowsOf(own, variable.id)));
    }
    case 'flow': return say.flow(name, nameOf(variable.from), nameOf(variable.to));
    case 'auxiliary': return symbolOf(variable) === 'constant' ? say.constant(name, numberOf(variable)) : say.variable(name, '');
    case 'lookup': return say.lookup(name);
    case 'module': return say.module(name);
  }
}

/** `100 customers`, where the equation is a plain number. */
function numberOf(variable: Variable): string {
  const value = constantValue(variable);
  if (value === null) return '';
  return variable.units === undefined || variable.units === '1' ? String(value) : `${value} ${variable.units}`;
}

const namesOf = (flows: readonly { readonly name: string }[]): string[] => flows.map(({ name }) => name);
