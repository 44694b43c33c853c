import { foldName } from '#core/language';
import { CURRENT_FORMAT, newModel, type Model, type ModelDocument, type ModelId } from '#core/model';
import { words } from '#core/words';
import type { FileProblem, ImportNote } from '../notes.ts';
import { isXmlFailure, type XmlElement, type XmlFailure } from '../xml.ts';
import { readBehavior } from './behavior.ts';
import { collectionTags, readCollections } from './collections.ts';
import { readDimensions } from './dimensions.ts';
import { attributeOf, childOf, childrenOf, nameFrom, textOf } from './element.ts';
import { joinFlows } from './flows.ts';
import { mendEquations } from './foreignEquations.ts';
import { readInterfaces } from './interfaces.ts';
import { isHollow, keep, keepUnknown } from './keep.ts';
import { readLinks } from './links.ts';
import { readMacros } from './macros.ts';
import { joinModules } from './modules.ts';
import { ownOfModel, readOwn } from './own.ts';
import { addMissingViews } from './placing.ts';
import type { FileReading, ModelReading } from './reading.ts';
import { createReport, type Report } from '../report.ts';
import { knownSettings, readSettings } from './settings.ts';
import { titleFrom } from './title.ts';
import { readTree } from './tree.ts';
import { withResources, type Resources } from './resources.ts';
import { readUnits } from './units.ts';
import { readVariables, variableTags } from './variables.ts';
import { readViews } from './views.ts';

export { loadResources } from './resources.ts';

/** What came of reading a file: a document and what to know about it, or why there is none. */
export type XmileAnswer =
  | {
      readonly ok: true;
      readonly document: ModelDocument;
      readonly report: ImportNote[];
      /** Models whose views show all that was drawn, so that none of them is to be laid out. */
      readonly complete: ReadonlySet<ModelId>;
    }
  | { readonly ok: false; readonly problems: FileProblem[] };

const KNOWN_IN_FILE = {
  attributes: ['version', 'level'],
  children: ['header', 'sim_specs', 'dimensions', 'model_units', 'behavior', 'model', 'macro', ...collectionTags],
};
/** What the header says that a writer of the document says anew. */
const HEADER = ['name', 'vendor', 'product', 'options', 'smile'];
const KNOWN_IN_MODEL = {
  attributes: ['name'],
  children: ['sim_specs', 'behavior', 'variables', 'views', 'view', ...variableTags],
};

/**
 * Reads an XMILE 1.0 file (OASIS), also as Stella from version 10 and other tools write it, into a document. Equations
 * stay letter for letter; what is not understood is kept in `foreign` where it has a place, and reported by line.
 * `fallbackTitle` names a model whose file does not; `resources` are other files that it takes from. Never throws.
 */
export function readXmile(text: string, fallbackTitle: string, resources: Resources = new Map()): XmileAnswer {
  const report = createReport();
  const own = readTree(text, report);
  if (isXmlFailure(own)) return { ok: false, problems: [problemOf(own)] };
  const root = withResources(own, resources, report);
  if (root.name !== 'xmile') return refuse(root, words.formats.notXmile(root.name));
  const models = childrenOf(root, 'model');
  const [first] = models;
  if (!first) return refuse(root, words.formats.noModel);
  const encrypted = models.find((model) => model.children.some((child) => /encrypt/iu.test(child.name)));
  if (encrypted) return refuse(encrypted, words.formats.encrypted);
  const { document, complete } = readFile(root, report, fallbackTitle);
  return { ok: true, document, report: report.notes(), complete };
}

function refuse({ line, column }: XmlElement, message: string): XmileAnswer {
  return { ok: false, problems: [{ message, line, column }] };
}

function problemOf(failure: XmlFailure): FileProblem {
  const formats = words.formats;
  if (failure.reason === 'syntax') return { message: formats.brokenXml(failure.detail), line: failure.line, column: failure.column };
  const message = failure.reason === 'depth' ? formats.tooDeep(failure.limit) : formats.tooManyElements(failure.limit);
  return { message, line: failure.line };
}

/** Models are read in three rounds: names first, then what refers to them, then the drawings that show them. */
function readFile(root: XmlElement, report: Report, fallbackTitle: string): FileReading {
  const header = childOf(root, 'header');
  const title = readTitle(header && childOf(header, 'name')) ?? fallbackTitle;
  const document = emptyDocument(title);
  const own = (header && textOf(header, 'vendor')) === 'Loopwell';
  const file: FileReading = { document, report, own, complete: new Set() };
  readGlobals(root, header, file);
  readMacros(root, file);
  const readings = childrenOf(root, 'model').map((element) => beginModel(root, element, file));
  for (const reading of readings) {
    readVariables(reading);
    mendEquations(reading);
  }
  const models = modelsByName(readings, document);
  for (const reading of readings) {
    joinFlows(reading);
    joinModules(reading, models);
    readLinks(reading);
  }
  for (const reading of readings) readViews(reading);
  readCollections(root, file);
  readInterfaces(root, file);
  addMissingViews(root, file);
  return file;
}

function emptyDocument(title: string): ModelDocument {
  return {
    format: CURRENT_FORMAT,
    title,
    counter: 0,
    settings: readSettings(null, createReport()),
    dimensions: {},
    units: {},
    root: 'main' as ModelId,
    models: {},
    scenarios: {},
    charts: {},
  };
}

function readTitle(name: XmlElement | null): string | null {
  const own = name?.attributes['loopwell:name'];
  const title = titleFrom(name?.text.trim() ?? null);
  return own !== undefined && titleFrom(own.trim()) === title ? own : title;
}

/** Modules find their models by the names that the file gives these; one without a name in the file is the root. */
function modelsByName(readings: readonly ModelReading[], { root }: ModelDocument): ReadonlyMap<string, Model> {
  const named = readings.map(({ element, model }) => ({ name: attributeOf(element, 'name'), model }));
  const inner = named.filter(({ name, model }) => name !== null && model.id !== root);
  return new Map(inner.map(({ name, model }): [string, Model] => [foldName(nameFrom(name ?? '')), model]));
}

/** What holds for all models: settings, dimensions, units; what the header says beside its writer is kept. */
function readGlobals(root: XmlElement, header: XmlElement | null, file: FileReading): void {
  const { document, report } = file;
  const specs = childOf(root, 'sim_specs') ?? childOf(firstModel(root), 'sim_specs');
  if (!specs) report.warning(root, words.formats.noSettings);
  document.settings = readSettings(specs, report);
  if (specs) keepUnknown(document, specs, knownSettings, report, 'xmile:sim_specs');
  readDimensions(root, document);
  readUnits(root, document);
  for (const child of header?.children ?? []) if (!HEADER.includes(child.name) && !isHollow(child)) keep(document, child, 'xmile:header');
  keepUnknown(document, root, KNOWN_IN_FILE, report);
}

function firstModel(root: XmlElement): XmlElement {
  return childOf(root, 'model') ?? root;
}

/** The unnamed model is the root; where all have names, the first is. Older files have no `<variables>` around them. */
function beginModel(root: XmlElement, element: XmlElement, file: FileReading): ModelReading {
  const { document, report } = file;
  const name = attributeOf(element, 'name');
  const models = childrenOf(root, 'model');
  const main = models.find((model) => attributeOf(model, 'name') === null) ?? models[0];
  const title = element.attributes['loopwell:title'] ?? (name === null ? document.title : nameFrom(name));
  const model = newModel(document, title, ...(main === element ? [document.root] : []));
  Object.assign(model, readOwn(ownOfModel, element));
  const list = childrenOf(element, 'variables');
  const known = { attributes: [], children: [...variableTags, 'loopwell:link'] };
  for (const variables of list) keepUnknown(model, variables, known, report);
  keepUnknown(model, element, KNOWN_IN_MODEL, report);
  return {
    file,
    model,
    element,
    variables: [...list, element].flatMap((parent) => parent.children),
    behavior: readBehavior(root),
    byName: new Map(),
    elements: new Map(),
  };
}
