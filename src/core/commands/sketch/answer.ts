import { defaultBend } from '#core/diagram';
import { curveOf, loopKey, loopMembers } from '#core/model';
import type { Address, Command, ConversionPlan, LoopKey, Model, ModelDocument, ModelId, VariableId, View } from '#core/model';
import { deleteVariable } from '../deletion.ts';
import { reattachFlow } from '../flows.ts';
import { followEquation } from '../follow.ts';
import { changeKind } from '../kind.ts';
import { clampBend, removeLink, settleCurve } from '../links.ts';
import { plainCopy } from '../plain.ts';
import { elementsOf, put, viewsOf } from '../target.ts';
import { drawBeside, drawInflow } from './drawMemory.ts';

/**
 * Carries out what an answer makes of a word: it becomes a stock, a flow or stays a variable, arrows into stocks become
 * pipes or lead into a flow that collects them, and what nobody has written gets its guess. Loops keep their names. One
 * that stays a variable is marked as asked about.
 * Answers whether it did: not where the plan was made for another version of the document.
 */
export const placeWord: Command<{ readonly plan: ConversionPlan }, boolean> = (document, { plan }) => {
  const model = document.models[plan.model];
  if (!model || document.counter !== plan.counter || !model.variables[plan.variable]) return false;
  for (const variable of [...plan.flows, ...plan.constants.map(({ constant }) => constant)]) model.variables[variable.id] = plainCopy(variable);
  document.counter += plan.flows.length + plan.constants.length;
  changeKind(document, { model: model.id, variable: plan.variable, kind: plan.kind });
  const word = model.variables[plan.variable];
  if (word?.kind === 'auxiliary') word.placed = true;
  renameLoops(document, model, plan);
  for (const { flow, end, stock, link } of plan.pipes) {
    removeLink(model, link);
    reattachFlow(document, { model: model.id, flow, end, stock });
  }
  for (const { link, to } of plan.turned) Object.assign(model.links[link] ?? {}, { to });
  for (const view of viewsOf(model)) drawParts(document, model, view, plan);
  for (const variable of plan.dropped) deleteVariable(document, { model: model.id, variable });
  write(document, model, plan);
  model.runs = true;
  return true;
};

/** Forgets of every variable of a model that somebody was asked what it is, so that it can be asked again. */
export const forgetPlaces: Command<{ readonly model: ModelId }> = (document, { model }) => {
  for (const variable of Object.values(document.models[model]?.variables ?? {})) if (variable.kind === 'auxiliary') put(variable, 'placed', null);
};

function drawParts(document: ModelDocument, model: Model, view: View, { flows, constants, turned }: ConversionPlan): void {
  for (const { id, to } of flows) if (to !== null) drawInflow(document, model, view, id, to);
  for (const { constant, beside } of constants) drawBeside(document, model, view, constant.id, beside);
  for (const { link: id } of turned) {
    const [curve, link] = [curveOf(view, id), model.links[id]];
    if (!curve || !link) continue;
    settleCurve(view, link, curve);
    if (view.elements[curve.id] && curve.from === undefined) curve.bend = clampBend(defaultBend(model, view, link));
  }
}

function write(document: ModelDocument, model: Model, { guesses }: ConversionPlan): void {
  for (const { variable: id, equation, units, nonNegative } of guesses) {
    const variable = model.variables[id];
    if (!variable || !('equation' in variable)) continue;
    variable.equation = equation;
    variable.guess = true;
    if (units !== undefined) variable.units = units;
    if (variable.kind !== 'auxiliary') put(variable, 'nonNegative', nonNegative);
  }
  for (const { variable } of guesses) followEquation(document, { model: model.id, variable });
}

/** Loops go by a pipe as they went by its arrow, and through the flow that collects pushes where an arrow leads there now. */
function renameLoops(document: ModelDocument, model: Model, plan: ConversionPlan): void {
  const renamed = (key: LoopKey): LoopKey => {
    const members = loopMembers(key);
    const straight = members.filter((address, at) => !isShortcut(plan, model, address, members[(at + members.length - 1) % members.length], members[(at + 1) % members.length]));
    return loopKey(straight.flatMap((address, at) => [address, ...detour(plan, model, address, straight[(at + 1) % straight.length])]));
  };
  if (document.loops) document.loops = Object.fromEntries(Object.entries(document.loops).map(([key, name]) => [renamed(key), name]));
  for (const view of viewsOf(model)) {
    for (const element of elementsOf(view)) if (element.kind === 'note' && element.loop !== undefined) element.loop = renamed(element.loop);
  }
}

/** Whether a loop went through a flow that collected pushes, from what reaches the stock by a pipe now. */
function isShortcut({ pipes }: ConversionPlan, model: Model, address: Address, before: Address | undefined, after: Address | undefined): boolean {
  return pipes.some(({ flow, stock, link }) => lastOf(before) === flow && lastOf(after) === stock && model.links[link]?.to === lastOf(address) && lastOf(address) !== stock);
}

/** The flow between what pushes a stock and the stock. */
function detour({ turned }: ConversionPlan, model: Model, address: Address, after: Address | undefined): Address[] {
  const through = turned.find(({ link, stock }) => model.links[link]?.from === lastOf(address) && lastOf(after) === stock);
  return through ? [`${address.slice(0, address.lastIndexOf('.') + 1)}${through.to}`] : [];
}

function lastOf(address: Address | undefined): VariableId | undefined {
  return address?.slice(address.lastIndexOf('.') + 1) as VariableId | undefined;
}
