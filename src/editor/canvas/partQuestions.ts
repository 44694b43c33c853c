import { inputsOf, reusableParts } from '#core/commands';
import type { ViewDrawing } from '#core/diagram';
import type { ElementId, Model, ModelId, Module, Point, VariableId } from '#core/model';
import { words } from '#core/words';
import { getDocument } from '#editor/store';
import type { Choice } from './Chooser.tsx';
import type { Outcome } from './gestures/outcome.ts';
import { shapeOf } from './shape.ts';

type NewLink = Extract<Outcome, { do: 'addLink' }>;

/** What is asked of a link to or from a part, and which part is placed once more. */
export type PartQuestion =
  | { readonly ask: 'part' }
  | { readonly ask: 'output'; readonly link: NewLink }
  | { readonly ask: 'input'; readonly link: NewLink; readonly output: VariableId | null };

/** What stands for a link that brings nothing. */
const BARE = 'bare';

const { target } = words.canvas;

/** What has to be known of a new link before it is drawn: which output of a part it brings, which input it feeds. */
export function questionOf(outcome: Outcome, model: ModelId): PartQuestion | null {
  if (outcome.do !== 'addLink' || outcome.bare) return null;
  const around = getDocument().models[model];
  if (around && moduleIn(around, outcome.from.variable)) return { ask: 'output', link: outcome };
  return around && inputs(around, outcome.to).length > 0 ? { ask: 'input', link: outcome, output: null } : null;
}

/** The question as a sentence. */
export function partSentence(question: PartQuestion, model: Model): string {
  const nameOf = (id: VariableId): string => model.variables[id]?.name ?? '';
  switch (question.ask) {
    case 'part': return target.part;
    case 'output': return target.output(nameOf(question.link.from.variable));
    case 'input': return target.input(nameOf(question.link.to));
  }
}

/** What can be answered: outputs before what else the part has, free inputs before those that are fed. */
export function partChoices(question: PartQuestion, model: Model): Choice[] {
  const bare: Choice = { id: BARE, label: target.bare };
  switch (question.ask) {
    case 'part': return reusableParts(getDocument(), model.id).map(({ id, name }) => ({ id, label: name }));
    case 'output': {
      const all = membersOf(model, question.link.from.variable).filter(({ kind }) => kind !== 'module' && kind !== 'lookup');
      const first = all.filter(({ access }) => access === 'output');
      const rest = all.filter(({ access }) => access === undefined);
      return [...[...first, ...rest].map(({ id, name }) => ({ id, label: name })), bare];
    }
    case 'input': {
      const bindings = moduleIn(model, question.link.to)?.bindings ?? {};
      const fed = (id: VariableId): string => (bindings[id] ?? '').trim();
      const sorted = inputs(model, question.link.to).toSorted((one, other) => Number(fed(one.id) !== '') - Number(fed(other.id) !== ''));
      return [...sorted.map(({ id, name }) => ({ id, label: fed(id) === '' ? name : target.fed(name, fed(id)) })), bare];
    }
  }
}

/** What an answer leads to. */
export function answerPart(question: PartQuestion, choice: string, at: Point): { readonly next: PartQuestion } | { readonly outcome: Outcome } {
  if (question.ask === 'part') return { outcome: { do: 'placePart', part: choice as ModelId, at } };
  const { link } = question;
  if (choice === BARE) return { outcome: { ...link, bare: true } };
  const chosen = choice as VariableId;
  if (question.ask === 'input') return { outcome: { do: 'joinPart', from: link.from, to: link.to, output: question.output, input: chosen } };
  const around = Object.values(getDocument().models).find(({ variables }) => Object.hasOwn(variables, link.to));
  if (around && inputs(around, link.to).length > 0) return { next: { ask: 'input', link, output: chosen } };
  return { outcome: { do: 'joinPart', from: link.from, to: link.to, output: chosen, input: null } };
}

/** The symbol that a question is about. */
export function partAsked(question: { readonly ask: string } | PartQuestion, view: ViewDrawing): ElementId | undefined {
  if (!('link' in question) || typeof question.link === 'string') return undefined;
  return question.ask === 'output' ? question.link.from.element : shapeOf(view, question.link.to)?.id;
}

function inputs(model: Model, id: VariableId) {
  const module = moduleIn(model, id);
  const part = module && getDocument().models[module.model];
  return part ? inputsOf(part) : [];
}

function membersOf(model: Model, id: VariableId) {
  const module = moduleIn(model, id);
  return Object.values((module && getDocument().models[module.model]?.variables) ?? {});
}

function moduleIn(model: Model, id: VariableId): Module | undefined {
  const variable = model.variables[id];
  return variable?.kind === 'module' ? variable : undefined;
}
