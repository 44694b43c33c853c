import { guessLine } from '#core/commands';
import type { Dimension, ModelDocument, Settings } from '#core/model';
import { xml, type XmlNode, type XmlPart } from '../../writeXml.ts';
import { nameAttributes } from '../spelling.ts';
import { titleFrom } from '../title.ts';
import { keptUnder, markup } from './kept.ts';
import { specialUses } from './special.ts';
import type { Writing } from './writing.ts';

/** Who wrote the file, for its header. */
export interface Writer {
  /** This program's version. */
  readonly version: string;
}

/** How methods are called in files. */
const METHODS: Readonly<Record<Settings['method'], string>> = { euler: 'Euler', rk2: 'RK2', rk4: 'RK4', rk45: 'RK45' };

/** `<header>` (XMILE 1.0, 2.2): its namespaces are known once all equations are written. */
export function headerNode({ document, losses }: Writing, { version }: Writer): XmlNode {
  const { title } = document;
  const options = xml('options', { namespace: losses.namespaces().join(', ') }, usesNodes(document));
  const guesses = guessLine(document);
  return xml('header', guesses === '' ? {} : { 'loopwell:guesses': guesses }, [
    options,
    xml('name', titleFrom(title) === title ? {} : { 'loopwell:name': title }, title),
    xml('vendor', {}, 'Loopwell'),
    xml('product', { version, lang: 'en' }, 'Loopwell'),
    ...keptUnder(document, 'xmile:header').elements.map(markup),
  ]);
}

/** What a reader must be able to do (XMILE 1.0, 2.2.1). */
function usesNodes(document: ModelDocument): XmlNode[] {
  const variables = Object.values(document.models).flatMap((model) => Object.values(model.variables));
  const most = Math.max(0, ...variables.map(({ dimensions = [] }) => dimensions.length));
  return [
    ...(most > 0 ? [xml('uses_arrays', { maximum_dimensions: most, invalid_index_value: 0 })] : []),
    ...specialUses(document),
    ...(variables.some(({ kind }) => kind === 'module') ? [xml('uses_submodels')] : []),
    ...(Object.values(document.models).some(({ macro }) => macro) ? [xml('uses_macros', { recursive_macros: 'false', option_filters: 'false' })] : []),
  ];
}

/** `<sim_specs>` (XMILE 1.0, 2.3). A dt that is one over a whole number is written as that, which is exact. */
export function settingsNode({ document }: Writing): XmlNode {
  const { start, stop, dt, method, saveEvery, timeUnit, startDate, tolerance, seed } = document.settings;
  const { attributes, elements } = keptUnder(document, 'xmile:sim_specs');
  const known = { method: METHODS[method], time_units: timeUnit, 'isee:save_interval': saveEvery, 'loopwell:start_date': startDate, 'loopwell:tolerance': tolerance, 'loopwell:seed': seed };
  return xml('sim_specs', { ...known, ...(timeUnit.trim() !== timeUnit || timeUnit === '' ? { 'loopwell:time_units': timeUnit } : {}), ...attributes }, [
    xml('start', {}, String(start)),
    xml('stop', {}, String(stop)),
    stepNode(dt),
    ...elements.map(markup),
  ]);
}

function stepNode(dt: number): XmlNode {
  const per = 1 / dt;
  return Number.isInteger(per) && per > 1 && 1 / per === dt ? xml('dt', { reciprocal: 'true' }, String(per)) : xml('dt', {}, String(dt));
}

/** `<model_units>` (XMILE 1.0, 2.4), where the document defines units. */
export function unitsNodes({ document }: Writing): XmlNode[] {
  const units = Object.entries(document.units).map(([name, { equation, aliases = [] }]) =>
    xml('unit', { name }, [...(equation === undefined ? [] : [xml('eqn', {}, equation)]), ...aliases.map((alias) => xml('alias', {}, alias))]),
  );
  return units.length === 0 ? [] : [xml('model_units', {}, units)];
}

/** `<dimensions>` (XMILE 1.0, 2.5); what one is a part of and what it is mapped to is for Loopwell alone. */
export function dimensionsNodes({ document, losses }: Writing): XmlNode[] {
  const dimensions = Object.values(document.dimensions);
  losses.add('mappings', dimensions.filter(({ of, maps }) => of !== undefined || maps).length);
  return dimensions.length === 0 ? [] : [xml('dimensions', {}, dimensions.map((dimension) => dimensionNode(document, dimension)))];
}

function dimensionNode({ dimensions }: ModelDocument, { name, elements, of, maps = {} }: Dimension): XmlNode {
  const part = of === undefined ? {} : { 'loopwell:of': dimensions[of]?.name };
  const size = typeof elements === 'number' ? { size: elements } : {};
  const named = typeof elements === 'number' ? [] : elements.map(elementNode);
  const mapped = Object.entries(maps).map(([id, parts]) => xml('loopwell:maps', { to: dimensions[id as Dimension['id']]?.name }, parts.map(elementNode)));
  return xml('dim', { ...nameAttributes(name), ...size, ...part }, [...named, ...mapped]);
}

function elementNode(name: string): XmlPart {
  return xml('elem', nameAttributes(name));
}
