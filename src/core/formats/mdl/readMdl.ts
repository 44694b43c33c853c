import { foldName } from '#core/language';
import { CURRENT_FORMAT, defaultSettings, newModel, newView, type ModelDocument, type ModelId } from '#core/model';
import { words } from '#core/words';
import { joinByEquations } from '../influences.ts';
import type { FileProblem, ImportNote } from '../notes.ts';
import { createReport, type Report } from '../report.ts';
import { readDataFiles, type Beside } from '../sheets/files.ts';
import { readSettings } from './control.ts';
import { settleControls } from './controlRun.ts';
import { readDataset } from './dataset.ts';
import { readEntries, type MacroEntries } from './entries.ts';
import { elementsFrom, pathFinder, pathsIn } from './fileCalls.ts';
import { groupDefinitions } from './groups.ts';
import { readMacroHead, type MacroHead } from './macroHead.ts';
import { readMacro } from './macros.ts';
import { parseAll } from './parseAll.ts';
import { readRanges } from './ranges.ts';
import type { FileReading, Scope } from './scope.ts';
import { splitSections, type Line } from './sections.ts';
import { drawSketches } from './sketch/drawSketches.ts';
import { readUnitNames } from './unitNames.ts';
import { makeVariables } from './variables.ts';

/** What came of reading a file: a document and what to know about it, or why there is none. */
export type MdlAnswer =
  | { readonly ok: true; readonly document: ModelDocument; readonly report: ImportNote[] }
  | { readonly ok: false; readonly problems: FileProblem[] };

/**
 * Reads a Vensim model (.mdl, text form) into a document, with the data in files beside it. What is not understood is
 * kept as text or left out, and reported by line; `fallbackTitle` names the model. Never rejects.
 */
export async function readMdl(text: string, fallbackTitle: string, beside: Beside = () => Promise.resolve(null)): Promise<MdlAnswer> {
  const sections = splitSections(text);
  const entries = readEntries(sections.equations);
  const report = createReport();
  if (entries.endless) report.warning(entries.endless, words.mdl.endlessMacro, 'lost');
  const statements = parseAll(entries.main, report);
  if (statements.definitions.length === 0 && sections.sketch.length === 0) {
    return { ok: false, problems: [{ message: words.mdl.nothingInside }] };
  }
  const pathOf = pathFinder(sections);
  const files = await readDataFiles(pathsIn(statements.definitions, statements.ranges), (path) => beside(pathOf(path)));
  const dataset = await readDataset(fallbackTitle, statements.definitions, beside);
  const document = emptyDocument(fallbackTitle);
  readUnitNames(sections, document);
  const { settings, open } = readSettings(statements.definitions, sections, report);
  document.settings = settings;
  const ranges = readRanges(statements.ranges, document, (args) => elementsFrom(files, args), report);
  const heads = readHeads(entries.macros, report);
  const macros = new Map([...heads.values()].map((head) => [foldName(head.name), head]));
  const file: FileReading = { document, report, ranges, macros, files, dataset };
  const groups = groupDefinitions(statements.definitions, macros, ranges, report);
  const model = newModel(document, document.title, document.root);
  if (statements.checks.length > 0) model.foreign = { mdl: { checks: statements.checks } };
  for (const [macro, head] of heads) readMacro(macro, head, file, groups);
  const scope: Scope = { file, model, groups, made: new Map(), links: new Map(), macro: null };
  makeVariables(scope);
  settleControls(open, scope);
  drawOrJoin(sections.sketch, scope);
  return { ok: true, document, report: report.notes() };
}

/** Draws the model as its sketch does; without one, joins it by its equations on an empty view. */
function drawOrJoin(sketch: readonly Line[], scope: Scope): void {
  const { document, report } = scope.file;
  if (drawSketches(sketch, scope)) return;
  newView(document, scope.model, words.formats.viewName(1));
  joinByEquations(document, scope.model);
  if (scope.groups.size > 0) report.notice({ line: 1 }, words.formats.noView);
}

function emptyDocument(title: string): ModelDocument {
  return {
    format: CURRENT_FORMAT,
    title,
    counter: 0,
    settings: defaultSettings(),
    dimensions: {},
    units: {},
    root: 'main' as ModelId,
    models: {},
    scenarios: {},
    charts: {},
  };
}

function readHeads(macros: readonly MacroEntries[], report: Report): Map<MacroEntries, MacroHead> {
  const heads = new Map<MacroEntries, MacroHead>();
  for (const macro of macros) {
    const head = readMacroHead(macro);
    if (head) heads.set(macro, head);
    else report.warning(macro, words.mdl.macroUnnamed, 'lost');
  }
  return heads;
}
