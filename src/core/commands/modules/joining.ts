import { foldName, parse, startsWith } from '#core/language';
import { createResolver, hostsOf, isGraphical, modulesOf, referencesIn, type Equation, type Flow, type Meaning, type Model, type ModelDocument, type Module, type Variable, type VariableId } from '#core/model';

/** What feeds an input as it is. */
export interface Source {
  /** As equations of the model around write it. */
  readonly path: readonly string[];
  /** The same by ids, from the model around: its first is the variable there; null where it lies further out. */
  readonly way: readonly VariableId[] | null;
}

/** What of a module needs no variable of its own once its variables stand in the model around it. */
export interface Joining {
  /** Inputs, and tables copied in, that are the same as something outside. */
  readonly plain: ReadonlyMap<VariableId, Source>;
  /** Flows outside that end nowhere and feed a flow inside that begins nowhere: one pipe, by the flow inside. */
  readonly entering: ReadonlyMap<VariableId, Flow>;
  /** Flows outside that begin nowhere and are as large as a flow inside that ends nowhere: one pipe, by the flow inside. */
  readonly leaving: ReadonlyMap<VariableId, Flow>;
}

/** Finds the pipes and values that pass the border of a module as they are. */
export function joiningOf(document: ModelDocument, model: Model, definition: Model, module: Module): Joining {
  const plain = new Map<VariableId, Source>();
  const entering = new Map<VariableId, Flow>();
  const joined = new Set<VariableId>();
  const isDeep = Object.values(definition.variables).some(({ kind }) => kind === 'module');
  for (const variable of Object.values(definition.variables)) {
    const source = variable.kind === 'lookup' ? sameTable(model, variable) : sourceOf(document, model, variable, module.bindings[variable.id]);
    // What lies deeper, or reads it from beside, reads its parent and nothing further out.
    if (!source || says(variable) || (source.way === null && (isDeep || isReadBeside(document, model, module, variable)))) continue;
    const { path, way, meant } = source;
    if (variable.kind === 'lookup' || (variable.kind === 'auxiliary' && !isGraphical(variable) && variable.initial === undefined)) plain.set(variable.id, { path, way });
    if (variable.kind !== 'flow' || variable.from !== null || meant.kind !== 'flow' || meant.to !== null || way?.length !== 1 || joined.has(meant.id)) continue;
    if (!isPlain(variable) || !isReservoir(definition, variable.to)) continue;
    joined.add(meant.id);
    entering.set(variable.id, meant);
  }
  return { plain, entering, leaving: leavingOf(model, definition, module) };
}

/** Whether a part beside a module reads a variable of it. */
function isReadBeside(document: ModelDocument, model: Model, module: Module, { name }: Variable): boolean {
  const path = ['', module.name, name].map(foldName);
  const parts = modulesOf(model).flatMap((beside) => (beside.id === module.id ? [] : Object.values(document.models[beside.model]?.variables ?? {})));
  return parts.flatMap((part) => referencesIn(part)).some((reference) => startsWith(reference.path, path));
}

interface Meant extends Source {
  readonly meant: Variable;
}

/** What is bound to an input, where it is a variable of the same dimensions and nothing else. */
function sourceOf(document: ModelDocument, model: Model, input: Variable, binding: string | undefined): Meant | null {
  const path = input.access === 'input' && binding !== undefined ? plainName(binding) : null;
  if (!path) return null;
  const isOutside = path[0] === '';
  const meaning = isOutside ? meaningAbove(document, model, path.slice(1)) : createResolver(document)(model.id, path);
  if (meaning?.kind !== 'variable' || !sameDimensions(meaning.variable, input)) return null;
  return { path, meant: meaning.variable, way: isOutside ? null : [...meaning.through, meaning.variable.id] };
}

/** What a path means one model further out, wherever the model stands first. */
function meaningAbove(document: ModelDocument, model: Model, path: readonly string[]): Meaning | null {
  const [host] = hostsOf(document, model.id);
  return host ? createResolver(document)(host.id, path) : null;
}

/** The graphical function outside that has the name of one inside and is the same. */
function sameTable(model: Model, variable: Variable): Meant | null {
  const other = Object.values(model.variables).find(({ name }) => foldName(name) === foldName(variable.name));
  if (!other || !isGraphical(other) || tablesIn(other) !== tablesIn(variable) || !sameDimensions(other, variable)) return null;
  return { path: [other.name], meant: other, way: [other.id] };
}

function tablesIn(variable: Variable): string {
  const { table, tables }: { table?: unknown; tables?: unknown } = 'table' in variable ? variable : {};
  return JSON.stringify([table, tables]);
}

function sameDimensions(one: Variable, other: Variable): boolean {
  return (one.dimensions ?? []).join(' ') === (other.dimensions ?? []).join(' ');
}

function leavingOf(model: Model, definition: Model, module: Module): Map<VariableId, Flow> {
  const found = new Map<VariableId, Flow>();
  for (const mirror of Object.values(model.variables)) {
    if (mirror.kind !== 'flow' || mirror.from !== null || !isPlain(mirror) || says(mirror) || !isReservoir(model, mirror.to)) continue;
    const [owner, name, ...rest] = plainName(mirror.equation) ?? [];
    if (name === undefined || rest.length > 0 || foldName(owner ?? '') !== foldName(module.name)) continue;
    const flow = Object.values(definition.variables).find((one) => foldName(one.name) === foldName(name));
    if (flow?.kind === 'flow' && flow.to === null && sameDimensions(flow, mirror) && !found.has(flow.id)) found.set(flow.id, mirror);
  }
  return found;
}

/** What a person wrote about it is not to be lost. */
function says({ note, tags, thresholds, range }: Variable): boolean {
  return note !== undefined || tags !== undefined || thresholds !== undefined || range !== undefined;
}

/** A flow that is as large as its equation says. */
function isPlain({ nonNegative, table, tables, leak, overflow }: Flow): boolean {
  return !nonNegative && !table && !tables && !leak && !overflow;
}

/** A stock that takes whatever flows in. */
function isReservoir(model: Model, id: VariableId | null): boolean {
  const stock = id === null ? undefined : model.variables[id];
  return stock?.kind === 'stock' && stock.special === undefined;
}

/** The path that an equation is, where it is a name as it is, and no formula. */
export function plainName(equation: Equation): readonly string[] | null {
  if (typeof equation !== 'string') return null;
  const { expr, problems } = parse(equation);
  return expr?.kind === 'name' && problems.length === 0 ? expr.path : null;
}
