import type { IdLetters, ModelId, ViewId } from './ids.ts';
import type { Model, ModelDocument, Settings } from './types.ts';

/** The version that this program writes; files of every earlier version open through `migrate`. */
export const CURRENT_FORMAT = 1;

/** The root model of a new document. */
const MAIN = 'main' as ModelId;

/** Two years in months of eight steps: long enough for a loop to show, fine enough for its curve to be smooth. */
export function defaultSettings(): Settings {
  return { start: 0, stop: 24, dt: 0.125, method: 'rk4', saveEvery: 1, timeUnit: 'month' };
}

/** A document with one empty model and one empty view, ready to draw in; `runs` where it is to be a stock-and-flow model. */
export function newDocument({ title, runs = false }: { title: string; runs?: boolean }): ModelDocument {
  const document: ModelDocument = {
    format: CURRENT_FORMAT,
    title,
    counter: 0,
    settings: defaultSettings(),
    dimensions: {},
    units: {},
    root: MAIN,
    models: {},
    scenarios: {},
    charts: {},
  };
  const model = newModel(document, title, MAIN);
  if (runs) model.runs = true;
  newView(document, model, title);
  return document;
}

/** The next id of a kind, by its letter; ids are never given twice in a document. */
export function newId<Letter extends keyof IdLetters>(document: ModelDocument, letter: Letter): IdLetters[Letter] {
  document.counter += 1;
  return `${letter}${document.counter}` as IdLetters[Letter];
}

/** Adds an empty model to the document; without views, as an importer may bring its own. */
export function newModel(document: ModelDocument, name: string, id: ModelId = newId(document, 'm')): Model {
  document.models[id] = { id, name, variables: {}, links: {}, views: {} };
  return modelOf(document, id);
}

/** Adds an empty view to a model of the document. */
export function newView(document: ModelDocument, model: Model, name: string): ViewId {
  const id = newId(document, 'w');
  model.views[id] = { id, name, elements: {} };
  return id;
}

/** A model of the document by id. Throws where there is none: ids come from the document itself. */
export function modelOf(document: ModelDocument, id: ModelId): Model {
  const model = document.models[id];
  if (!model) throw new Error(`The document has no model ${id}`);
  return model;
}

/** The model that a run starts from. */
export function rootModel(document: ModelDocument): Model {
  return modelOf(document, document.root);
}
