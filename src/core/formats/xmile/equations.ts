import type { Dimension, Equation, GraphicalFunction, ModelDocument, VariableId } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { childOf, childrenOf } from './element.ts';
import { elementKey } from './dimensions.ts';
import type { Report } from '../report.ts';
import { readEquation } from './spelling.ts';
import { readTable } from './tables.ts';

/** What a variable's element says about its numbers; all texts are letter for letter the file's. */
export interface Definition {
  readonly equation: Equation;
  readonly initial: Equation | null;
  readonly table: GraphicalFunction | null;
  /** Graphical functions of array elements, by element key. */
  readonly tables: Record<string, GraphicalFunction>;
}

/** What a definition is read from: the variable's element, the name it goes by and its axes. */
export interface Defined {
  readonly element: XmlElement;
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  readonly document: ModelDocument;
  readonly id: VariableId;
}

/** Reads `<eqn>`, `<init_eqn>` and `<gf>`, for all elements at once and for single ones. */
export function readDefinition(defined: Defined, report: Report): Definition {
  const { element, name } = defined;
  const own = elementsOf(defined, report);
  const gf = childOf(element, 'gf');
  const tables: Record<string, GraphicalFunction> = {};
  for (const [key, one] of own) {
    const table = childOf(one, 'gf');
    const read = table && readTable(table, name, report);
    if (read) tables[key] = read;
  }
  return {
    equation: joined(element, 'eqn', own) ?? '',
    initial: joined(element, 'init_eqn', own),
    table: gf && readTable(gf, name, report),
    tables,
  };
}

/** The `<element subscript>` children by element key, in the file's order. */
function elementsOf({ element, name, dimensions, document }: Defined, report: Report): [string, XmlElement][] {
  return childrenOf(element, 'element').flatMap((one): [string, XmlElement][] => {
    const subscript = one.attributes['subscript'] ?? '';
    const key = ownKey(one) ?? elementKey(document, subscript, dimensions)?.key ?? null;
    if (key === null) report.warning(one, words.formats.unknownElement(name, subscript), 'lost');
    return key === null ? [] : [[key, one]];
  });
}

/** The key of an element that its dimensions do not spell so, or have no more. */
function ownKey({ attributes }: XmlElement): string | undefined {
  const key = attributes['loopwell:key'];
  return key === '__proto__' ? undefined : key;
}

/** One text, or texts by element with the common one as default; null where there is none at all. An empty text counts where the file says that it is meant. */
function joined(element: XmlElement, tag: string, own: readonly [string, XmlElement][]): Equation | null {
  const common = readEquation(childOf(element, tag));
  const texts = own.flatMap(([key, one]): [string, string][] => {
    const child = childOf(one, tag);
    const text = readEquation(child);
    return text !== '' || child?.attributes['loopwell:none'] === 'true' ? [[key, text]] : [];
  });
  if (texts.length === 0) return common === '' ? null : common;
  return { ...(common !== '' && { default: common }), elements: Object.fromEntries(texts) };
}
