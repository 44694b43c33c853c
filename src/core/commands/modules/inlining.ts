import { builtinConstant, findFunction, foldName, isFunction, type PathChange } from '#core/language';
import { freeName, instancesOf, isGraphical, newId } from '#core/model';
import type { Model, ModelDocument, Module, VariableId } from '#core/model';
import { joiningOf, type Joining } from './joining.ts';
import type { Redirection } from './redirect.ts';

/** A module on its way into the model around it. */
export interface Inlining {
  readonly module: Module;
  /** What it is an instance of, as it was. */
  readonly definition: Model;
  /** It is the only instance: the definition goes with it. */
  readonly isLast: boolean;
  readonly joining: Joining;
  /** What of the definition comes, by its ids there: the ids here. What is joined with something outside is not among them. */
  readonly ids: ReadonlyMap<VariableId, VariableId>;
  /** Flows outside that only repeated one of the module, by their ids: the ids here of what they repeated. */
  readonly mirrors: ReadonlyMap<VariableId, VariableId>;
  /** The names here of what comes. */
  readonly names: ReadonlyMap<VariableId, string>;
}

/** Says what of a module comes into the model around it, and as what. */
export function inliningOf(document: ModelDocument, model: Model, definition: Model, module: Module): Inlining {
  const joining = joiningOf(document, model, definition, module);
  const isLast = instancesOf(document, definition.id).length === 1 && definition.id !== document.root && !definition.macro;
  const coming = Object.values(definition.variables).map(({ id }) => id).filter((id) => !joining.plain.has(id) && !joining.entering.has(id));
  const keeps = isLast && coming.every((id) => !Object.hasOwn(model.variables, id));
  const ids = new Map(coming.map((id) => [id, keeps ? id : newId(document, 'v')]));
  const mirrors = new Map([...joining.leaving].map(([inner, { id }]) => [id, ids.get(inner) ?? inner]));
  return { module, definition, isLast, joining, ids, mirrors, names: namesFor(document, model, { module, definition, joining, coming }) };
}

interface Coming extends Pick<Inlining, 'module' | 'definition' | 'joining'> {
  readonly coming: readonly VariableId[];
}

/** A name that means something else outside gets that of the module in front. */
function namesFor(document: ModelDocument, model: Model, { module, definition, joining, coming }: Coming): Map<VariableId, string> {
  const goes = new Set<VariableId>([module.id, ...[...joining.leaving.values()].map(({ id }) => id)]);
  const axes = Object.values(document.dimensions).map(({ name }) => foldName(name));
  const outside = new Set([...axes, ...Object.values(model.variables).flatMap(({ id, name }) => (goes.has(id) ? [] : [foldName(name)]))]);
  const arriving = coming.flatMap((id) => definition.variables[id] ?? []);
  const taken = new Set([...outside, ...arriving.map(({ name }) => foldName(name))]);
  const names = new Map<VariableId, string>();
  for (const variable of arriving) {
    const { id, name } = variable;
    const clashes = outside.has(foldName(name)) || builtinConstant(name) !== null || (isGraphical(variable) && findFunction(name) !== null);
    const free = clashes ? freeName(model, `${module.name} ${name}`, taken) : name;
    taken.add(foldName(free));
    names.set(id, free);
  }
  return names;
}

/** What paths of the model around become: members of the module, and flows that only repeated one of them. */
export function outwards(inlining: Inlining): PathChange {
  const { module, joining } = inlining;
  const goal = goalsOf(inlining);
  const owner = foldName(module.name);
  const mirrors = new Map([...joining.leaving].map(([inner, { name }]) => [foldName(name), inlining.names.get(inner) ?? name]));
  return (path, isCalled) => {
    const [first = '', second] = path.map(foldName);
    const mirrored = isFunction(path, isCalled) ? undefined : mirrors.get(first);
    if (mirrored !== undefined && foldName(mirrored) !== first) return { from: 1, to: [mirrored] };
    const found = first === owner && second !== undefined ? goal(second) : undefined;
    return found ? { from: 2, to: found.path } : null;
  };
}

/** What paths of the module become: its own variables as they are called outside, and the parent's without the point. */
export function inwards(inlining: Inlining): PathChange {
  const outside = outwards(inlining);
  const goal = goalsOf(inlining);
  return (path, isCalled) => {
    const [first = '', ...rest] = path;
    if (first === '' && rest.length > 0) {
      const found = outside(rest, isCalled);
      return found ? { from: found.from + 1, to: found.to } : { from: path.length, to: rest };
    }
    const found = goal(foldName(first));
    if (!found || (isFunction(path, isCalled) && !found.isGraphical)) return null;
    return found.path.length === 1 && foldName(found.path.join('')) === foldName(first) ? null : { from: 1, to: found.path };
  };
}

/** By the folded name of a variable of the module: the path of what it is outside. */
function goalsOf({ definition, joining, names }: Inlining): (folded: string) => { readonly path: readonly string[]; readonly isGraphical: boolean } | undefined {
  const goals = new Map(Object.values(definition.variables).map((variable) => {
    const path = joining.plain.get(variable.id)?.path ?? [joining.entering.get(variable.id)?.name ?? names.get(variable.id) ?? variable.name];
    return [foldName(variable.name), { path, isGraphical: isGraphical(variable) }];
  }));
  return (folded) => goals.get(folded);
}

/** Notes which variables of a module something outside the model around it reads, while it is led elsewhere. */
export function noting(inlining: Inlining, read: Set<VariableId>): Redirection {
  const change = outwards(inlining);
  const ids = new Map(Object.values(inlining.definition.variables).map(({ id, name }) => [foldName(name), id]));
  return (path, isCalled, way) => {
    const found = change(path, isCalled);
    const id = ids.get(foldName(path[1] ?? ''));
    if (found?.from === 2 && id !== undefined && (way[0] ?? '') !== '') read.add(id);
    return found;
  };
}

/** What a variable of the module is in the model around: itself, the pipe or the variable that it is joined with; null for none there. */
export function standsFor({ ids, joining }: Inlining, id: VariableId): VariableId | null {
  return ids.get(id) ?? joining.entering.get(id)?.id ?? joining.plain.get(id)?.way?.[0] ?? null;
}
