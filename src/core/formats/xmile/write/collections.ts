import { loopMembers, variableAt } from '#core/model';
import type { Address, LoopKey, LoopName, ModelDocument, Plot, SavedChart, Scenario } from '#core/model';
import { xml, type XmlNode } from '../../writeXml.ts';
import { proseAttributes, spelledName } from '../spelling.ts';
import type { Writing } from './writing.ts';

/** What a document has that XMILE has no place for: its note, its tags, its scenarios, its charts, the names of its loops. */
export function collectionNodes({ document, losses }: Writing): XmlNode[] {
  const { note, tags = {}, loops = {}, scenarios, charts } = document;
  losses.add('notes', note === undefined ? 0 : 1);
  losses.add('scenarios', Object.keys(scenarios).length);
  losses.add('charts', Object.keys(charts).length);
  losses.add('loops', Object.values(loops).filter(({ nick }) => nick !== undefined).length);
  return [
    ...(note === undefined ? [] : [xml('loopwell:note', proseAttributes(note), note)]),
    ...Object.entries(tags).map(([name, { tint }]) => xml('loopwell:tag', { name, tint })),
    ...Object.values(scenarios).map((scenario) => scenarioNode(document, scenario)),
    ...Object.values(charts).map((chart) => chartNode(document, chart)),
    ...Object.entries(loops).flatMap(([key, named]) => loopNode(document, key, named)),
  ];
}

function scenarioNode(document: ModelDocument, { id, name, note, values }: Scenario): XmlNode {
  const nodes = Object.entries(values).flatMap(([address, value]) =>
    typeof value === 'number'
      ? [valueNode(document, address, value)]
      : Object.entries(value).map(([element, one]) => valueNode(document, address, one, element)),
  );
  return xml('loopwell:scenario', { name, note, chosen: document.scenario === id ? 'true' : undefined }, nodes);
}

function valueNode(document: ModelDocument, address: Address, value: number, element?: string): XmlNode {
  return xml('loopwell:value', { of: pathTo(document, address), element }, String(value));
}

function chartNode(document: ModelDocument, { name, plots, allScenarios }: SavedChart): XmlNode {
  const all = allScenarios === undefined ? {} : { all_scenarios: String(allScenarios) };
  return xml('loopwell:chart', { name, ...all }, plots.map((plot) => plotNode(document, plot)));
}

function plotNode(document: ModelDocument, { variable, element }: Plot): XmlNode {
  return xml('loopwell:plot', { of: pathTo(document, variable), element });
}

/** Members by their paths. The name of a loop that has lost a variable is of no use to a reader, who has other ids. */
function loopNode(document: ModelDocument, key: LoopKey, { name, nick }: LoopName): XmlNode[] {
  const members = loopMembers(key);
  if (!members.every((address) => variableAt(document, address))) return [];
  return [xml('loopwell:loop', { name, nick }, members.map((address) => xml('loopwell:member', { of: pathTo(document, address) })))];
}

/** An address by names, from the root model: `Shop.visitors`. */
function pathTo({ models, root }: ModelDocument, address: Address): string {
  let model = models[root];
  const names = address.split('.').map((id) => {
    const variable = Object.values(model?.variables ?? {}).find((known) => known.id === id);
    model = variable?.kind === 'module' ? models[variable.model] : undefined;
    return spelledName(variable?.name ?? '');
  });
  return names.join('.');
}
