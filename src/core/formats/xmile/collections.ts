import { foldName } from '#core/language';
import { loopKey, newId, rootModel, variablesByName, type Address, type LoopKey, type LoopName, type Model, type ModelDocument, type Plot, type Scenario, type Variable, type VariableId, type ViewElement } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childOf, childrenOf, numberOf } from './element.ts';
import { pathOf } from './modules.ts';
import { ownTint, readOwn } from './own.ts';
import type { FileReading } from './reading.ts';
import { readProse } from './spelling.ts';

/** The elements of a file of ours that hold what XMILE has no place for. */
export const collectionTags = ['loopwell:note', 'loopwell:tag', 'loopwell:scenario', 'loopwell:chart', 'loopwell:loop'];

/** Adds the document's note, its tags, its scenarios, its charts and the names of its loops, once all variables have their ids. */
export function readCollections(root: XmlElement, { document, report }: FileReading): void {
  const note = readProse(childOf(root, 'loopwell:note'));
  if (note !== '') document.note = note;
  const tags = childrenOf(root, 'loopwell:tag').map((tag): [string, object] => [tag.attributes['name'] ?? '', readOwn(ownTint, plainTint(tag))]);
  const named = tags.filter(([name]) => name !== '' && name !== '__proto__');
  if (named.length > 0) document.tags = Object.fromEntries(named);
  const addressOf = addressFinder(document);
  const find = (element: XmlElement): Address | null => {
    const address = addressOf(attributeOf(element, 'of') ?? '');
    if (address === null) report.notice(element, words.formats.unknownValue(attributeOf(element, 'of') ?? ''), 'lost');
    return address;
  };
  for (const element of childrenOf(root, 'loopwell:scenario')) readScenario(document, element, find);
  for (const element of childrenOf(root, 'loopwell:chart')) readChart(document, element, find);
  readLoops(document, childrenOf(root, 'loopwell:loop'), find);
}

/** Elements of ours say `tint` where elements of the standard say `loopwell:tint`. */
function plainTint(element: XmlElement): XmlElement {
  const { tint } = element.attributes;
  return tint === undefined ? element : { ...element, attributes: { 'loopwell:tint': tint } };
}

type Find = (element: XmlElement) => Address | null;

function readScenario(document: ModelDocument, element: XmlElement, find: Find): void {
  const { name, note, chosen } = element.attributes;
  const id = newId(document, 's');
  const scenario: Scenario = { id, name: name ?? '', ...(note !== undefined && { note }), values: {} };
  for (const child of childrenOf(element, 'loopwell:value')) {
    const value = numberOf(child.text.trim());
    const address = value === null ? null : find(child);
    if (value !== null && address !== null) addValue(scenario, address, value, child.attributes['element']);
  }
  document.scenarios[id] = scenario;
  if (chosen === 'true') document.scenario = id;
}

function addValue({ values }: Scenario, address: Address, value: number, element: string | undefined): void {
  const before = values[address];
  if (element === undefined) values[address] = value;
  else if (element !== '__proto__') values[address] = { ...(typeof before === 'object' && before), [element]: value };
}

function readChart(document: ModelDocument, element: XmlElement, find: Find): void {
  const id = newId(document, 'c');
  const all = element.attributes['all_scenarios'];
  const plots = childrenOf(element, 'loopwell:plot').flatMap((child): Plot[] => {
    const variable = find(child);
    const part = child.attributes['element'];
    return variable === null ? [] : [{ variable, ...(part !== undefined && { element: part }) }];
  });
  document.charts[id] = { id, name: element.attributes['name'] ?? '', plots, ...(all !== undefined && { allScenarios: all === 'true' }) };
}

function readLoops(document: ModelDocument, elements: readonly XmlElement[], find: Find): void {
  const loops = elements.flatMap((element): [LoopKey, LoopName][] => {
    const members = childrenOf(element, 'loopwell:member').map(find);
    const { name, nick } = element.attributes;
    if (name === undefined || members.length === 0 || members.includes(null)) return [];
    return [[loopKey(members.filter((address) => address !== null)), { name, ...(nick !== undefined && { nick }) }]];
  });
  if (loops.length > 0) document.loops = Object.fromEntries(loops);
  bindLabels(document, new Map(loops.map(([key, { name }]) => [name, key])));
}

/** Labels name their loop until all loops are known. */
function bindLabels({ models }: ModelDocument, keys: ReadonlyMap<string, LoopKey>): void {
  const elements = Object.values(models).flatMap(({ views }) => Object.values(views).flatMap((view) => Object.values<ViewElement>(view.elements)));
  for (const element of elements) {
    if (element.kind !== 'note' || element.loop === undefined) continue;
    const key = keys.get(element.loop);
    if (key === undefined) delete element.loop;
    else element.loop = key;
  }
}

/** Finds the address of a path of names from the root model (`Shop.visitors`); null for a path that breaks. */
export type AddressFinder = (path: string) => Address | null;

/** A finder for a document whose variables all have their names. */
export function addressFinder(document: ModelDocument): AddressFinder {
  const indexes = new Map<Model, ReturnType<typeof variablesByName>>();
  const indexOf = (model: Model) => {
    const index = indexes.get(model) ?? variablesByName(model);
    indexes.set(model, index);
    return index;
  };
  return (path) => {
    const ids: VariableId[] = [];
    let model: Model | undefined = rootModel(document);
    for (const name of pathOf(path)) {
      const variable: Variable | undefined = model && indexOf(model).get(foldName(name));
      if (!variable) return null;
      ids.push(variable.id);
      model = variable.kind === 'module' ? document.models[variable.model] : undefined;
    }
    return ids.length === 0 ? null : ids.join('.');
  };
}
