import type { Model, ModelDocument, Variable, VariableId } from '#core/model';
import type { Stages } from './compile.ts';

/** The variable of the root whose equation alone is another than in the last document, and its place in the layout. */
export interface Typed {
  readonly variable: Variable;
  readonly at: number;
}

/** What was typed since a compilation; null where more has changed than the equation of one scalar. */
export function typedSince({ document: before, layout }: Stages, document: ModelDocument, listOf: ListOf): Typed | null {
  const variable = changedEquation(before, document, listOf);
  const entity = variable && layout.byAddress.get(variable.id);
  return entity ? { variable, at: layout.entities.indexOf(entity) } : null;
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
