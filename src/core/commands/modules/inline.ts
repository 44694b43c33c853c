import { rewritePaths } from '#core/language';
import { axisNames, rewriteVariable } from '#core/model';
import type { Command, ElementId, Model, ModelDocument, Variable, VariableId } from '#core/model';
import { followEquation } from '../follow.ts';
import { plainCopy } from '../plain.ts';
import { target, type Where } from '../target.ts';
import { carryLinks } from './carryLinks.ts';
import { drawInlined } from './drawInlined.ts';
import { inliningOf, inwards, noting, outwards, type Inlining } from './inlining.ts';
import { readdress } from './readdress.ts';
import { redirect, redirectBelow } from './redirect.ts';

/** What came out of a module. */
export interface Inlined {
  /** The symbols, notes and frames that stand in the view now. */
  readonly elements: readonly ElementId[];
  /** Variables whose names were taken: what they were called, and what they are called now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Puts the variables of a module into the model around it and takes the module away: every number stays what it was.
 * Inputs become what feeds them, pipes that were cut at its border are one again, a name that is taken gets that of the
 * module in front. Other modules of the same definition stay; with the last one it goes. Null where the element is no module.
 */
export const inline: Command<Where & { readonly element: ElementId }, Inlined | null> = (document, { element, ...where }) => {
  const place = target(document, where);
  const shape = place?.view.elements[element];
  const module = place && shape?.kind === 'shape' ? place.model.variables[shape.variable] : undefined;
  const definition = module?.kind === 'module' ? document.models[module.model] : undefined;
  if (!place || module?.kind !== 'module' || !definition || definition.id === place.model.id) return null;
  const { model } = place;
  const inlining = inliningOf(document, model, plainCopy(definition), plainCopy(module));
  const read = new Set<VariableId>();
  redirect(document, model, noting(inlining, read));
  const copies = copiesOf(document, inlining);
  for (const id of read) {
    const copy = copies.get(id);
    if (copy) copy.access = 'output';
  }
  settle(model, inlining, [...copies.values()]);
  if (inlining.isLast) delete document.models[definition.id];
  redirectBelow(document, modulesAmong(model, inlining), inwards(inlining));
  readdress(document, model.id, (way) => onward(way, inlining));
  const { links, asking } = carryLinks(document, model, inlining);
  const elements = drawInlined(document, model, { ...inlining, view: where.view, links });
  for (const variable of asking) followEquation(document, { model: model.id, variable });
  return { elements, renamed: renamedBy(inlining) };
};

/** Copies of a module's variables as they are outside: what they read is called as it is called there. */
function copiesOf(document: ModelDocument, inlining: Inlining): Map<VariableId, Variable> {
  const { module, definition, ids, names } = inlining;
  const [inside, outside] = [inwards(inlining), outwards(inlining)];
  const axes = axisNames(document);
  const copies = new Map<VariableId, Variable>();
  for (const [old, id] of ids) {
    const variable = definition.variables[old];
    if (!variable) continue;
    const copy: Variable = { ...plainCopy(variable), id, name: names.get(old) ?? variable.name };
    delete copy.access;
    if (copy.kind === 'flow') for (const end of ['from', 'to'] as const) copy[end] = copy[end] === null ? null : (ids.get(copy[end]) ?? null);
    rewriteVariable(copy, (text) => rewritePaths(text, inside, axes));
    const binding = module.bindings[old] ?? '';
    if (binding.trim() !== '' && 'equation' in copy) copy.equation = rewritePaths(binding, outside, axes);
    copies.set(old, copy);
  }
  return copies;
}

/** Lets the variables stand in the model in place of the module, with pipes that were cut made one again. */
function settle(model: Model, { module, definition, joining, ids, mirrors }: Inlining, copies: readonly Variable[]): void {
  const staying = Object.values(model.variables).filter(({ id }) => !mirrors.has(id));
  model.variables = Object.fromEntries(inOrder(staying, module.id, copies).map((variable) => [variable.id, variable]));
  for (const [inner, { id, units }] of joining.entering) {
    const [outer, cut] = [model.variables[id], definition.variables[inner]];
    if (outer?.kind !== 'flow' || cut?.kind !== 'flow') continue;
    outer.to = cut.to === null ? null : (ids.get(cut.to) ?? null);
    if (units === undefined && cut.units !== undefined) outer.units = cut.units;
  }
  for (const [inner, { to, units }] of joining.leaving) {
    const flow = model.variables[ids.get(inner) ?? inner];
    if (flow?.kind !== 'flow') continue;
    flow.to = to;
    if (flow.units === undefined && units !== undefined) flow.units = units;
  }
}

/** In order of creation, where both lists are; else all of them where the module stood. */
function inOrder(staying: readonly Variable[], module: VariableId, copies: readonly Variable[]): Variable[] {
  const isOrdered = (all: readonly Variable[]): boolean => all.every((one, at) => at === 0 || age(all[at - 1]) < age(one));
  if (!isOrdered(staying) || !isOrdered(copies)) return staying.flatMap((one) => (one.id === module ? copies : [one]));
  return [...staying.filter(({ id }) => id !== module), ...copies].toSorted((one, other) => age(one) - age(other));
}

/** The number that the counter of the document gave it. */
function age(variable: Variable | undefined): number {
  return Number(variable?.id.slice(1));
}

function modulesAmong(model: Model, { ids }: Inlining) {
  return [...ids.values()].flatMap((id) => model.variables[id] ?? []).filter((variable) => variable.kind === 'module');
}

/** Where something lives that lived in the module, or was a flow that repeated one of it. */
function onward(way: readonly VariableId[], { module, ids, joining, mirrors }: Inlining): readonly VariableId[] | null {
  const [first, second, ...rest] = way;
  const mirrored = first === undefined ? undefined : mirrors.get(first);
  if (mirrored !== undefined) return [mirrored];
  if (first !== module.id) return way;
  const entering = second === undefined ? undefined : (ids.get(second) ?? joining.entering.get(second)?.id);
  if (entering !== undefined) return [entering, ...rest];
  return (second === undefined ? undefined : joining.plain.get(second)?.way) ?? null;
}

function renamedBy({ definition, names }: Inlining): Inlined['renamed'] {
  return [...names].flatMap(([id, to]) => {
    const from = definition.variables[id]?.name ?? to;
    return from === to ? [] : [{ from, to }];
  });
}
