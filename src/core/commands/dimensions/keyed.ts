import { foldName } from '#core/language';
import { elementIndex, elementNames, variableAt, type Dimension, type Equation, type ModelDocument, type Variable } from '#core/model';

/**
 * The keys that stand for one (`"north,young"`) after a change; none: there is no such element any more. Texts may have a
 * key that names a dimension, values and curves are those of single elements.
 */
export type Rekey = (key: string, kept: 'text' | 'value') => readonly string[];

/** Gives what is kept by element another key: equations, graphs, values of scenarios, curves of charts. Null leaves a variable alone. */
export function rekey(document: ModelDocument, rekeyed: (variable: Variable) => Rekey | null): void {
  for (const model of Object.values(document.models)) {
    for (const variable of Object.values(model.variables)) {
      const change = rekeyed(variable);
      if (change) rekeyVariable(variable, change);
    }
  }
  const changeAt = (address: string): Rekey | null => {
    const found = variableAt(document, address);
    return found && rekeyed(found.variable);
  };
  for (const { values } of Object.values(document.scenarios)) {
    for (const [address, value] of Object.entries(values)) {
      const change = typeof value === 'object' ? changeAt(address) : null;
      if (change && typeof value === 'object') values[address] = entriesAfter(value, change, 'value');
    }
  }
  for (const chart of Object.values(document.charts)) {
    chart.plots = chart.plots.flatMap((plot) => {
      const change = plot.element === undefined ? null : changeAt(plot.variable);
      if (!change || plot.element === undefined) return [plot];
      return change(plot.element, 'value').map((element) => ({ ...plot, element }));
    });
  }
}

function rekeyVariable(variable: Variable, change: Rekey): void {
  if ('equation' in variable) variable.equation = equationAfter(variable.equation, change);
  if (variable.kind === 'auxiliary' && variable.initial !== undefined) variable.initial = equationAfter(variable.initial, change);
  if ('tables' in variable && variable.tables) variable.tables = entriesAfter(variable.tables, change, 'text');
}

/** Texts by element that are none any more become one text. */
function equationAfter(equation: Equation, change: Rekey): Equation {
  if (typeof equation === 'string') return equation;
  const elements = entriesAfter(equation.elements, change, 'text');
  if (Object.keys(elements).length === 0) return equation.default ?? '';
  return { ...(equation.default === undefined ? {} : { default: equation.default }), elements };
}

/** Where two keys become one, the first stays. */
function entriesAfter<Value>(entries: Readonly<Record<string, Value>>, change: Rekey, kept: 'text' | 'value'): Record<string, Value> {
  const after: Record<string, Value> = {};
  for (const [key, value] of Object.entries(entries)) {
    for (const next of change(key, kept)) if (!Object.hasOwn(after, next)) after[next] = value;
  }
  return after;
}

/** Whether a part of a key holds an element of its axis: by its name, or by that of a dimension that has it too. */
export function holds(document: Pick<ModelDocument, 'dimensions'>, part: string, axis: Dimension, element: string): boolean {
  if (elementIndex(axis, part) !== null) return elementIndex(axis, part) === elementIndex(axis, element);
  const wide = Object.values(document.dimensions).find(({ name }) => foldName(name) === foldName(part));
  return wide !== undefined && elementNames(wide).some((name) => elementIndex(axis, name) === elementIndex(axis, element));
}
