import { foldName, quoteName } from '#core/language';
import { newId, type Auxiliary, type DimensionId, type Equation, type Flow, type Lookup, type Stock, type Variable, type VariableId } from '#core/model';
import { words } from '#core/words';
import { expressionOf } from './definitions.ts';
import { describe } from './describe.ts';
import { equationFrom, piecesOf, tablesFrom, textsOf } from './equations.ts';
import { freeNameIn } from './naming.ts';
import { signedNames, type SignedName } from './netFlow.ts';
import type { Group, Scope } from './scope.ts';

/** Adds the variables of a scope to its model, in the file's order, and joins flows to their stocks. */
export function makeVariables(scope: Scope): void {
  for (const [key, group] of scope.groups) add(scope, key, makeVariable(group, scope));
  for (const [key, group] of scope.groups) {
    const stock = scope.made.get(key);
    if (group.kind === 'stock' && stock?.kind === 'stock') joinFlows(stock, group, scope);
  }
}

function add({ model, made }: Scope, key: string, variable: Variable): void {
  model.variables[variable.id] = variable;
  made.set(key, variable);
}

/** What every variable has from the start. */
interface Base {
  readonly id: VariableId;
  readonly name: string;
  readonly dimensions?: DimensionId[];
}

function baseOf(group: Group, { file, macro }: Scope): Base {
  const { units, ...about } = describe(group.definitions);
  // Units in a macro are the names of its parameters.
  const shown = units === undefined || macro ? about : { units, ...about };
  return { id: newId(file.document, 'v'), name: group.name, ...shown, ...dimensionsOf(group) };
}

function dimensionsOf({ axes }: Group): { dimensions?: DimensionId[] } {
  return axes.length > 0 ? { dimensions: axes.map(({ id }) => id) } : {};
}

function makeVariable(group: Group, scope: Scope): Variable {
  const base = baseOf(group, scope);
  if (group.kind === 'stock') return { ...base, kind: 'stock', equation: partOf(1, group, scope) } satisfies Stock;
  const { equations, initials, tables, kept } = piecesOf(group, scope);
  const foreign = kept.length > 0 ? { foreign: { mdl: { equations: kept } } } : {};
  const graphs = tablesFrom(tables, group);
  if (group.kind === 'lookup') {
    const table = graphs.table ?? Object.values(graphs.tables ?? {})[0] ?? { kind: 'continuous', x: [0, 1], y: [0, 0] };
    return { ...base, kind: 'lookup', ...graphs, table, ...foreign } satisfies Lookup;
  }
  const equation = equationFrom(equations, group);
  if (group.kind === 'flow') return { ...base, kind: 'flow', equation, from: null, to: null, ...graphs, ...foreign } satisfies Flow;
  const initial = initials.length > 0 ? { initial: equationFrom(initials, group) } : {};
  return { ...base, kind: 'auxiliary', equation, ...initial, ...graphs, ...foreign } satisfies Auxiliary;
}

/** An argument of a stock's INTEG: 0 is its rate, 1 its initial value. */
function partOf(argument: 0 | 1, group: Group, scope: Scope): Equation {
  const texts = group.definitions.flatMap((definition) => {
    const integral = expressionOf(definition);
    const part = integral?.kind === 'call' ? integral.args[argument] : undefined;
    return part ? textsOf(definition, part, group, scope) : [];
  });
  return equationFrom(texts, group);
}

/** Joins a stock to the flows that it adds up; a rate that is more than a sum of flows becomes one flow that runs both ways. */
function joinFlows(stock: Stock, group: Group, scope: Scope): void {
  const names = signedNames(group, scope.groups);
  if (names) for (const name of names) join(stock, name, scope);
  else addNetFlow(stock, group, scope);
}

function join(stock: Stock, { name, sign }: SignedName, scope: Scope): void {
  const found = scope.made.get(foldName(name));
  const end = sign === '+' ? 'to' : 'from';
  if (found?.kind !== 'flow') return;
  const flow = found[end] === null ? found : repeat(found, stock, scope);
  flow[end] = stock.id;
}

/** A flow that two stocks fill themselves from, which a pipe cannot show, gets a second one with the same value. */
function repeat(flow: Flow, stock: Stock, scope: Scope): Flow {
  const name = freeNameIn(scope, words.formats.sharedFlowName(flow.name, stock.name));
  const again: Flow = {
    id: newId(scope.file.document, 'v'),
    name,
    kind: 'flow',
    equation: quoteName(flow.name),
    from: null,
    to: null,
    ...(flow.units !== undefined && { units: flow.units }),
    ...(flow.dimensions && { dimensions: [...flow.dimensions] }),
  };
  add(scope, foldName(name), again);
  return again;
}

function addNetFlow(stock: Stock, group: Group, scope: Scope): void {
  const rate = partOf(0, group, scope);
  if (rate === '0') return;
  const name = freeNameIn(scope, words.mdl.netFlow(stock.name));
  const flow: Flow = { id: newId(scope.file.document, 'v'), name, kind: 'flow', equation: rate, from: null, to: stock.id, ...dimensionsOf(group) };
  add(scope, foldName(name), flow);
}
