import { foldName } from '#core/language';
import {
  freeName,
  newId,
  type Auxiliary,
  type Choice,
  type Dimension,
  type Flow,
  type Lookup,
  type ModelId,
  type Module,
  type Stock,
  type Variable,
  type VariableId,
} from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { nonNegativeIn, readBehavior, type Behavior } from './behavior.ts';
import { dimensionNamed } from './dimensions.ts';
import { describe } from './describing.ts';
import { attributeOf, childOf, childrenOf, numberOf } from './element.ts';
import { readDefinition, type Definition } from './equations.ts';
import { keep, keepUnknown } from './keep.ts';
import { ownOfAuxiliary, readOwn } from './own.ts';
import type { FileReading, ModelReading } from './reading.ts';
import { LEAK_ATTRIBUTES, readLeak, readSpecial, SPECIAL_CHILDREN } from './special.ts';
import { readName } from './spelling.ts';
import { readTable } from './tables.ts';

/** The elements of a model that define something with a name in equations. */
export const variableTags = ['stock', 'flow', 'aux', 'gf', 'module'] as const;

type VariableTag = (typeof variableTags)[number];

const SAID = ['units', 'doc', 'range', 'scale', 'format', 'dimensions', 'loopwell:tag', 'loopwell:threshold', 'loopwell:choice'];
const COMMON = [...SAID, 'eqn', 'element', 'non_negative'];

/** Per element, the children that are read here or by `flows.ts` and `modules.ts`. */
const CHILDREN: Readonly<Record<VariableTag, readonly string[]>> = {
  stock: [...COMMON, 'inflow', 'outflow', ...SPECIAL_CHILDREN.stock],
  flow: [...COMMON, 'gf', ...SPECIAL_CHILDREN.flow],
  aux: [...COMMON, 'gf', 'init_eqn'],
  gf: [...SAID, 'xscale', 'xpts', 'yscale', 'ypts'],
  module: [...SAID, 'connect', 'connect2', 'loopwell:connect'],
};

const ATTRIBUTES = ['name', 'access', 'autoexport', 'isee:autocreated', 'isee:label', 'simlin:model_name'];

/** Per element, the attributes that are read here or mean nothing. */
const ATTRIBUTES_OF: Readonly<Record<VariableTag, readonly string[]>> = {
  stock: ATTRIBUTES, flow: [...ATTRIBUTES, ...LEAK_ATTRIBUTES], aux: ATTRIBUTES, gf: [...ATTRIBUTES, 'type'], module: ATTRIBUTES,
};

/** Adds the variables of a model's element to the model, in the file's order. Ends of flows and bindings of modules follow. */
export function readVariables(reading: ModelReading): void {
  const cascade = [readBehavior(reading.element), reading.behavior];
  for (const element of reading.variables) {
    const tag = variableTags.find((known) => known === element.name);
    if (tag) readVariable(reading, element, tag, cascade);
  }
}

function readVariable(reading: ModelReading, element: XmlElement, tag: VariableTag, cascade: readonly Behavior[]): void {
  const { model, file } = reading;
  const wanted = readName(element) ?? '';
  if (foldName(wanted) === '') return file.report.notice(element, words.formats.unnamed(element.name), 'lost');
  const name = freeName(model, wanted, new Set(reading.byName.keys()));
  if (name !== wanted) file.report.warning(element, words.formats.renamed(wanted, name));
  const variable = makeVariable(reading, element, tag, { id: newId(file.document, 'v'), name }, cascade);
  keepUnknown(variable, element, { attributes: ATTRIBUTES_OF[tag], children: CHILDREN[tag] }, file.report);
  keepAside(variable, element, file);
  model.variables[variable.id] = variable;
  reading.byName.set(foldName(name), variable);
  reading.elements.set(variable.id, element);
}

/** What a number format says beyond digits and sign, and the scale of an axis beside the limits of a slider. */
function keepAside(variable: Variable, element: XmlElement, { report }: FileReading): void {
  const format = childOf(element, 'format');
  if (format) keepUnknown(variable, format, { attributes: ['precision', 'display_as'], children: [] }, report, 'xmile:format');
  const scale = childOf(element, 'scale');
  if (scale && (childOf(element, 'range') || variable.range === undefined)) keep(variable, scale);
}

/** What every variable has from the start. */
interface Named {
  readonly id: VariableId;
  readonly name: string;
}

function makeVariable(reading: ModelReading, element: XmlElement, tag: VariableTag, named: Named, cascade: readonly Behavior[]): Variable {
  const { file } = reading;
  if (tag === 'module') return { ...named, kind: 'module', model: '' as ModelId, bindings: {}, ...describe(element, file) } satisfies Module;
  if (tag === 'gf') {
    const table = readTable(element, named.name, file.report) ?? { kind: 'continuous', x: [0, 1], y: [0, 0] };
    return { ...named, kind: 'lookup', table, ...describe(element, file) } satisfies Lookup;
  }
  const axes = dimensionsOf(element, named.name, file);
  const definition = readDefinition({ element, ...named, dimensions: axes, document: file.document }, file.report);
  const base = { ...named, ...describe(element, file), ...(axes.length > 0 && { dimensions: axes.map((dimension) => dimension.id) }) };
  const nonNegative = nonNegativeIn(element) ?? cascade.map((behavior) => behavior[tag]).find((said) => said !== undefined) ?? false;
  if (tag === 'stock') return stockOf(base, element, definition, nonNegative, file);
  return tag === 'flow' ? flowOf(base, element, definition, nonNegative, file) : auxiliaryOf(base, element, definition);
}

function stockOf(base: Named, element: XmlElement, definition: Definition, nonNegative: boolean, file: FileReading): Stock {
  const stock: Stock = { ...base, kind: 'stock', equation: definition.equation };
  if (nonNegative) stock.nonNegative = true;
  readSpecial(stock, element, file);
  const gf = childOf(element, 'gf');
  if (gf) {
    keep(stock, gf);
    file.report.warning(gf, words.formats.tableOfStock(base.name), 'kept');
  }
  return stock;
}

function flowOf(base: Named, element: XmlElement, definition: Definition, nonNegative: boolean, file: FileReading): Flow {
  const flow: Flow = {
    ...base,
    kind: 'flow',
    equation: definition.equation,
    from: null,
    to: null,
    ...(nonNegative && { nonNegative }),
    ...tablesOf(definition),
  };
  readLeak(flow, element, file);
  return flow;
}

/** An auxiliary that has a graphical function and nothing to put in is a lookup, unless it says that it is none. */
function auxiliaryOf(base: Named, element: XmlElement, definition: Definition): Auxiliary | Lookup {
  const { equation, initial, table, tables } = definition;
  const first = table ?? Object.values(tables)[0];
  if (equation === '' && first && element.attributes['loopwell:kind'] !== 'auxiliary') {
    return { ...base, kind: 'lookup', table: first, ...(Object.keys(tables).length > 0 && { tables }) };
  }
  return { ...base, kind: 'auxiliary', equation, ...(initial !== null && { initial }), ...tablesOf(definition), ...choicesOf(element), ...readOwn(ownOfAuxiliary, element) };
}

function tablesOf({ table, tables }: Definition): Pick<Auxiliary, 'table' | 'tables'> {
  return { ...(table && { table }), ...(Object.keys(tables).length > 0 && { tables }) };
}

/** The axes that a variable names; unknown ones earn a warning and are left out. */
function dimensionsOf(element: XmlElement, name: string, file: FileReading): Dimension[] {
  const list = childOf(element, 'dimensions');
  return (list ? childrenOf(list, 'dim') : []).flatMap((dim) => {
    const wanted = attributeOf(dim, 'name') ?? '';
    const dimension = dimensionNamed(file.document, wanted);
    if (!dimension) file.report.warning(dim, words.formats.unknownDimension(name, wanted), 'lost');
    return dimension ? [dimension] : [];
  });
}

/** The named values of a choice. */
function choicesOf(element: XmlElement): Pick<Auxiliary, 'choices'> {
  const choices = childrenOf(element, 'loopwell:choice').flatMap(({ attributes }): Choice[] => {
    const value = numberOf(attributes['value'] ?? null);
    return value === null ? [] : [{ name: attributes['name'] ?? '', value }];
  });
  return choices.length > 0 ? { choices } : {};
}
