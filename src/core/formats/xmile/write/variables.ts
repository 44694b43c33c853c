import { dimensionsOf, outflowsOf, inflowsOf, type Auxiliary, type Dimension, type Flow, type Lookup, type Model, type Stock, type Variable } from '#core/model';
import { xml, type XmlAttributes, type XmlNode, type XmlPart } from '../../writeXml.ts';
import { nameAttributes, proseAttributes, spelledName } from '../spelling.ts';
import { ownAttributes, ownOfAuxiliary, ownOfVariable } from '../own.ts';
import { definitionNodes, type Defined } from './equations.ts';
import { keptBy, keptUnder } from './kept.ts';
import { moduleNodes, moduleAttributes } from './modules.ts';
import { leakAttributes, leakNodes, specialNodes } from './special.ts';
import { tableNode } from './table.ts';
import type { Writing } from './writing.ts';

/** The element of a variable (XMILE 1.0, 4). */
export function variableNode(writing: Writing, model: Model, variable: Variable): XmlNode {
  const { attributes, parts } = keptBy(variable);
  const common = { ...nameAttributes(variable.name), ...(variable.access && { access: variable.access }), ...ownAttributes(ownOfVariable, variable), ...attributes };
  const more = [...described(writing, variable), ...parts];
  switch (variable.kind) {
    case 'stock':
      return xml('stock', common, [...definition(writing, variable, variable), ...stockFlows(model, variable), ...specialNodes(writing, variable), ...nonNegative(variable), ...more]);
    case 'flow':
      return xml('flow', { ...common, ...leakAttributes(variable) }, [...definition(writing, variable, variable), ...leakNodes(variable), ...nonNegative(variable), ...more]);
    case 'auxiliary':
      return xml('aux', { ...common, ...ownAttributes(ownOfAuxiliary, variable), ...kindOf(variable) }, [...definition(writing, variable, variable), ...more]);
    case 'lookup':
      return lookupNode(writing, variable, common, more);
    case 'module':
      return xml('module', { ...common, ...moduleAttributes(writing, variable) }, [...moduleNodes(writing, variable), ...more]);
  }
}

function definition(writing: Writing, variable: Variable, defined: Defined): XmlNode[] {
  const dimensions = dimensionsOf(writing.document, variable);
  return [...dimensionNodes(dimensions), ...definitionNodes(writing, defined, dimensions)];
}

function dimensionNodes(dimensions: readonly Dimension[]): XmlNode[] {
  return dimensions.length === 0 ? [] : [xml('dimensions', {}, dimensions.map(({ name }) => xml('dim', { name: nameAttributes(name).name })))];
}

/** The order of outflows is the order in which they drain the stock (XMILE 1.0, 4.2). */
function stockFlows(model: Model, { id }: Stock): XmlNode[] {
  return [
    ...inflowsOf(model, id).map(({ name }) => xml('inflow', {}, spelledName(name))),
    ...outflowsOf(model, id).map(({ name }) => xml('outflow', {}, spelledName(name))),
  ];
}

function nonNegative(variable: Stock | Flow): XmlNode[] {
  return variable.nonNegative ? [xml('non_negative')] : [];
}

/** An auxiliary with a graphical function and nothing to put in would be read as a lookup. */
function kindOf({ equation, table, tables }: Auxiliary): XmlAttributes {
  return equation === '' && (table || Object.keys(tables ?? {}).length > 0) ? { 'loopwell:kind': 'auxiliary' } : {};
}

/** A lookup is a graphical function with a name; one with elements is an array of them. */
function lookupNode(writing: Writing, lookup: Lookup, attributes: XmlAttributes & { name: string }, more: readonly XmlPart[]): XmlNode {
  const { table, tables = {} } = lookup;
  if (!lookup.dimensions && Object.keys(tables).length === 0) return tableNode(table, attributes, more);
  const first = Object.values(tables)[0];
  const common = JSON.stringify(first) === JSON.stringify(table) ? undefined : table;
  return xml('aux', attributes, [...definition(writing, lookup, { equation: '', table: common, tables }), ...more]);
}

/** What is said about a variable beside its numbers. */
function described({ losses }: Writing, variable: Variable): XmlNode[] {
  const { units, note, range, tags = [], thresholds = [] } = variable;
  const choices = variable.kind === 'auxiliary' ? (variable.choices ?? []) : [];
  losses.add('tags', tags.length > 0 ? 1 : 0);
  losses.add('thresholds', thresholds.length > 0 ? 1 : 0);
  losses.add('choices', choices.length > 0 ? 1 : 0);
  return [
    ...(units === undefined ? [] : [xml('units', {}, units)]),
    ...(note === undefined ? [] : [xml('doc', proseAttributes(note), note)]),
    ...(range === undefined ? [] : [xml('range', { min: range.min, max: range.max, 'loopwell:step': range.step })]),
    ...formatNodes(variable),
    ...tags.map((tag) => xml('loopwell:tag', { name: tag })),
    ...thresholds.map(({ when, value, tint }) => xml('loopwell:threshold', { when, value, tint })),
    ...choices.map(({ name, value }) => xml('loopwell:choice', { name, value })),
  ];
}

function formatNodes(variable: Variable): XmlNode[] {
  const { format = {} } = variable;
  const attributes = { precision: precisionOf(format.precision), display_as: format.display, ...keptUnder(variable, 'xmile:format').attributes };
  return Object.values(attributes).some((value) => value !== undefined) ? [xml('format', attributes)] : [];
}

/** Two digits after the decimal sign are `0.01` (XMILE 1.0, 4.1.1). */
function precisionOf(digits: number | undefined): string | undefined {
  if (digits === undefined) return undefined;
  return digits === 0 ? '1' : `0.${'0'.repeat(Math.min(digits, MOST_DIGITS) - 1)}1`;
}

/** Digits beyond this no number has. */
const MOST_DIGITS = 30;
