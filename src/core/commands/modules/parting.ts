import { foldName, type Reference } from '#core/language';
import { createResolver, isBlank, isGraphical, referencesIn, variableRead } from '#core/model';
import type { Flow, Model, ModelDocument, Module, Resolver, Variable, VariableId } from '#core/model';
import { plainCopy } from '../plain.ts';

/** What of a model goes into a part of it. */
export interface Parting {
  /** The variables that go. A flow goes where the stock that it drains goes: that stock limits it. */
  readonly inside: ReadonlySet<VariableId>;
  /** Flows, as they were, that stay and fill a stock that goes. */
  readonly entering: readonly Flow[];
  /** Flows, as they were, that go and fill a stock that stays. */
  readonly leaving: readonly Flow[];
  /** What the equations that go read of those that stay, each once. */
  readonly feeds: readonly Feed[];
}

/** Something outside that is read inside. */
export interface Feed {
  /** As equations of the whole model write it. */
  readonly path: readonly string[];
  /** What it means; null where that depends on the model around the whole. */
  readonly source: Variable | null;
  /** The variable of the whole model that it belongs to: the module, for a member of one. */
  readonly owner: VariableId | null;
  /** Its graphical function is called: that goes along as a copy, while a value comes in. */
  readonly isTable: boolean;
}

/** The two sides while a part is made. */
export interface Border {
  readonly part: Model;
  readonly module: Module;
  readonly parting: Parting;
}

/** Draws the line between the variables chosen, with the flows that belong to them, and the rest of a model. */
export function partingOf(document: ModelDocument, model: Model, chosen: ReadonlySet<VariableId>): Parting {
  const wanted = movable(document, model, chosen);
  const flows = Object.values(model.variables).filter((variable) => variable.kind === 'flow');
  const goes = ({ id, from, to }: Flow): boolean => (from === null ? wanted.has(id) || (to !== null && wanted.has(to)) : wanted.has(from));
  const inside = new Set([...wanted].filter((id) => model.variables[id]?.kind !== 'flow'));
  for (const flow of flows) if (goes(flow)) inside.add(flow.id);
  const fills = (flow: Flow, stocks: boolean): boolean => flow.to !== null && inside.has(flow.to) === stocks;
  return {
    inside,
    entering: flows.filter((flow) => !inside.has(flow.id) && fills(flow, true)).map(plainCopy),
    leaving: flows.filter((flow) => inside.has(flow.id) && fills(flow, false)).map(plainCopy),
    feeds: feedsOf(document, model, inside),
  };
}

/** What the world around the model knows by its id stays where it is, and so does a table that equations outside call. */
function movable(document: ModelDocument, model: Model, chosen: ReadonlySet<VariableId>): Set<VariableId> {
  const fixed = new Set<VariableId>([...(model.macro?.parameters ?? []), ...(model.macro?.outputs ?? [])]);
  const resolver = createResolver(document);
  const rest = Object.values(model.variables).filter(({ id }) => !chosen.has(id));
  const called = new Set(rest.flatMap((variable) => referencesIn(variable)).flatMap(({ path, role }) => {
    const feed = feedBy(model, resolver, path, role);
    return feed?.isTable && feed.owner !== null ? [feed.owner] : [];
  }));
  return new Set([...chosen].filter((id) => {
    const variable = model.variables[id];
    return variable !== undefined && variable.access !== 'input' && !fixed.has(id) && !called.has(id);
  }));
}

function feedsOf(document: ModelDocument, model: Model, inside: ReadonlySet<VariableId>): Feed[] {
  const resolver = createResolver(document);
  const found = new Map<string, Feed>();
  const take = (path: readonly string[], role: Reference['role']): void => {
    const feed = feedBy(model, resolver, path, role);
    if (feed && !(feed.owner !== null && inside.has(feed.owner))) found.set(`${path.map(foldName).join('.')} ${feed.isTable}`, feed);
  };
  for (const id of inside) {
    const variable = model.variables[id];
    if (!variable) continue;
    for (const { path, role } of referencesIn(variable)) take(path, role);
    if (variable.kind !== 'module') continue;
    // The parts of a module that goes read what lies around it by `.name`.
    const below = Object.values(document.models[variable.model]?.variables ?? {}).flatMap((inner) => referencesIn(inner));
    for (const { path, role } of below) if (path[0] === '') take(path.slice(1), role);
  }
  return [...found.values()];
}

function feedBy(model: Model, resolver: Resolver, path: readonly string[], role: Reference['role']): Feed | null {
  if (path[0] === '') return { path, source: null, owner: null, isTable: false };
  const owner = variableRead(model.id, { path, role }, resolver);
  const meaning = owner === null ? null : resolver(model.id, path, role === 'index' ? 'subscript' : 'equation');
  if (meaning?.kind !== 'variable') return null;
  return { path, source: meaning.variable, owner, isTable: isTableAlone(meaning.variable) || (role === 'callee' && isGraphical(meaning.variable)) };
}

/** A graphical function without an input of its own: whatever reads it calls it. */
function isTableAlone(variable: Variable): boolean {
  return variable.kind === 'lookup' || (variable.kind === 'auxiliary' && isGraphical(variable) && isBlank(variable.equation));
}
