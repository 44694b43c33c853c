import { foldName, parse, references } from '#core/language';
import { equationOf, newId, readingTexts, variablesByName, type Equation, type Model, type ModelDocument, type Variable, type VariableId } from '#core/model';

/** Adds a link for every use of a variable in another's equation. What only sets a stock's initial value is no cause, but a setting of a conveyor is. */
export function joinByEquations(document: ModelDocument, model: Model): void {
  const byName = variablesByName(model);
  for (const variable of Object.values(model.variables)) {
    for (const from of causesOf(variable, byName)) {
      const id = newId(document, 'l');
      model.links[id] = { id, from, to: variable.id };
    }
  }
}

/** The variables, by folded name, that a variable's equation uses. */
export function causesOf(variable: Variable, byName: ReadonlyMap<string, Variable>): Set<VariableId> {
  const paths = textsOf(variable).flatMap((text) => {
    const { expr } = parse(text);
    return expr ? references(expr).map(({ path }) => path) : [];
  });
  const causes = paths.map(([first = '']) => byName.get(foldName(first))?.id);
  return new Set(causes.filter((id) => id !== undefined && id !== variable.id).map((id) => id as VariableId));
}

function textsOf(variable: Variable): string[] {
  if (variable.kind === 'stock') return readingTexts(variable).filter(({ part }) => part !== 'equation').map(({ text }) => text);
  if (variable.kind === 'module') return Object.values(variable.bindings);
  const equation: Equation = equationOf(variable) ?? '';
  return typeof equation === 'string' ? [equation] : [equation.default ?? '', ...Object.values(equation.elements)];
}
