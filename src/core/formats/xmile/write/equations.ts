import type { Dimension, Equation, GraphicalFunction } from '#core/model';
import { xml, type XmlNode } from '../../writeXml.ts';
import { elementKey } from '../dimensions.ts';
import { spelledEquation } from '../spelling.ts';
import { tableNode } from './table.ts';
import type { Writing } from './writing.ts';

/** What a variable's numbers come from. */
export interface Defined {
  readonly equation: Equation;
  readonly initial?: Equation | undefined;
  readonly table?: GraphicalFunction | undefined;
  readonly tables?: Readonly<Record<string, GraphicalFunction>> | undefined;
}

/** `<eqn>`, `<init_eqn>` and `<gf>`, for all elements at once and, in `<element>`s, for single ones. */
export function definitionNodes(writing: Writing, { equation, initial, table, tables = {} }: Defined, dimensions: readonly Dimension[]): XmlNode[] {
  const keys = new Set([...keysOf(equation), ...keysOf(initial), ...Object.keys(tables)]);
  return [
    ...equationNodes(writing, 'eqn', commonOf(equation)),
    ...equationNodes(writing, 'init_eqn', commonOf(initial)),
    ...(table ? [tableNode(table)] : []),
    ...[...keys].map((key) => xml('element', subscriptOf(writing, key, dimensions), [
      ...elementNodes(writing, 'eqn', equation, key),
      ...elementNodes(writing, 'init_eqn', initial, key),
      ...(tables[key] ? [tableNode(tables[key])] : []),
    ])),
  ];
}

/** An equation's element; none where nothing is written. */
export function equationNodes(writing: Writing, tag: string, equation: string): XmlNode[] {
  if (equation === '') return [];
  const { text, attributes } = spelledEquation(equation, writing.renaming);
  writing.losses.equation(equation);
  return [xml(tag, attributes, text)];
}

/** An empty text takes an element out of the common equation, which XMILE has no way to say. */
function elementNodes(writing: Writing, tag: string, equation: Equation | undefined, key: string): XmlNode[] {
  if (equation === undefined || typeof equation === 'string' || !Object.hasOwn(equation.elements, key)) return [];
  const text = equation.elements[key] ?? '';
  return text === '' ? [xml(tag, { 'loopwell:none': 'true' })] : equationNodes(writing, tag, text);
}

function commonOf(equation: Equation | undefined): string {
  return typeof equation === 'object' ? (equation.default ?? '') : (equation ?? '');
}

function keysOf(equation: Equation | undefined): string[] {
  return typeof equation === 'object' ? Object.keys(equation.elements) : [];
}

function subscriptOf({ document, losses }: Writing, key: string, dimensions: readonly Dimension[]): Record<string, string> {
  const subscript = key.split(',').join(', ');
  const read = elementKey(document, subscript, dimensions);
  if (read?.part) losses.add('partEquations');
  return { subscript, ...(read?.key !== key && { 'loopwell:key': key }) };
}
