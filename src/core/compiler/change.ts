import type { Model, ModelDocument, Variable, VariableId } from '#core/model';
import { isTimeFunction } from './assemble.ts';
import type { Cell, Content, Loads } from './cells.ts';
import { diagnosticsOf, type Compilation, type Stages } from './compile.ts';
import type { Journal } from './journal.ts';
import type { Entity } from './layout.ts';
import { someCode } from './partsOfCode.ts';
import type { Assignment, Code, Program } from './program.ts';
import { createReporter } from './reporter.ts';
import type { Workshop } from './scope.ts';
import { mayRunBackwards } from './stocks.ts';
import type { Parse } from './texts.ts';
import { lowerAnew } from './variables.ts';

/**
 * Compiles a document that differs from the last in the equation of one variable, where that reads what it read before and
 * nothing is wrong with it: then one line of the program is another, and all else stays. Null where that is not so.
 */
export function compileChange(last: Stages, document: ModelDocument, edit: Edit, parse: Parse, loads: Loads): Stages | null {
  const { compilation, journals } = last;
  const { cell, source, at } = edit;
  const { content, literal } = cell;
  const old: Before = { content: source.content, literal };
  cell.literal = false;
  const journal = lowerQuietly(edit.entity, last, parse);
  const now = journal && replacement(old, cell, loads);
  const program = now && patched(edit.program, source.slot, now, cell.literal);
  cell.content = content;
  if (!journal || !now || !program) {
    cell.literal = literal;
    return null;
  }
  source.content = now;
  const next: Compilation = { ...compilation, program, diagnostics: diagnosticsOf(program, last.said) };
  return { ...last, document, journals: journals.with(at, journal), compilation: next };
}

/** What was typed: another equation for a scalar of the root that is one expression and was compiled without a word. */
export interface Edit {
  /** The variable as it is now. */
  readonly entity: Entity;
  /** Its place in the layout. */
  readonly at: number;
  readonly cell: Cell;
  /** Where its equation stands: a part of it where it is limited and takes its value from there, else the cell itself. */
  readonly source: Cell;
  /** The program before. */
  readonly program: Program;
}

/** What was typed since a compilation; null where more has changed than one equation, or it stands for more than its own line. */
export function editOf({ document: before, workshop, compilation: { program }, journals, layout, asked }: Stages, document: ModelDocument, listOf: ListOf): Edit | null {
  const changed = changedEquation(before, document, listOf);
  const entity = changed && layout.byAddress.get(changed.id);
  if (!changed || !entity || !workshop || !program) return null;
  const at = layout.entities.indexOf(entity);
  const [cell, journal] = [workshop.cells.at(entity.slot), journals[at]];
  if (asked.has(entity)) return null;
  if (!cell || !journal || !isSimple(journal) || cell.still) return null;
  return { entity: { ...entity, variable: changed }, at, cell, source: holderOf(cell, workshop), program };
}

/** The cell that has the equation of a flow: where the flow is limited, that may be a part from which it takes its value. */
function holderOf(cell: Cell, { cells }: Workshop): Cell {
  let holder = cell;
  while (cell.limit || cell.lowered !== undefined) {
    const { content } = holder;
    const part = content.kind === 'value' && content.code.op === 'load' && !content.code.along ? cells.at(content.code.slot) : undefined;
    if (!part || part.owner !== cell.slot || part.slot === cell.slot) break;
    holder = part;
  }
  return holder;
}

/** The variables of a model in their order. */
export type ListOf = (variables: Model['variables']) => readonly Variable[];

/** Remembers the lists: to go through thousands of variables by their ids takes most of the time of a key. */
export function rememberLists(): ListOf {
  const known = new WeakMap<object, readonly Variable[]>();
  return (variables) => {
    const list = known.get(variables) ?? listed(variables);
    known.set(variables, list);
    return list;
  };
}

/** By their keys: an engine lists the values of so large a record several times as slowly. */
function listed(variables: Model['variables']): readonly Variable[] {
  const list: Variable[] = [];
  for (const id of Object.keys(variables) as VariableId[]) {
    const variable = variables[id];
    if (variable) list.push(variable);
  }
  return list;
}

/** The one variable of the root whose text alone is another; null where anything else has changed too. */
function changedEquation(one: ModelDocument, other: ModelDocument, listOf: ListOf): Variable | null {
  if (one.settings !== other.settings || one.dimensions !== other.dimensions || one.root !== other.root) return null;
  const [models, others] = [Object.values(one.models), Object.values(other.models)];
  if (models.length !== others.length) return null;
  for (const [i, model] of models.entries()) {
    const now = others[i];
    if (!now || now.id !== model.id || now.links !== model.links || now.macro !== model.macro || now.name !== model.name) return null;
    if (model.id !== one.root && now.variables !== model.variables) return null;
  }
  const [before, now] = [one.models[one.root], other.models[other.root]];
  if (!before || !now || before.macro) return null;
  const [variables, known] = [listOf(now.variables), listOf(before.variables)];
  if (variables.length !== known.length) return null;
  const at = variables.findIndex((variable, place) => variable !== known[place]);
  const [old, variable] = [known[at], variables[at]];
  if (!old || old.id !== variable?.id || variables.some((other, place) => place > at && other !== known[place])) return null;
  return hasOneText(old, variable) ? variable : null;
}

/** Whether two versions of a variable are scalars that differ in their equation, and in nothing else that runs. */
function hasOneText(one: Variable, other: Variable): boolean {
  if (one.kind !== other.kind || one.kind === 'lookup' || one.kind === 'module' || other.kind === 'lookup' || other.kind === 'module') return false;
  if (typeof one.equation !== 'string' || typeof other.equation !== 'string') return false;
  if ([one, other].some((variable) => (variable.dimensions ?? []).length > 0 || 'table' in variable || 'tables' in variable || 'initial' in variable)) return false;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [before, now] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...fields].every((field) => field === 'equation' || before.get(field) === now.get(field));
}

function isSimple({ firstPart, tables, numbers, said, missing }: Journal): boolean {
  return firstPart === null && !tables && !numbers && !said && missing.length === 0;
}

/** Lowers an equation into its slot; null, with no part left, where it is more than one expression or something is to be said of it. */
function lowerQuietly(entity: Entity, { workshop }: Stages, parse: Parse): Journal | null {
  if (!workshop) return null;
  const first = workshop.cells.next();
  const journal = lowerAnew(entity, { ...workshop, reporter: createReporter(), wholes: new Map(workshop.wholes) }, parse);
  if (isSimple(journal)) return journal;
  workshop.cells.drop(first);
  return null;
}

interface Before {
  readonly content: Content;
  readonly literal: boolean;
}

/**
 * What stands in a slot now, where it still stands in the same place: it reads the same, changes with time or does not, and
 * is a number or not. Null otherwise.
 */
function replacement(old: Before, { content, literal }: Cell, loads: Loads): Content | null {
  const [one, other] = [codeOf(old.content), codeOf(content)];
  if (!one || !other || old.content.kind !== content.kind || old.literal !== literal) return null;
  const [reads, now] = [loads(one), loads(other)];
  if (reads.moving.length > 0 || now.moving.length > 0 || reads.fixed.length !== now.fixed.length) return null;
  if (!reads.fixed.every((slot, i) => slot === now.fixed[i]) || someCode(one, isTimeFunction) !== someCode(other, isTimeFunction)) return null;
  // A flow that is limited keeps a number, and what runs backwards, in a part of its own.
  if ((one.op === 'constant') !== (other.op === 'constant') || mayRunBackwards(old) !== mayRunBackwards({ content })) return null;
  return content.kind === 'stock' && old.content.kind === 'stock' ? { ...content, inflows: old.content.inflows, outflows: old.content.outflows } : content;
}

function codeOf(content: Content): Code | null {
  if (content.kind === 'stock') return content.start;
  return content.kind === 'value' && !content.start ? content.code : null;
}

/** The program with another expression for one slot; null where it has no line of its own there. */
function patched(program: Program, slot: number, content: Content, literal: boolean): Program | null {
  const code = codeOf(content);
  const initial = code && withCode(program.initial, slot, code);
  if (!code || !initial) return null;
  const step = content.kind === 'value' ? withCode(program.step, slot, code) : null;
  const constants = literal && code.op === 'constant' ? program.constants.map((constant) => (constant.slot === slot ? { ...constant, value: code.value } : constant)) : program.constants;
  return { ...program, initial, step: step ?? program.step, constants };
}

function withCode(assignments: readonly Assignment[], slot: number, code: Code): Assignment[] | null {
  const at = assignments.findIndex((assignment) => assignment.slot === slot && !assignment.loop);
  const assignment = assignments[at];
  return assignment ? assignments.with(at, { ...assignment, code }) : null;
}
