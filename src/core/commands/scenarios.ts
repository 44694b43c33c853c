import { foldName, shortest } from '#core/language';
import { newId, variableAt } from '#core/model';
import type { Address, Command, ModelDocument, Scenario, ScenarioId } from '#core/model';
import { words } from '#core/words';
import { withElement } from './properties.ts';
import { put } from './target.ts';

/** A value of a scenario: of a constant, or of one element (`"north,young"`) of an array of constants. */
export interface Adjustable {
  readonly address: Address;
  readonly element?: string;
}

/** Adds a scenario, empty or with the values of another, and chooses it. Names are made unique. */
export const addScenario: Command<{ readonly name?: string; readonly copy?: ScenarioId }, ScenarioId> = (document, { name, copy }) => {
  const id = newId(document, 's');
  const values = copy === undefined ? {} : copied(document.scenarios[copy]);
  document.scenarios[id] = { id, name: uniqueName(document, id, name?.trim() || words.model.newScenario), values };
  document.scenario = id;
  return id;
};

/** Gives a scenario another name, made unique; a blank one is passed over. */
export const renameScenario: Command<{ readonly scenario: ScenarioId; readonly name: string }> = (document, args) => {
  const scenario = document.scenarios[args.scenario];
  const name = args.name.trim();
  if (scenario && name !== '' && name !== scenario.name) scenario.name = uniqueName(document, scenario.id, name);
};

/** Writes what a scenario stands for, in safe Markdown; blank takes it away. */
export const setScenarioNote: Command<{ readonly scenario: ScenarioId; readonly note: string }> = (document, { scenario: id, note }) => {
  const scenario = document.scenarios[id];
  if (scenario) put(scenario, 'note', note.trim() === '' ? null : note);
};

/** Deletes a scenario; where it was the chosen one, the equations stand as they are. */
export const deleteScenario: Command<{ readonly scenario: ScenarioId }> = (document, { scenario }) => {
  delete document.scenarios[scenario];
  if (document.scenario === scenario) delete document.scenario;
};

/** Chooses the scenario that sliders write and runs use; null: the equations as they stand. */
export const chooseScenario: Command<{ readonly scenario: ScenarioId | null }> = (document, { scenario }) => {
  if (scenario === null || Object.hasOwn(document.scenarios, scenario)) put(document, 'scenario', scenario);
};

/** Writes a value into the chosen scenario, never an equation; where none is chosen it makes one and chooses it. */
export const setScenarioValue: Command<Adjustable & { readonly value: number }> = (document, { address, element, value }) => {
  if (!Number.isFinite(value) || !variableAt(document, address)) return;
  const { values } = currentScenario(document) ?? made(document);
  if (element === undefined) {
    values[address] = value;
    return;
  }
  const known = values[address];
  if (typeof known === 'object') known[element] = value;
  else values[address] = { [element]: value };
};

/** Takes a value out of the chosen scenario, so that the equation holds again. */
export const resetScenarioValue: Command<Adjustable> = (document, { address, element }) => {
  const values = currentScenario(document)?.values;
  const known = values?.[address];
  if (!values || known === undefined) return;
  if (element !== undefined && typeof known === 'object') {
    delete known[element];
    if (Object.keys(known).length > 0) return;
  }
  delete values[address];
};

/** Takes every value out of the chosen scenario. */
export const resetScenario: Command<Record<never, never>> = (document) => {
  const scenario = currentScenario(document);
  if (scenario && Object.keys(scenario.values).length > 0) scenario.values = {};
};

/** Writes the chosen scenario's values into the equations and takes them out of the scenario. */
export const keepAsBase: Command<Record<never, never>> = (document) => {
  const scenario = currentScenario(document);
  if (!scenario) return;
  for (const [address, value] of Object.entries(scenario.values)) keep(document, address, value);
  resetScenario(document, {});
};

/** The scenario that sliders write, where one is chosen. */
export function currentScenario(document: ModelDocument): Scenario | null {
  return document.scenario === undefined ? null : (document.scenarios[document.scenario] ?? null);
}

function keep(document: ModelDocument, address: Address, value: number | Record<string, number>): void {
  const variable = variableAt(document, address)?.variable;
  if (!variable || !('equation' in variable)) return;
  delete variable.guess;
  if (typeof value === 'number') {
    variable.equation = shortest(value);
    return;
  }
  for (const [element, number] of Object.entries(value)) variable.equation = withElement(variable.equation, element, shortest(number));
}

function made(document: ModelDocument): Scenario {
  const scenario = document.scenarios[addScenario(document, {})];
  if (!scenario) throw new Error('The scenario just added is not there');
  return scenario;
}

function copied(scenario: Scenario | undefined): Scenario['values'] {
  const entries = Object.entries(scenario?.values ?? {});
  return Object.fromEntries(entries.map(([address, value]) => [address, typeof value === 'number' ? value : { ...value }]));
}

function uniqueName(document: ModelDocument, own: ScenarioId, wanted: string): string {
  const others = Object.values(document.scenarios).filter(({ id }) => id !== own);
  const taken = new Set(others.map(({ name }) => foldName(name)));
  let name = wanted;
  for (let number = 2; taken.has(foldName(name)); number += 1) name = `${wanted} ${number}`;
  return name;
}
