import { quoteName } from '#core/language';
import { dimensionsOf, elementNames, rewriteVariable, variableAt } from '#core/model';
import type { Command, Dimension, DimensionId, Model, ModelDocument, Variable } from '#core/model';
import { unlike } from '../charts.ts';
import type { OfVariable } from '../properties.ts';
import { put, variableIn } from '../target.ts';
import { AxisReader } from './axisNames.ts';
import { holds, rekey, type Rekey } from './keyed.ts';

/**
 * Sets the array axes of a variable, in order; those that the document does not have are passed over, none makes a plain
 * variable. What it says by element is said for all elements of an axis that comes, and of one that goes what it says
 * for its first element stays. References to it with indexes get and lose theirs.
 */
export const setDimensions: Command<OfVariable & { readonly dimensions: readonly DimensionId[] }> = (document, args) => {
  const variable = variableIn(document, args);
  const model = document.models[args.model];
  if (!variable || !model) return;
  const before = dimensionsOf(document, variable);
  const after = args.dimensions.flatMap((id) => (Object.hasOwn(document.dimensions, id) ? (document.dimensions[id] ?? []) : []));
  if (before.length === after.length && before.every(({ id }, at) => id === after[at]?.id)) return;
  if (before.length > 0) {
    const from = sources(before, after);
    const change: Rekey = (key, kept) => keysAfter(document, key, kept, { before, after, from });
    orderNarrowFirst(variable, before);
    rekey(document, (other) => (other === variable ? change : null));
    for (const reader of Object.values(document.models)) reindex(document, reader, variable, { before, after, from });
  }
  put(variable, 'dimensions', after.length === 0 ? null : after.map(({ id }) => id));
  if (after.length === 0) single(document, variable);
};

/** For each axis after the change, which axis before it was; null for one that comes. */
function sources(before: readonly Dimension[], after: readonly Dimension[]): (number | null)[] {
  const used = new Set<number>();
  return after.map(({ id }) => {
    const at = before.findIndex((axis, index) => axis.id === id && !used.has(index));
    if (at < 0) return null;
    used.add(at);
    return at;
  });
}

interface Change {
  readonly before: readonly Dimension[];
  readonly after: readonly Dimension[];
  readonly from: readonly (number | null)[];
}

function keysAfter(document: ModelDocument, key: string, kept: 'text' | 'value', { before, after, from }: Change): string[] {
  const parts = key.split(',');
  const stays = new Set(from);
  const isFirst = (axis: Dimension, at: number) => stays.has(at) || holds(document, parts[at] ?? '', axis, elementNames(axis)[0] ?? '');
  if (!before.every(isFirst)) return [];
  return after.reduce<string[][]>((keys, axis, at) => {
    const source = from[at] ?? null;
    const next = source !== null ? [parts[source] ?? axis.name] : kept === 'text' ? [axis.name] : elementNames(axis);
    return keys.flatMap((one) => next.map((part) => [...one, part]));
  }, [[]]).map((one) => one.join(','));
}

/** Where a key by name and one by dimension become the same, the first counts: it must be the one by name. */
function orderNarrowFirst(variable: Variable, axes: readonly Dimension[]): void {
  if (!('equation' in variable) || typeof variable.equation === 'string') return;
  const narrow = (key: string) => key.split(',').filter((part, at) => axes[at] && elementNames(axes[at]).includes(part)).length;
  const entries = Object.entries(variable.equation.elements);
  if (!entries.some(([key]) => narrow(key) < axes.length)) return;
  variable.equation.elements = Object.fromEntries(entries.toSorted(([one], [other]) => narrow(other) - narrow(one)));
}

/** A plain variable has one text, one graph and one value. */
function single(document: ModelDocument, variable: Variable): void {
  if ('equation' in variable && typeof variable.equation !== 'string') variable.equation = variable.equation.elements[''] ?? variable.equation.default ?? '';
  if (variable.kind === 'auxiliary' && variable.initial !== undefined && typeof variable.initial !== 'string') {
    put(variable, 'initial', variable.initial.elements[''] ?? variable.initial.default);
  }
  if ('tables' in variable && variable.tables) {
    const own = variable.tables[''];
    if (own && !variable.table) variable.table = own;
    delete variable.tables;
  }
  singleValues(document, variable);
}

/** A scenario's value of the one element left is the variable's; a curve of it is the variable's too. */
function singleValues(document: ModelDocument, variable: Variable): void {
  const isOf = (address: string) => variableAt(document, address)?.variable === variable;
  for (const { values } of Object.values(document.scenarios)) {
    for (const [address, value] of Object.entries(values)) {
      if (!isOf(address) || typeof value !== 'object') continue;
      const one = value[''];
      if (one === undefined) delete values[address];
      else values[address] = one;
    }
  }
  for (const chart of Object.values(document.charts)) {
    chart.plots = unlike(chart.plots.map((plot) => ((plot.element === '' || plot.show) && isOf(plot.variable) ? { variable: plot.variable } : plot)));
  }
}

/** References to a variable with an index for each axis that it has afterwards: a new axis is that of the reader, else all of it. */
function reindex(document: ModelDocument, model: Model, variable: Variable, { after, from }: Change): void {
  const reader = new AxisReader(document, model);
  for (const user of Object.values(model.variables)) {
    const own = new Set(user === variable ? after.map(({ id }) => id) : (user.dimensions ?? []));
    const inserted = ({ id, name }: Dimension): string => (own.has(id) ? quoteName(name) : '*');
    rewriteVariable(user, (text) =>
      reader.reindexed(text, (read, now) => (read === variable ? after.map((axis, at) => now[from[at] ?? -1] ?? inserted(axis)) : null)),
    );
  }
}
