import { foldName, quoteName } from '#core/language';
import { newModel, variablesByName, type Model, type ModelDocument, type Module } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeOf, nameFrom } from './element.ts';
import type { ModelReading } from './reading.ts';
import { readEquation, spelledEquation } from './spelling.ts';

/** The models of a file by folded name, for modules to find theirs. */
export type ModelsByName = ReadonlyMap<string, Model>;

/** Stella also writes how things were connected before; ours feeds an input with more than a name. */
const CONNECTS = ['connect', 'connect2', 'loopwell:connect'];

/** Gives every module its model and the equation texts that feed its inputs, once all models' variables are known. */
export function joinModules(reading: ModelReading, models: ModelsByName): void {
  for (const module of Object.values(reading.model.variables)) {
    const element = reading.elements.get(module.id);
    if (module.kind !== 'module' || !element) continue;
    module.model = modelFor(reading, module, element, models).id;
    for (const connect of element.children) if (CONNECTS.includes(connect.name)) bind(reading, module, connect);
  }
}

/** A module's model has the module's name (XMILE 1.0, 4.7), alone or behind that of the model it stands in. */
function modelFor(reading: ModelReading, module: Module, element: XmlElement, models: ModelsByName): Model {
  const { model, file } = reading;
  const told = attributeOf(element, 'loopwell:model') ?? attributeOf(element, 'simlin:model_name');
  const names = [told ?? module.name, `${model.name}.${module.name}`];
  const found = names.map((name) => models.get(foldName(nameFrom(name)))).find((known) => known !== undefined);
  if (found && !holds(file.document, found, model)) return found;
  const elsewhere = attributeOf(element, 'resource');
  const formats = words.formats;
  const missing = elsewhere === null ? formats.unknownModel(module.name) : formats.modelElsewhere(module.name, elsewhere);
  file.report.warning(element, found ? formats.containsItself(module.name) : missing);
  return newModel(file.document, module.name);
}

/** Whether a model is another or has an instance of it, however deep. */
function holds(document: ModelDocument, outer: Model, inner: Model): boolean {
  const reached = new Set([outer]);
  for (const model of reached) {
    for (const variable of Object.values(model.variables)) {
      const part = variable.kind === 'module' ? document.models[variable.model] : undefined;
      if (part) reached.add(part);
    }
  }
  return reached.has(inner);
}

/**
 * One `<connect to from>`. Stella qualifies both ends and repeats in each module what concerns its neighbours, so a
 * connection to another module is passed over; the standard names the input alone.
 */
function bind({ model, file }: ModelReading, module: Module, connect: XmlElement): void {
  const to = pathOf(attributeOf(connect, 'to') ?? '');
  const source = sourceOf(connect, model);
  const owner = to.at(-2);
  if (owner === '') return takeOutput(model, to.at(-1) ?? '', source);
  if (owner !== undefined && foldName(owner) !== foldName(module.name)) return;
  const definition = file.document.models[module.model];
  const input = definition && variablesByName(definition).get(foldName(to.at(-1) ?? ''));
  if (!input || source === '') {
    file.report.warning(connect, words.formats.unknownInput(module.name, to.join('.')), 'lost');
    return;
  }
  module.bindings[input.id] = source;
}

/** `to=".variable" from="module.output"`: a variable beside the module that has no equation of its own is what the module puts out (XMILE 1.0, 4.7). */
function takeOutput(model: Model, name: string, source: string): void {
  const variable = variablesByName(model).get(foldName(name));
  if ((variable?.kind === 'auxiliary' || variable?.kind === 'flow') && variable.equation === '') variable.equation = source;
}

/** Where a value comes from, as an equation of the model that holds the module says it. */
function sourceOf(connect: XmlElement, model: Model): string {
  if (connect.name === 'loopwell:connect') return readEquation(connect);
  const from = attributeOf(connect, 'from') ?? '';
  const own = connect.attributes['loopwell:text'];
  if (own !== undefined && spelledEquation(own).text === from) return own;
  return fromHere(pathOf(from), model).map(quoteName).join('.');
}

/** A path without the ways of saying "here": the name of the model itself, or nothing, before a dot. */
function fromHere(path: readonly string[], model: Model): readonly string[] {
  const [first = '', ...rest] = path;
  if (first === '') return rest;
  const isHere = rest.length > 0 && foldName(first) === foldName(model.name) && !variablesByName(model).has(foldName(first));
  return isHere ? rest : path;
}

/** The parts of a qualified name: dots inside quotes do not split. A leading dot gives an empty first part. */
export function pathOf(text: string): string[] {
  if (text === '') return [];
  const parts = text.match(/(?:"(?:\\.|[^"\\])*"|[^."])+|^(?=\.)/gsu) ?? [];
  return parts.map((part) => nameFrom(part));
}
