import type { Model, ModelDocument, Variable, VariableId } from '#core/model';
import type { Cell, Content } from './cells.ts';
import type { Stages } from './compile.ts';
import type { Journal } from './journal.ts';
import type { Entity } from './layout.ts';
import type { Program } from './program.ts';
import type { Workshop } from './scope.ts';
import { mayRunBackwards } from './stocks.ts';

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

/** An equation that is one expression, whatever it is for. */
const STAND_IN = '0 * DT';

/**
 * A document in which a variable without an equation that can be read has one, so that what is typed into it is an edit of
 * one. Null where it had one before, or more has changed than its equation.
 */
export function withStandIn({ document: before, workshop, compilation: { program }, journals, layout, asked }: Stages, document: ModelDocument, listOf: ListOf): ModelDocument | null {
  const changed = changedEquation(before, document, listOf);
  const entity = changed && layout.byAddress.get(changed.id);
  const root = document.models[document.root];
  if (!changed || !entity || !root || !program || asked.has(entity) || workshop?.cells.at(entity.slot)?.content.kind !== 'missing') return null;
  const journal = journals[layout.entities.indexOf(entity)];
  if (!journal || journal.firstPart !== null || journal.tables || journal.numbers) return null;
  const variables = { ...root.variables, [changed.id]: { ...changed, equation: STAND_IN } };
  return { ...document, models: { ...document.models, [root.id]: { ...root, variables } } };
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

/** Whether a flow that could not run backwards can with what its equation makes, or the other way round: what its stocks hold it to is another. */
export function isTurned({ entity, source }: Edit, content: Content): boolean {
  return entity.variable.kind === 'flow' && mayRunBackwards(source) !== mayRunBackwards({ content });
}

/** Whether a text was one expression, about which nothing was said. */
export function isSimple({ firstPart, tables, numbers, said, missing }: Journal): boolean {
  return firstPart === null && !tables && !numbers && !said && missing.length === 0;
}
