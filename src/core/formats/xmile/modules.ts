import { foldName, quoteName } from '#core/language';
import { newModel, variablesByName, type Model, type Module } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenOf, nameFrom } from './element.ts';
import type { ModelReading } from './reading.ts';

/** The models of a file by folded name, for modules to find theirs. */
export type ModelsByName = ReadonlyMap<string, Model>;

/** Gives every module its model and the equation texts that feed its inputs, once all models' variables are known. */
export function joinModules(reading: ModelReading, models: ModelsByName): void {
  for (const module of Object.values(reading.model.variables)) {
    const element = reading.elements.get(module.id);
    if (module.kind !== 'module' || !element) continue;
    module.model = modelFor(reading, module, element, models).id;
    const connects = [...childrenOf(element, 'connect'), ...childrenOf(element, 'connect2')];
    for (const connect of connects) bind(reading, module, connect);
  }
}

/** A module's model has the module's name (XMILE 1.0, 4.7), alone or behind that of the model it stands in. */
function modelFor(reading: ModelReading, module: Module, element: XmlElement, models: ModelsByName): Model {
  const { model, file } = reading;
  const names = [attributeOf(element, 'simlin:model_name') ?? module.name, `${model.name}.${module.name}`];
  const found = names.map((name) => models.get(foldName(name))).find((known) => known !== undefined);
  if (found) return found;
  file.report.warning(element, words.formats.unknownModel(module.name));
  return newModel(file.document, module.name);
}

/**
 * One `<connect to from>`. Stella qualifies both ends and repeats in each module what concerns its neighbours, so a
 * connection to another module is passed over; the standard names the input alone.
 */
function bind({ model, file }: ModelReading, module: Module, connect: XmlElement): void {
  const to = pathOf(attributeOf(connect, 'to') ?? '');
  const from = pathOf(attributeOf(connect, 'from') ?? '');
  const owner = to.at(-2);
  if (owner !== undefined && foldName(owner) !== foldName(module.name)) return;
  const definition = file.document.models[module.model];
  const input = definition && variablesByName(definition).get(foldName(to.at(-1) ?? ''));
  if (!input || from.length === 0) {
    file.report.warning(connect, words.formats.unknownInput(module.name, to.join('.')), 'lost');
    return;
  }
  module.bindings[input.id] = sourceOf(from, model).map(quoteName).join('.');
}

/** Where a value comes from, as an equation of the model that holds the module says it: without the ways of saying "here". */
function sourceOf(from: readonly string[], model: Model): readonly string[] {
  const [first = '', ...rest] = from;
  if (first === '') return rest;
  const isHere = rest.length > 0 && foldName(first) === foldName(model.name) && !variablesByName(model).has(foldName(first));
  return isHere ? rest : from;
}

/** The parts of a qualified name: dots inside quotes do not split. A leading dot gives an empty first part. */
function pathOf(text: string): string[] {
  if (text === '') return [];
  const parts = text.match(/(?:"(?:\\.|[^"\\])*"|[^."])+|^(?=\.)/gsu) ?? [];
  return parts.map((part) => nameFrom(part));
}
