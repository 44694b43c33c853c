import { cleanName, foldName, isFunction, printPath, renaming, startsWith, type PathChange } from '#core/language';
import { createResolver, freeName, isGraphical, modulesOf, newId, newModel, newView, readsOf } from '#core/model';
import type { Auxiliary, Command, ElementId, Lookup, Model, ModelDocument, ModelId, Module, Variable, VariableId } from '#core/model';
import { words } from '#core/words';
import { plainCopy } from '../plain.ts';
import { target, type Where } from '../target.ts';
import { moveDrawing } from './moveDrawing.ts';
import { moveLinks } from './moveLinks.ts';
import { partingOf, type Border, type Feed, type Parting } from './parting.ts';
import { readdress } from './readdress.ts';
import { redirect, redirectBelow, redirectIn } from './redirect.ts';

/** What became of the wish to make a part: the module's symbol, or why there is none. */
export type Extraction =
  | { readonly kind: 'made'; readonly element: ElementId; readonly module: VariableId; readonly model: ModelId }
  | { readonly kind: 'refused'; readonly why: 'nothing' | 'special' };

/**
 * Makes a model of its own of what is selected, and puts a module of it in its place: every number stays what it was.
 * What the part reads of the rest comes in by inputs of the same names, and the rest reads `module.name`. A pipe that
 * would cross the border is cut there: its flow stays with the stock it drains, and a second one, of the same name, fills
 * the stock on the other side with as much. Notes and frames that are selected go along.
 */
export const extract: Command<Where & { readonly elements: readonly ElementId[]; readonly name?: string }, Extraction> = (document, { elements, name, ...where }) => {
  const place = target(document, where);
  if (!place) return { kind: 'refused', why: 'nothing' };
  const { model, view } = place;
  const drawn = elements.flatMap((id) => view.elements[id] ?? []);
  const chosen = new Set(drawn.flatMap((element) => (element.kind === 'shape' ? [element.variable] : [])));
  const parting = partingOf(document, model, chosen);
  if (parting.inside.size === 0) return { kind: 'refused', why: 'nothing' };
  if ([...parting.entering, ...parting.leaving].some(({ to }) => isSpecial(model, to))) return { kind: 'refused', why: 'special' };

  const taken = new Set(Object.values(document.models).map((other) => foldName(other.name)));
  const part = newModel(document, freeName(model, cleanName(name ?? '') || words.model.newPart, taken));
  const inner = newView(document, part, part.name);
  const module: Module = { id: newId(document, 'v'), kind: 'module', name: freeName(model, part.name), model: part.id, bindings: {} };
  const border: Border = { part, module, parting };
  const read = readOutside(document, model, parting);
  for (const variable of Object.values(model.variables)) {
    if (!parting.inside.has(variable.id)) continue;
    part.variables[variable.id] = plainCopy(variable);
    delete model.variables[variable.id];
  }
  const doors = bringIn(document, model, border);
  model.variables[module.id] = module;
  const mirrors = sendOut(document, model, border);
  for (const id of read) {
    const variable = part.variables[id];
    if (!variable) continue;
    variable.access = 'output';
    if (!mirrors.has(id)) redirect(document, model, renaming([variable.name], [module.name, variable.name], isGraphical(variable)), part.id);
  }
  readdress(document, model.id, (way) => (way[0] !== undefined && parting.inside.has(way[0]) ? [module.id, ...way] : way));
  moveLinks(document, model, { ...border, doors, mirrors });
  const along = drawn.flatMap((element) => (element.kind === 'note' || element.kind === 'frame' ? [element.id] : []));
  const element = moveDrawing(document, model, view, { ...border, doors, mirrors, inner, along });
  return { kind: 'made', element, module: module.id, model: part.id };
};

function isSpecial(model: Model, id: VariableId | null): boolean {
  const stock = id === null ? undefined : model.variables[id];
  return stock?.kind === 'stock' && stock.special !== undefined;
}

/** The variables that go and that something that stays, in any model, reads. */
function readOutside(document: ModelDocument, model: Model, { inside }: Parting): VariableId[] {
  const resolver = createResolver(document);
  const staying = Object.values(model.variables).filter(({ id }) => !inside.has(id));
  const read = new Set(staying.flatMap((variable) => readsOf(model.id, variable, resolver)));
  return [...inside].filter((id) => read.has(id) || model.variables[id]?.access === 'output');
}

/** What comes in from outside: for each variable that stays, the one that brings it in. */
function bringIn(document: ModelDocument, model: Model, { part, module, parting }: Border): Map<VariableId, VariableId> {
  const doors = new Map<VariableId, VariableId>();
  for (const flow of parting.entering) {
    const id = newId(document, 'v');
    part.variables[id] = { id, kind: 'flow', name: flow.name, equation: '', from: null, to: flow.to, access: 'input', ...shared(flow) };
    module.bindings[id] = printPath([flow.name]);
    const stays = model.variables[flow.id];
    if (stays?.kind === 'flow') stays.to = null;
    doors.set(flow.id, id);
  }
  const led: Led[] = [];
  for (const feed of parting.feeds) {
    if (feed.path.length === 1 && parting.entering.some(({ id }) => id === feed.owner)) continue;
    const input = doorFor(document, part, feed);
    part.variables[input.id] = input;
    if (input.kind === 'auxiliary') module.bindings[input.id] = printPath(feed.path);
    led.push({ folded: feed.path.map(foldName), to: input.name, isTable: feed.isTable });
    if (feed.owner !== null && !doors.has(feed.owner)) doors.set(feed.owner, input.id);
  }
  const change: PathChange = (path, isCalled) => leads(led, path, isCalled);
  redirectIn(document, part, change);
  redirectBelow(document, modulesOf(part), change);
  return doors;
}

/** What something outside is called inside. */
interface Led {
  readonly folded: readonly string[];
  readonly to: string;
  readonly isTable: boolean;
}

function leads(led: readonly Led[], path: readonly string[], isCalled: boolean): ReturnType<PathChange> {
  const fits = led.filter(({ folded }) => folded.length === path.length && startsWith(path, folded));
  const found = fits.find(({ isTable }) => isTable === isCalled) ?? (isFunction(path, isCalled) ? undefined : fits[0]);
  const isSame = path.length === 1 && found?.folded[0] === foldName(found?.to ?? '');
  return found && !isSame ? { from: path.length, to: [found.to] } : null;
}

/** An input for a value, a copy for a table that is called. */
function doorFor(document: ModelDocument, part: Model, { path, source, isTable }: Feed): Auxiliary | Lookup {
  const id = newId(document, 'v');
  const wanted = path.length === 1 && source ? source.name : path.filter((name) => name !== '').join(' ');
  const name = freeName(part, wanted);
  if (isTable && source && 'table' in source && source.table) {
    return { id, kind: 'lookup', name, ...shared(source), ...(source.note !== undefined && { note: source.note }), table: plainCopy(source.table), ...(source.tables && { tables: plainCopy(source.tables) }) };
  }
  return { id, kind: 'auxiliary', name, equation: '', access: 'input', ...(source ? shared(source) : {}) };
}

/** Flows that go and fill a stock that stays: by each of them, the one that stays in its place. */
function sendOut(document: ModelDocument, model: Model, { part, module, parting }: Border): Map<VariableId, VariableId> {
  const mirrors = new Map<VariableId, VariableId>();
  for (const { id: gone, to } of parting.leaving) {
    const flow = part.variables[gone];
    if (flow?.kind !== 'flow') continue;
    const id = newId(document, 'v');
    const equation = printPath([module.name, flow.name]);
    model.variables[id] = { id, kind: 'flow', name: flow.name, equation, from: null, to, ...shared(flow) };
    flow.to = null;
    flow.access = 'output';
    mirrors.set(gone, id);
  }
  return mirrors;
}

/** What two variables that are the same number have in common. */
function shared({ units, dimensions, format }: Variable): Pick<Variable, 'units' | 'dimensions' | 'format'> {
  return { ...(units !== undefined && { units }), ...(dimensions && { dimensions: [...dimensions] }), ...(format && { format: plainCopy(format) }) };
}
