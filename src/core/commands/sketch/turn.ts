import { defaultBend } from '#core/diagram';
import { quoteName } from '#core/language';
import { linksInto, loopKey, loopMembers, shapeOf } from '#core/model';
import type { Address, Command, LoopKey, Model, ModelDocument, SketchMemory, SketchPlan, Variable, VariableId } from '#core/model';
import { setPlots } from '../charts.ts';
import { clampBend, newLink, settleCurve } from '../links.ts';
import { plainCopy } from '../plain.ts';
import { elementsOf, viewsOf } from '../target.ts';
import { followEquation } from '../follow.ts';
import { drawConstant, drawMemory } from './drawMemory.ts';

/** Curves that a chart can show without becoming a tangle. */
const MOST_CURVES = 6;

/** Why a plan cannot be carried out: it was made for another version of the document, or a stock without numbers stays one. */
export type TurningRefusal = 'outdated' | 'stocks';

/**
 * Makes a stock-and-flow model of a causal loop diagram that keeps what its sketch showed: every word gets the equation
 * of the plan, as a guess; every one that holds memory reads a stock, which its arrows fill and drain through one flow.
 * Pushes, strengths and delays are constants that a slider moves.
 * The run settings are those of the sketch. Words stand where they stood, and loops keep their names. The chart shows
 * words, those with memory first, where nobody has chosen curves. Answers why nothing changed, or null.
 */
export const turnIntoModel: Command<{ readonly plan: SketchPlan }, TurningRefusal | null> = (document, { plan }) => {
  const model = document.models[plan.model];
  const refusal = turningProblem(document, plan);
  if (!model || refusal !== null) return refusal ?? 'outdated';
  for (const variable of plan.words) put(model, variable);
  for (const { constant } of plan.constants) put(model, constant);
  for (const { level, change } of plan.memories) for (const variable of [level, change]) put(model, variable);
  document.counter = plan.counter + 2 * plan.memories.length + plan.constants.length;
  for (const memory of plan.memories) place(document, model, memory);
  for (const constant of plan.constants) for (const view of viewsOf(model)) drawConstant(document, model, view, constant);
  for (const { id } of [...plan.words, ...plan.memories.flatMap(({ level, change }) => [level, change])]) followEquation(document, { model: model.id, variable: id });
  renameLoops(document, model, plan.memories);
  Object.assign(document.settings, plan.settings);
  model.runs = true;
  if (document.root === model.id && Object.keys(document.charts).length === 0) setPlots(document, { plots: plots(plan) });
  return null;
};

/** Why a plan cannot be carried out, without trying; null where it can. */
function turningProblem(document: ModelDocument, plan: SketchPlan): TurningRefusal | null {
  const model = document.models[plan.model];
  if (!model || document.counter !== plan.counter || plan.words.some(({ id }) => !model.variables[id])) return 'outdated';
  return plan.words.some(({ id }) => model.variables[id]?.kind === 'stock') ? 'stocks' : null;
}

function put(model: Model, variable: Variable): void {
  const before = model.variables[variable.id];
  const isFlow = before?.kind === 'flow' && variable.kind === 'auxiliary';
  model.variables[variable.id] = plainCopy(isFlow ? { ...before, equation: variable.equation, guess: true } : variable);
}

/** What pushed the word pushes the flow, and the stock is what the word goes by. */
function place(document: ModelDocument, model: Model, { word, level, change }: SketchMemory): void {
  const inputs = linksInto(model, word).filter(({ association }) => !association);
  const through = newLink(document, model, { from: level.id, to: word, polarity: '+' });
  for (const link of inputs) link.to = change.id;
  for (const view of viewsOf(model)) {
    if (shapeOf(view, word)) drawMemory(document, model, view, { word, level: level.id, change: change.id, link: through.id });
    for (const element of elementsOf(view)) {
      const link = element.kind === 'curve' ? inputs.find(({ id }) => id === element.link) : undefined;
      if (element.kind !== 'curve' || !link) continue;
      settleCurve(view, link, element);
      // The arrow has another aim now.
      if (view.elements[element.id] && element.from === undefined) element.bend = clampBend(defaultBend(model, view, link));
    }
  }
}

/** A loop through the word now goes through its flow and its stock as well; its name and its label go with it. */
function renameLoops(document: ModelDocument, model: Model, memories: readonly SketchMemory[]): void {
  const detours = new Map(memories.map(({ word, level, change }) => [word, [change.id, level.id, word]]));
  const longer = (key: LoopKey): LoopKey => loopKey(loopMembers(key).flatMap((address) => detoured(address, detours)));
  if (document.loops) document.loops = Object.fromEntries(Object.entries(document.loops).map(([key, name]) => [longer(key), name]));
  for (const view of viewsOf(model)) {
    for (const element of elementsOf(view)) if (element.kind === 'note' && element.loop !== undefined) element.loop = longer(element.loop);
  }
}

function detoured(address: Address, detours: ReadonlyMap<VariableId, readonly VariableId[]>): Address[] {
  const around = address.slice(0, address.lastIndexOf('.') + 1);
  const detour = detours.get(address.slice(around.length) as VariableId);
  return detour ? detour.map((id) => `${around}${id}`) : [address];
}

/** Words with memory first, then the others; one that is just another word would lie on its curve. */
function plots({ words, memories }: SketchPlan): { variable: Address }[] {
  const first = memories.map(({ word }) => word);
  const names = new Set(words.map(({ name }) => quoteName(name)));
  const own = words.filter((word) => !first.includes(word.id) && !('equation' in word && typeof word.equation === 'string' && names.has(word.equation)));
  return [...first, ...own.map(({ id }) => id)].slice(0, MOST_CURVES).map((variable) => ({ variable }));
}
