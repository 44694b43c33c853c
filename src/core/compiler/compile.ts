import { cleanName } from '#core/language';
import { createResolver, makesRun, rootModel, type Diagnostic, type ModelDocument, type Resolver, type Steps } from '#core/model';
import { words } from '#core/words';
import { stepAdvice } from './advice.ts';
import { assemble } from './assemble.ts';
import type { Loads } from './cells.ts';
import { buildGraph, type EquationGraph, type TableUse } from './graph.ts';
import type { Journal } from './journal.ts';
import { layOut, MAX_ELEMENTS, type Entity, type Layout } from './layout.ts';
import { checkMacros } from './macroChecks.ts';
import { createMacros } from './macros.ts';
import { createGoing } from './mappings.ts';
import type { Orders } from './orders.ts';
import type { Program } from './program.ts';
import { createReporter, type Reporter } from './reporter.ts';
import type { Workshop } from './scope.ts';
import { programSettings, settingsProblems } from './settings.ts';
import { findSound, type Sound } from './soundness.ts';
import { joinFlows } from './stocks.ts';
import { createCellStore } from './store.ts';
import { laidAgain } from './structure.ts';
import { createTableStore } from './tables.ts';
import type { Parse } from './texts.ts';
import { lowerVariables, reportMissing } from './variables.ts';
import { createSharedLists } from './sharedLists.ts';
import { createSpellings } from './spellings.ts';

/** All that compiling a document gives: what it could make, and why not more. */
export interface Compilation {
  readonly graph: EquationGraph;
  /** Null where nothing can run: an empty model, a causal loop diagram, or mistakes everywhere. */
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is remembered from one compilation of a document for the next. */
export interface Memory {
  readonly parse: Parse;
  readonly loads: Loads;
  readonly orders: Orders;
  /** What the last compilation went through, where that was for a document of the same structure. */
  readonly earlier: Stages | null;
}

/** What a compilation went through. */
export interface Stages {
  readonly document: ModelDocument;
  readonly resolver: Resolver;
  readonly layout: Layout;
  /** By the place of the variable in the layout. */
  readonly journals: readonly (Journal | undefined)[];
  /** The variables whose equations say how many stages another has. */
  readonly asked: ReadonlySet<Entity>;
  readonly compilation: Compilation;
  /** Null where the model is too large to compile. */
  readonly workshop: Workshop | null;
  /** The limits that hold in each phase. */
  readonly limits: Sound['limits'];
  readonly said: Said;
}

const NO_LIMITS: Sound['limits'] = { initial: new Map(), step: new Map() };

/** What was said of a document, but for the advice that its program gives rise to. */
export interface Said {
  readonly doubts: readonly Diagnostic[];
  /** Of its structure and of single equations, in the order of the variables. */
  readonly equations: readonly Diagnostic[];
  /** By the place of a variable in the layout, how many of these are said before it. */
  readonly before: readonly number[];
  /** Of what they make together: circles, flows without ends. */
  readonly whole: readonly Diagnostic[];
  /** That equations are missing, in the order of the variables. */
  readonly missing: readonly Diagnostic[];
}

/** All that is said of a document with its program, in order. */
export function diagnosticsOf(program: Program | null, { doubts, equations, whole, missing }: Omit<Said, 'before'>): Diagnostic[] {
  const advice = program && !doubts.some(({ severity }) => severity === 'error') ? stepAdvice(program) : [];
  return [...doubts, ...advice, ...equations, ...whole, ...missing];
}

/** Compiles a document with what is remembered; gives the stages that led to the compilation. Never throws. */
export function* compileWith(document: ModelDocument, { parse, loads, orders, earlier }: Memory): Steps<Stages> {
  const layout = earlier ? laidAgain(earlier.layout, document) : layOut(document);
  yield;
  const resolver = earlier?.resolver ?? createResolver(document);
  const reporter = createReporter();
  const settings = programSettings(document.settings);
  reportStructure(document, layout, reporter);
  const stages = { document, resolver, layout };
  if (layout.tooLarge) {
    const compilation = { graph: { nodes: [], dependencies: [] }, program: null, diagnostics: reporter.diagnostics };
    return { ...stages, journals: [], asked: new Set(), compilation, workshop: null, limits: NO_LIMITS, said: { doubts: [], equations: reporter.diagnostics, before: [], whole: [], missing: [] } };
  }
  const uses: TableUse[] = [];
  const made: Layout[] = [];
  const asked = new Set<Entity>();
  const workshop: Workshop = {
    resolver,
    layout,
    spellings: earlier?.workshop?.spellings ?? createSpellings(),
    settings,
    reporter,
    going: createGoing(document),
    lists: createSharedLists(),
    macros: createMacros(document),
    wholes: new Map(),
    open: [],
    tables: createTableStore(),
    cells: createCellStore(layout),
    specials: [],
    useNumber: (entity) => entity && asked.add(entity),
    useTable: (table, user) => uses.push({ table, user }),
    noteCall: (call) => made.push(call),
  };
  const before: number[] = [];
  const journals = yield* lowerVariables(workshop, parse, earlier?.journals ?? [], () => before.push(reporter.diagnostics.length));
  const equations = [...reporter.diagnostics];
  for (const part of [layout, ...made]) yield* joinFlows({ ...workshop, layout: part }, parse);
  checkMacros(workshop, made, parse);
  const graph = yield* buildGraph(workshop, uses, loads, earlier?.compilation.graph ?? null);
  yield;
  const sound = yield* findSound(workshop, loads, orders);
  yield;
  const program = yield* assemble(workshop, sound, settings, loads, orders);
  const whole = reporter.diagnostics.slice(equations.length);
  if (isToRun(layout)) layout.entities.forEach((entity, at) => reportMissing(entity, journals[at]?.missing ?? [], reporter));
  const isModel = program !== null || isToRun(layout);
  const doubts = isModel ? settingsProblems(settings, program?.columns.length ?? 0) : [];
  const missing = reporter.diagnostics.slice(equations.length + whole.length);
  const said = { doubts, equations, before, whole, missing };
  return { ...stages, workshop, limits: sound.limits, journals, asked, said, compilation: { graph, program, diagnostics: diagnosticsOf(program, said) } };
}

/** What is wrong with the document whatever its equations say. */
function reportStructure(document: ModelDocument, layout: Layout, reporter: Reporter): void {
  const compiler = words.compiler;
  if (layout.tooLarge) reporter.report('error', 'tooLarge', compiler.tooLarge(MAX_ELEMENTS), { model: rootModel(document).id });
  for (const { instance, variable } of layout.entities) {
    const place = { model: instance.model.id, variable: variable.id };
    if (variable.kind === 'module' && !document.models[variable.model]) {
      reporter.report('error', 'missingModel', compiler.missingModel(cleanName(variable.name)), place);
    }
    if ((variable.dimensions ?? []).some((id) => !document.dimensions[id])) {
      reporter.report('error', 'unknownDimension', compiler.unknownDimension(cleanName(variable.name)), place);
    }
  }
  for (const { instance, variable } of layout.recursive) {
    const place = { model: instance.model.id, variable: variable.id };
    reporter.report('error', 'recursiveModule', compiler.recursiveModule(cleanName(variable.name)), place);
  }
}

/** Whether this is a model to run, not a causal loop diagram. */
function isToRun({ entities }: Layout): boolean {
  return entities.some(({ instance, variable }) => instance.model.runs === true || makesRun(variable));
}
