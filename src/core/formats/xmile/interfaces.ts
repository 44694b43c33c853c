import { newId, type Plot, type Variable, variableAt } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { addressFinder, type AddressFinder } from './collections.ts';
import { elementKey } from './dimensions.ts';
import { attributeOf, childrenOf, numberOf } from './element.ts';
import type { FileReading } from './reading.ts';

/** Controls that turn a constant between two limits (XMILE 1.0, 5.2). */
const CONTROLS: ReadonlySet<string> = new Set(['slider', 'knob', 'numeric_input']);

/**
 * What the author of another program's file put beside the model: a graph becomes a chart, the limits of a slider those
 * of its constant. A file of ours has said both in its own words, and what its author took away stays away.
 */
export function readInterfaces(root: XmlElement, file: FileReading): void {
  if ('xmlns:loopwell' in root.attributes) return;
  const find = addressFinder(file.document);
  const views = childrenOf(root, 'model').flatMap((model) => childrenOf(model, 'views')).flatMap((list) => childrenOf(list, 'view'));
  for (const view of views) readParts(view, file, find);
}

/** Graphs and sliders stand in a view or in a container there. */
function readParts(parent: XmlElement, file: FileReading, find: AddressFinder): void {
  for (const part of parent.children) {
    if (part.name === 'graph') addChart(part, file, find);
    else if (CONTROLS.has(part.name)) setLimits(part, file, find);
    else if (part.name.endsWith('container')) readParts(part, file, find);
  }
}

function addChart(graph: XmlElement, { document }: FileReading, find: AddressFinder): void {
  const entities = childrenOf(graph, 'plot').flatMap((plot) => childrenOf(plot, 'entity'));
  const plots = entities.map((entity) => plotOf(attributeOf(entity, 'name') ?? '', { document, find })).filter((plot) => plot !== null);
  if (plots.length === 0) return;
  const id = newId(document, 'c');
  const number = Object.keys(document.charts).length + 1;
  document.charts[id] = { id, name: attributeOf(graph, 'title') ?? words.formats.chartName(number), plots };
}

/** `name`, or `name[element]` for one element of an array. */
function plotOf(name: string, { document, find }: Pick<FileReading, 'document'> & { readonly find: AddressFinder }): Plot | null {
  const [, bare = name, subscript] = /^(.*?)\[(.*)\]$/su.exec(name) ?? [];
  const variable = find(bare);
  if (variable === null || subscript === undefined) return variable === null ? null : { variable };
  const dimensions = (variableAt(document, variable)?.variable.dimensions ?? []).map((id) => document.dimensions[id]).filter((dimension) => dimension !== undefined);
  const element = elementKey(document, subscript, dimensions);
  return element === null ? null : { variable, element: element.key };
}

/** Limits that the variable itself states come first. */
function setLimits(control: XmlElement, { document }: FileReading, find: AddressFinder): void {
  const [min, max] = ['min', 'max'].map((name) => numberOf(attributeOf(control, name)));
  const address = childrenOf(control, 'entity').map((entity) => find(attributeOf(entity, 'name') ?? '')).find((found) => found !== null);
  const variable: Variable | undefined = address === undefined || address === null ? undefined : variableAt(document, address)?.variable;
  if (!variable || variable.range || typeof min !== 'number' || typeof max !== 'number' || min >= max) return;
  variable.range = { min, max };
}
