import { cleanName } from '#core/language';
import { createResolver, isBlank, rootModel, type Diagnostic, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import { assemble } from './assemble.ts';
import { buildGraph, type EquationGraph, type TableUse } from './graph.ts';
import { layOut, MAX_ELEMENTS, type Entity, type Layout } from './layout.ts';
import type { Program } from './program.ts';
import { createReporter, type Reporter } from './reporter.ts';
import type { Workshop } from './scope.ts';
import { programSettings, settingsProblems } from './settings.ts';
import { findSound } from './soundness.ts';
import { joinFlows } from './stocks.ts';
import { createCellStore } from './store.ts';
import { createTableStore } from './tables.ts';
import { lowerVariables, type Parse } from './variables.ts';

/** All that compiling a document gives: what it could make, and why not more. */
export interface Compilation {
  readonly graph: EquationGraph;
  /** Null where nothing can run: an empty model, a causal loop diagram, or mistakes everywhere. */
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a document with a way to read equations (which may remember what it read). Never throws. */
export function compileWith(document: ModelDocument, parse: Parse): Compilation {
  const layout = layOut(document);
  const reporter = createReporter();
  const settings = programSettings(document.settings);
  reportStructure(document, layout, reporter);
  if (layout.tooLarge) return { graph: { nodes: [], dependencies: [] }, program: null, diagnostics: reporter.diagnostics };
  const uses: TableUse[] = [];
  const workshop: Workshop = {
    resolver: createResolver(document),
    layout,
    reporter,
    tables: createTableStore(),
    cells: createCellStore(layout),
    useTable: (table, user) => uses.push({ table, user }),
  };
  const missing = lowerVariables(workshop, parse);
  joinFlows(workshop);
  const graph = buildGraph(workshop, uses);
  const program = assemble(workshop, findSound(workshop), settings);
  if (runs(layout)) reportMissing(missing, reporter);
  const isModel = program !== null || runs(layout);
  const doubts = isModel ? settingsProblems(settings, program?.columns.length ?? 0) : [];
  return { graph, program, diagnostics: [...doubts, ...reporter.diagnostics] };
}

/** What is wrong with the document whatever its equations say. */
function reportStructure(document: ModelDocument, layout: Layout, reporter: Reporter): void {
  const compiler = words.compiler;
  if (layout.tooLarge) reporter.report('error', 'tooLarge', compiler.tooLarge(MAX_ELEMENTS), { model: rootModel(document).id });
  for (const { instance, variable } of layout.entities) {
    const place = { model: instance.model.id, variable: variable.id };
    const name = cleanName(variable.name);
    if (variable.kind === 'module' && !document.models[variable.model]) reporter.report('error', 'missingModel', compiler.missingModel(name), place);
    if ((variable.dimensions ?? []).some((id) => !document.dimensions[id])) {
      reporter.report('error', 'unknownDimension', compiler.unknownDimension(name), place);
    }
  }
  for (const { instance, variable } of layout.recursive) {
    const place = { model: instance.model.id, variable: variable.id };
    reporter.report('error', 'recursiveModule', compiler.recursiveModule(cleanName(variable.name)), place);
  }
}

/** Whether this is a model to run, not a causal loop diagram: it has a stock, or a variable with an equation. */
function runs({ entities }: Layout): boolean {
  return entities.some(({ variable }) => variable.kind === 'stock' || ('equation' in variable && !isBlank(variable.equation)));
}

function reportMissing(missing: readonly Entity[], reporter: Reporter): void {
  for (const { instance, variable } of missing) {
    const message = words.compiler.missingEquation(cleanName(variable.name));
    reporter.report('notice', 'missingEquation', message, { model: instance.model.id, variable: variable.id, part: 'equation' });
  }
}
