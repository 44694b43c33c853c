import { printPath } from '#core/language';
import { createResolver, findVariable, freeName, modulesOf, newId, readsOf } from '#core/model';
import type { Command, ElementId, LinkId, Model, ModelDocument, ModelId, Module, Point, Variable, VariableId } from '#core/model';
import { appendPath } from '../adoptLink.ts';
import { followEquation } from '../follow.ts';
import { addLink, removeLink } from '../links.ts';
import { contains } from '../needs.ts';
import { plainCopy } from '../plain.ts';
import type { OfVariable } from '../properties.ts';
import { put, target, variableIn, type Where } from '../target.ts';
import { putVariable, type Drawn } from '../variables.ts';
import { plainName } from './joining.ts';

/** The parts that can stand in a model once more: every definition of the document that does not hold this model itself. */
export function reusableParts(document: ModelDocument, model: ModelId): Model[] {
  return Object.values(document.models).filter((part) => part.id !== document.root && !part.macro && !contains(document, part.id, model));
}

/**
 * Places a part in a model, once more. Its inputs are fed as those of the first module of it there, or by variables of
 * their names; one that nothing feeds keeps its own equation. Null where the part would hold itself.
 */
export const addModule: Command<Where & { readonly part: ModelId; readonly at: Point; readonly name?: string }, Drawn | null> = (document, { part, at, name, ...where }) => {
  const place = target(document, where);
  const definition = reusableParts(document, where.model).find(({ id }) => id === part);
  if (!place || !definition) return null;
  const like = modulesOf(place.model).find((module) => module.model === part);
  const bindings = like ? plainCopy(like.bindings) : boundByName(place.model, definition);
  const module: Module = { id: newId(document, 'v'), kind: 'module', name: freeName(place.model, name?.trim() || like?.name || definition.name), model: part, bindings };
  const drawn = putVariable(document, place, module, at);
  followEquation(document, { model: where.model, variable: module.id });
  return drawn;
};

function boundByName(model: Model, definition: Model): Module['bindings'] {
  const bindings: Module['bindings'] = {};
  for (const { id, name } of inputsOf(definition)) {
    const source = findVariable(model, name);
    if (source && 'equation' in source) bindings[id] = printPath([source.name]);
  }
  return bindings;
}

/** The inputs of a part, in the order of the part. */
export function inputsOf(definition: Model): Variable[] {
  return Object.values(definition.variables).filter(({ access }) => access === 'input');
}

/**
 * Feeds an input of a module by an equation of the model around it; blank: by nothing, so that its own equation counts.
 * Links follow: what it reads now has one, what it reads no more has none.
 */
export const setBinding: Command<OfVariable & { readonly input: VariableId; readonly text: string }> = (document, { input, text, ...of }) => {
  const model = document.models[of.model];
  const module = variableIn(document, of);
  if (!model || module?.kind !== 'module' || !Object.hasOwn(document.models[module.model]?.variables ?? {}, input)) return;
  const before = readsOf(model.id, module, createResolver(document));
  put(module.bindings, input, text.trim() === '' ? null : text);
  const now = new Set(readsOf(model.id, module, createResolver(document)));
  for (const link of Object.values(model.links)) if (link.to === module.id && before.includes(link.from) && !now.has(link.from)) removeLink(model, link.id);
  followEquation(document, of);
};

/** A link between a part and what lies around it, or another part: which output is read, and which input is fed. */
export interface Joint extends Where {
  readonly from: VariableId;
  readonly to: VariableId;
  /** Of the part that the link leaves; null where that is no part. */
  readonly output: VariableId | null;
  /** Of the part that the link enters; null where that is no part. */
  readonly input: VariableId | null;
  /** The ghost that the link leaves from, where it is not the variable's own symbol. */
  readonly ghost?: ElementId;
}

/** Draws a link that says what it brings: an input is fed by its source, or the equation at its end reads it. Null where there is no such link. */
export const joinPart: Command<Joint, { link: LinkId; element: ElementId } | null> = (document, { output, input, ...link }) => {
  const model = document.models[link.model];
  const [from, to] = [model?.variables[link.from], model?.variables[link.to]];
  const drawn = addLink(document, link);
  if (!model || !from || !to || !drawn) return null;
  const given = from.kind === 'module' && output !== null ? document.models[from.model]?.variables[output] : undefined;
  if (given && !given.access) given.access = 'output';
  const path = given ? [from.name, given.name] : [from.name];
  if (to.kind === 'module' && input !== null) setBinding(document, { model: model.id, variable: to.id, input, text: printPath(path) });
  else if (given && (to.kind === 'flow' || to.kind === 'auxiliary')) appendPath(to, path, model.links[drawn.link]?.polarity);
  return drawn;
};

/** Whether a variable of a part is an input or an output of it; null: its own affair. What fed an input that is none any more goes. */
export const setAccess: Command<OfVariable & { readonly access: 'input' | 'output' | null }> = (document, { access, ...of }) => {
  const variable = variableIn(document, of);
  if (!variable || variable.kind === 'module') return;
  put(variable, 'access', access);
  if (access === 'input') return;
  for (const model of Object.values(document.models)) {
    for (const module of modulesOf(model)) {
      if (module.model === of.model && Object.hasOwn(module.bindings, variable.id)) setBinding(document, { model: model.id, variable: module.id, input: variable.id, text: '' });
    }
  }
};

/** What can feed an input as it is: variables of the model, and what its other modules give out. */
export function sourcesFor(document: ModelDocument, model: Model, module: VariableId): string[] {
  return Object.values(model.variables).flatMap((variable) => {
    if (variable.id === module || variable.kind === 'lookup') return [];
    if (variable.kind !== 'module') return [printPath([variable.name])];
    const given = Object.values(document.models[variable.model]?.variables ?? {}).filter(({ access }) => access === 'output');
    return given.map(({ name }) => printPath([variable.name, name]));
  });
}

/** Whether a text is the name of something as it is, and no formula. */
export function isSource(text: string): boolean {
  return plainName(text) !== null;
}
