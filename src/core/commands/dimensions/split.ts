import { parse, partsOf, quoteName, shortest, type Expr } from '#core/language';
import { constantValue, elementNames, equationOf, freeName, isBlank, rewriteVariable, variableAt } from '#core/model';
import type { Command, DimensionId, Model, ModelDocument, ModelId, Point, Stock, Variable, VariableId, View } from '#core/model';
import { words } from '#core/words';
import { followEquation } from '../follow.ts';
import { addAuxiliary } from '../variables.ts';
import { edited, AxisReader, type TextEdit } from './axisNames.ts';
import { addDimension } from './dimensions.ts';
import { sharedOut } from './shared.ts';
import { chartSplit, type Total } from './splitCharts.ts';
import { isPhysical, namesIn, scalesOf, type Scaled } from './splitPlan.ts';

/** How a model is split among segments. */
export interface Splitting {
  readonly model: ModelId;
  readonly name: string;
  readonly elements: readonly string[];
  /** What share of everything each segment has at first; they add up to 1. */
  readonly shares: readonly number[];
  /** What is split; absent: what keeps every sum. */
  readonly variables?: readonly VariableId[];
}

/**
 * Splits a model among segments: adds a dimension and gives it to stocks, flows and what depends on them. Initial values
 * and whatever came in the same amount for all is divided by the shares, so that the segments add up to what there was
 * wherever equations are in proportion; what is not split reads the sum of the segments, or their mean where each has
 * the same. Answers the dimension, or null where there is nothing to split.
 */
export const splitBySegment: Command<Splitting, DimensionId | null> = (document, { model: modelId, name, elements, shares, variables }) => {
  const model = document.models[modelId];
  const scales = model && scalesOf(document, model, variables && new Set(variables));
  const split = [...(scales?.values() ?? [])].filter((one) => one.split);
  if (!model || !scales || split.length === 0) return null;
  const dimension = addDimension(document, { name, elements });
  const axis = document.dimensions[dimension];
  const names = axis ? elementNames(axis) : [];
  const portions = evenly(shares, names.length);
  const shareName = freeName(model, words.model.shareOf(axis?.name ?? name));
  const ofName = namesIn(document, model, scales);
  const collected = collectSums(document, model, scales);
  for (const { variable, apply } of collected) rewriteVariable(variable, apply);
  const users = split.filter((one) => divide(model, one, { ofName, names, portions, share: quoteName(shareName) }));
  divideScenarios(document, split, names, portions, model);
  for (const { variable } of split) variable.dimensions = [dimension];
  chartSplit(document, (variable) => totalOf(model, scales.get(variable.id), variable));
  if (users.length > 0) addShare(document, model, { name: shareName, dimension, names, portions, users: users.map(({ variable }) => variable.id) });
  return dimension;
};

interface Dividing {
  readonly ofName: ReturnType<typeof namesIn>;
  readonly names: readonly string[];
  readonly portions: readonly number[];
  /** The variable of shares as equations spell it. */
  readonly share: string;
}

/** Makes a segment's share of an equation; whether that needs the variable of shares. */
function divide(model: Model, { variable, scale }: Scaled, { ofName, names, portions, share }: Dividing): boolean {
  const before = equationOf(variable);
  let uses = false;
  const shareOut = (text: string): string => {
    const next = sharedOut(text, ofName, share);
    uses ||= next !== text;
    return next;
  };
  if (variable.kind === 'stock' && variable.special) divideSettings(variable, shareOut);
  if (typeof before !== 'string' || !('equation' in variable) || isBlank(before)) return uses;
  const number = isPhysical(model, variable) ? constantValue(variable) : null;
  if (number !== null && number !== 0) {
    variable.equation = { elements: Object.fromEntries(names.map((name, at) => [name, shortest(number * (portions[at] ?? 0))])) };
  } else if (isPhysical(model, variable) || scale === 'mixed') variable.equation = shareOut(before);
  return uses;
}

/** What limits a special stock limits each segment's share of it. */
function divideSettings({ special }: Stock, shareOut: (text: string) => string): void {
  if (!special || special.kind === 'queue') return;
  if (special.capacity?.trim()) special.capacity = shareOut(special.capacity);
  if (special.kind === 'conveyor' && special.inflowLimit?.trim()) special.inflowLimit = shareOut(special.inflowLimit);
}

interface Collected {
  readonly variable: Variable;
  readonly apply: (text: string) => string;
}

/** What is not split reads what is by its sum, or by its mean where every segment has the same. */
function collectSums(document: ModelDocument, model: Model, scales: ReadonlyMap<VariableId, Scaled>): Collected[] {
  return Object.values(document.models).flatMap((owner) => {
    const reader = new AxisReader(document, owner);
    const reducerOf = (path: readonly string[]): Total | null => {
      const meant = reader.meaning(path, 'equation');
      return meant?.kind === 'variable' ? totalOf(model, scales.get(meant.variable.id), meant.variable) : null;
    };
    const apply = (text: string): string => {
      const { expr } = parse(text);
      return expr ? edited(text, sums(expr, text, reducerOf)) : text;
    };
    const readers = Object.values(owner.variables).filter((variable) => !(owner === model && scales.get(variable.id)?.split));
    return readers.map((variable) => ({ variable, apply }));
  });
}

/** How a variable of a model is one number again; null for what is not split, or is another model's. */
function totalOf(model: Model, found: Scaled | undefined, variable: Variable): Total | null {
  if (!found?.split || model.variables[variable.id] !== variable) return null;
  return found.scale === 'whole' && !isPhysical(model, variable) ? 'mean' : 'sum';
}

function sums(expr: Expr, text: string, reducerOf: (path: readonly string[]) => Total | null): TextEdit[] {
  if (expr.kind === 'name') {
    const reducer = reducerOf(expr.path);
    return reducer === null ? [] : [{ span: expr.span, text: `${reducer.toUpperCase()}(${text.slice(expr.span.from, expr.span.to)}[*])` }];
  }
  const parts = expr.kind === 'call' ? expr.args : partsOf(expr);
  return parts.flatMap((part) => sums(part, text, reducerOf));
}

/** A scenario's number for what is divided is each segment's share of it. */
function divideScenarios(document: ModelDocument, split: readonly Scaled[], names: readonly string[], portions: readonly number[], model: Model): void {
  for (const { values } of Object.values(document.scenarios)) {
    for (const [address, value] of Object.entries(values)) {
      const variable = variableAt(document, address)?.variable;
      const divided = split.some((one) => one.variable === variable && isPhysical(model, one.variable));
      if (divided && typeof value === 'number') values[address] = Object.fromEntries(names.map((name, at) => [name, value * (portions[at] ?? 0)]));
    }
  }
}

interface Share {
  readonly name: string;
  readonly dimension: DimensionId;
  readonly names: readonly string[];
  readonly portions: readonly number[];
  readonly users: readonly VariableId[];
}

/** The shares as constants, drawn below the diagram and linked to what uses them. */
function addShare(document: ModelDocument, model: Model, { name, dimension, names, portions, users }: Share): void {
  const [view] = Object.values(model.views);
  if (!view) return;
  const drawn = addAuxiliary(document, { model: model.id, view: view.id, at: belowOf(view), name, units: '1' });
  const variable = drawn && model.variables[drawn.variable];
  if (variable?.kind !== 'auxiliary') return;
  variable.equation = { elements: Object.fromEntries(names.map((element, at) => [element, shortest(portions[at] ?? 0)])) };
  variable.dimensions = [dimension];
  for (const user of users) followEquation(document, { model: model.id, variable: user });
}

/** Clear space between the diagram and the shares, in diagram units. */
const BELOW = 90;

/** The middle of what a view shows, and its lower edge. */
function belowOf(view: View): Point {
  const drawn = Object.values(view.elements).flatMap((element) => ('x' in element ? [element] : []));
  const [left, right] = [Math.min(...drawn.map(({ x }) => x)), Math.max(...drawn.map(({ x }) => x))];
  const bottom = Math.max(...drawn.map((element) => element.y + ('height' in element ? (element.height ?? 0) / 2 : 0)));
  return drawn.length === 0 ? { x: 0, y: 0 } : { x: (left + right) / 2, y: bottom + BELOW };
}

/** Shares that add up to 1, one for each segment; where they make no sense all get the same. */
function evenly(shares: readonly number[], count: number): number[] {
  const total = shares.slice(0, count).reduce((sum, share) => sum + share, 0);
  const good = shares.length >= count && total > 0 && shares.every((share) => Number.isFinite(share) && share >= 0);
  return Array.from({ length: count }, (_, at) => (good ? (shares[at] ?? 0) / total : 1 / count));
}
