import { parse, printUnits, type Units } from '#core/language';
import type { Address, Diagnostic, Fix, ModelDocument, Variable } from '#core/model';
import { words } from '#core/words';
import { createUnitBook, type UnitBook } from './book.ts';
import { createSolution, unknownsIn, type Solution } from './solution.ts';
import { createUnitOf, statementsOf, type Read, type Statement, type UnitOf } from './statements.ts';

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
export function checkUnits(document: ModelDocument, read: Read = parse): UnitsReport {
  const all = Object.values(document.models).flatMap((model) => Object.values(model.variables).map((variable) => ({ model, variable })));
  if (all.every(({ variable }) => isBare(variable))) return { diagnostics: [], proposals: new Map() };
  const book = createUnitBook(document);
  const unitOf = createUnitOf(book);
  const solution = createSolution();
  const wrong = contradictions(statementsOf(document, book, unitOf, read), solution);
  return { diagnostics: [...unreadable(all, book), ...wrong.map((statement) => diagnosticOf(statement, solution, document))], proposals: proposals(all, unitOf, solution) };
}

type All = readonly { readonly model: ModelDocument['models'][keyof ModelDocument['models']]; readonly variable: Variable }[];

function isBare({ units }: Variable): boolean {
  return units === undefined || units.trim() === '';
}

/** Solves what can be solved, the statements with the fewest unknown units first; gives those that contradict. */
function contradictions(statements: readonly Statement[], solution: Solution): Statement[] {
  const wrong = new Set<Statement>();
  let open = [...statements];
  const unknowns = ({ one, other }: Statement): number => unknownsIn(solution.known(one)) + unknownsIn(solution.known(other));
  for (let most = 0; open.length > 0; ) {
    const ready = open.filter((statement) => unknowns(statement) <= most);
    const [first] = most < 2 ? ready : ready.slice(0, 1);
    if (!first) {
      most += 1;
      continue;
    }
    const taken = new Set(most < 2 ? ready : [first]);
    for (const statement of taken) if (solution.equate(statement.one, statement.other) === 'different') wrong.add(statement);
    open = open.filter((statement) => !taken.has(statement));
    most = 0;
  }
  return statements.filter((statement) => wrong.has(statement));
}

function unreadable(all: All, book: UnitBook): Diagnostic[] {
  return all.flatMap(({ model, variable }) => {
    const reading = isBare(variable) ? null : book.read(variable.units ?? '');
    if (!reading || reading.ok) return [];
    return [{ severity: 'warning', code: 'unitsUnreadable', message: reading.message, place: { model: model.id, variable: variable.id, part: 'units', span: reading.span } } satisfies Diagnostic];
  });
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

function proposals(all: All, unitOf: UnitOf, solution: Solution): Map<Address, string> {
  const found = new Map<Address, string>();
  for (const { model, variable } of all) {
    if (!isBare(variable) || variable.kind === 'module') continue;
    const units: Units = solution.known(unitOf(model, variable));
    if (unknownsIn(units) === 0 && units.every(({ power }) => Number.isInteger(power))) found.set(`${model.id}.${variable.id}`, printUnits(units));
  }
  return found;
}
