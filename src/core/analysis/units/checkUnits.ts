import { sameStructure } from '#core/compiler';
import { printUnits, type Units } from '#core/language';
import { inSteps, sameEquations, withoutPause, type Address, type Diagnostic, type Fix, type Model, type ModelDocument, type Steps, type Variable } from '#core/model';
import { words } from '#core/words';
import { createUnitBook, type UnitBook } from './book.ts';
import { createSolution, unknownsIn, type Solution } from './solution.ts';
import { createReader, createSayer, createUnitOf, type Read, type Sayer, type Statement, type UnitOf } from './statements.ts';

/** What there is to say about the units of a document. */
export interface UnitsReport {
  /** Warnings where units contradict each other or cannot be read; they keep nothing from running. */
  readonly diagnostics: readonly Diagnostic[];
  /** Units that follow for variables without one, by model and variable id joined by a dot. */
  readonly proposals: ReadonlyMap<Address, string>;
}

/**
 * Checks the units of a document and works out those that follow from others. Nothing is said of a document in which no
 * variable has a unit. Where a unit follows from one equation and contradicts another, the simpler equation is believed.
 */
export function checkUnits(document: ModelDocument): UnitsReport {
  return withoutPause(createUnitsChecker()(document));
}

/** Checks the same document again and again. Its steps may be given up: nothing is remembered before the last. */
export type UnitsChecker = (document: ModelDocument) => Steps<UnitsReport>;

/** What a check came to, by which the next one knows what has changed. */
interface Checked extends Ground {
  readonly document: ModelDocument;
  readonly said: ReadonlyMap<Variable, readonly Statement[]>;
  /** Of statements that contradict others, what there is to say. */
  readonly wrong: ReadonlyMap<Statement, Diagnostic>;
  readonly report: UnitsReport;
}

/** What stays as long as names mean the same and units are the same. */
interface Ground {
  readonly unitOf: UnitOf;
  readonly sayOf: Sayer;
  readonly unreadable: readonly Diagnostic[];
}

/**
 * A checker that remembers. Where equations alone have changed, those alone are read again; and where units follow from
 * neither what they said nor what they say, what was found of all others holds.
 */
export function createUnitsChecker(): UnitsChecker {
  const read = createReader();
  let last: Checked | null = null;
  return function* (document) {
    // Where elements merely moved there is nothing to ask.
    if (last && last.document.units === document.units && sameEquations(last.document, document)) return last.report;
    const all = Object.values(document.models).flatMap((model) => Object.values(model.variables).map((variable) => ({ model, variable })));
    if (all.every(({ variable }) => isBare(variable))) return NOTHING;
    yield;
    const before: Checked | null = last && saysTheSame(last.document, document) ? last : null;
    const ground = before ?? (yield* groundOf(document, all, read));
    const said = new Map<Variable, readonly Statement[]>();
    for (const { model, variable } of all) {
      said.set(variable, before?.said.get(variable) ?? ground.sayOf(model, variable));
      yield;
    }
    const found = (before && withoutSolving(before, document, said)) ?? (yield* solved(document, all, ground, said));
    last = { ...ground, ...found, document, said };
    return found.report;
  };
}

const NOTHING: UnitsReport = { diagnostics: [], proposals: new Map() };

/** Whether equations alone differ: all names mean the same, and have the same units. */
function saysTheSame(one: ModelDocument, other: ModelDocument): boolean {
  if (one.units !== other.units || one.settings !== other.settings || !sameStructure(one, other)) return false;
  return Object.values(other.models).every(({ id, variables }) => {
    const before = one.models[id]?.variables;
    return before === variables || Object.values(variables).every((variable) => before?.[variable.id]?.units === variable.units);
  });
}

function* groundOf(document: ModelDocument, all: All, read: Read): Steps<Ground> {
  const book = createUnitBook(document);
  const unitOf = createUnitOf(book);
  const readings = yield* inSteps(all, ({ model, variable }) => unreadable(model, variable, book));
  return { unitOf, sayOf: createSayer(document, book, unitOf, read), unreadable: readings.flat() };
}

type Found = Pick<Checked, 'wrong' | 'report'>;

/** What is found where what the changed equations said and say is plain by itself; null where it is not. */
function withoutSolving(before: Checked, document: ModelDocument, said: Checked['said']): Found | null {
  const [gone, come] = [onlyIn(before.said, said), onlyIn(said, before.said)];
  if ([...gone, ...come].some(({ one, other }) => unknownsIn(one) + unknownsIn(other) > 0)) return null;
  const plain = createSolution();
  const different = new Set(come.filter(({ one, other }) => plain.equate(one, other) === 'different'));
  const wrong = new Map<Statement, Diagnostic>();
  for (const statements of said.values()) {
    for (const statement of statements) {
      const diagnostic = before.wrong.get(statement) ?? (different.has(statement) ? diagnosticOf(statement, plain, document) : null);
      if (diagnostic) wrong.set(statement, diagnostic);
    }
  }
  return { wrong, report: { diagnostics: [...before.unreadable, ...wrong.values()], proposals: before.report.proposals } };
}

function onlyIn(some: Checked['said'], others: Checked['said']): Statement[] {
  const found: Statement[] = [];
  for (const [variable, statements] of some) if (!others.has(variable)) found.push(...statements);
  return found;
}

function* solved(document: ModelDocument, all: All, { unitOf, unreadable }: Ground, said: Checked['said']): Steps<Found> {
  const solution = createSolution();
  const different = yield* contradictions([...said.values()].flat(), solution);
  const wrong = new Map(yield* inSteps(different, (statement) => [statement, diagnosticOf(statement, solution, document)] as const));
  const proposals = yield* proposalsFor(all, unitOf, solution);
  return { wrong, report: { diagnostics: [...unreadable, ...wrong.values()], proposals } };
}

type All = readonly { readonly model: Model; readonly variable: Variable }[];

function isBare({ units }: Variable): boolean {
  return units === undefined || units.trim() === '';
}

/** Solves what can be solved, the statements with the fewest unknown units first; gives those that contradict. */
function* contradictions(statements: readonly Statement[], solution: Solution): Steps<Statement[]> {
  const wrong = new Set<Statement>();
  let open = [...statements];
  const unknowns = ({ one, other }: Statement): number => unknownsIn(solution.known(one)) + unknownsIn(solution.known(other));
  for (let most = 0; open.length > 0; ) {
    const counts = yield* inSteps(open, unknowns);
    const ready = open.filter((_, at) => (counts[at] ?? 0) <= most);
    const [first] = most < 2 ? ready : ready.slice(0, 1);
    if (!first) {
      most += 1;
      continue;
    }
    const taken = new Set(most < 2 ? ready : [first]);
    for (const statement of taken) {
      if (solution.equate(statement.one, statement.other) === 'different') wrong.add(statement);
      yield;
    }
    open = open.filter((statement) => !taken.has(statement));
    most = 0;
  }
  return statements.filter((statement) => wrong.has(statement));
}

function unreadable(model: Model, variable: Variable, book: UnitBook): Diagnostic[] {
  const reading = isBare(variable) ? null : book.read(variable.units ?? '');
  if (!reading || reading.ok) return [];
  return [{ severity: 'warning', code: 'unitsUnreadable', message: reading.message, place: { model: model.id, variable: variable.id, part: 'units', span: reading.span } }];
}

function diagnosticOf(statement: Statement, solution: Solution, document: ModelDocument): Diagnostic {
  const [one, other] = [statement.one, statement.other].map((units) => printUnits(solution.known(units)));
  const message = messageOf(statement, one ?? '', other ?? '');
  const { place } = statement;
  const variable = place.model && place.variable ? document.models[place.model]?.variables[place.variable] : undefined;
  if (statement.kind !== 'flow' || !variable) return { severity: 'warning', code: 'units', message, place };
  const fix: Fix = { label: words.analysis.units.use(other ?? ''), text: other ?? '' };
  return { severity: 'warning', code: 'units', message, place: { ...place, span: { from: 0, to: (variable.units ?? '').length } }, fix };
}

function messageOf({ kind, first, second }: Statement, one: string, other: string): string {
  const say = words.analysis.units;
  switch (kind) {
    case 'sum':
    case 'comparison':
    case 'choice':
      return say[kind](first, one, second, other);
    case 'argument':
      return say.argument(second, other, one);
    case 'pure':
      return say.pure(second, other);
    case 'equation':
      return say.equation(first, one, other);
    case 'setting':
      return say.setting(first, other, one);
    case 'flow':
      return say.flow(first, one, second, other);
  }
}

function* proposalsFor(all: All, unitOf: UnitOf, solution: Solution): Steps<Map<Address, string>> {
  const found = new Map<Address, string>();
  for (const { model, variable } of all) {
    yield;
    if (!isBare(variable) || variable.kind === 'module') continue;
    const units: Units = solution.known(unitOf(model, variable));
    if (unknownsIn(units) === 0 && units.every(({ power }) => Number.isInteger(power))) found.set(`${model.id}.${variable.id}`, printUnits(units));
  }
  return found;
}
