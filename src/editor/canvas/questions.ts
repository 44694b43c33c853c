import { type Bounds, centreOf, freeSpot, type Drawing, type FlowDrawing, type SymbolDrawing, type ViewDrawing } from '#core/diagram';
import type { ElementId, LinkId, Model, Point, VariableId } from '#core/model';
import { words } from '#core/words';
import type { AskedEnd } from '#editor/store';
import type { Choice } from './Chooser.tsx';
import { effectSpot } from './nextSpot.ts';
import { answerPart, partChoices, partSentence, type PartQuestion } from './partQuestions.ts';
import type { End } from './gestures/hit.ts';
import type { LinkStart } from './gestures/hit.ts';
import type { Outcome } from './gestures/outcome.ts';
import { shapeOf } from './shape.ts';

/** What the keyboard asks for where the mouse would point: the other end of something. */
export type Question =
  | { readonly ask: 'flowFrom' }
  | { readonly ask: 'flowTo'; readonly from: VariableId | null }
  | { readonly ask: 'linkFrom' }
  | { readonly ask: 'linkTo'; readonly from: LinkStart }
  | { readonly ask: 'flowEnd'; readonly flow: VariableId; readonly end: End }
  | { readonly ask: 'linkEnd'; readonly element: ElementId; readonly link: LinkId; readonly end: End }
  | PartQuestion;

/** An answer leads to the next question or to something to do. */
export type Answer = { readonly next: Question } | { readonly outcome: Outcome };

/** What stands for the world outside in a list of stocks. */
const OUTSIDE = 'outside';

/** How far a flow drawn by keyboard reaches from its stock into the open, in diagram units. */
const FLOW_REACH = 210;

const { target } = words.canvas;

/** The question as a sentence. */
export function sentence(question: Question, model: Model): string {
  const nameOf = (id: VariableId | null): string | null => (id === null ? null : (model.variables[id]?.name ?? ''));
  switch (question.ask) {
    case 'flowFrom': return target.flowFrom;
    case 'flowTo': return target.flowTo(nameOf(question.from));
    case 'linkFrom': return target.linkFrom;
    case 'linkTo': return target.linkTo(nameOf(question.from.variable) ?? '');
    case 'flowEnd': return target.attach(question.end, nameOf(question.flow) ?? '');
    case 'linkEnd': return target.attach(question.end, words.canvas.link.label);
    default: return partSentence(question, model);
  }
}

/** What can be answered, in the order of the model. */
export function choicesOf(question: Question, model: Model, view: ViewDrawing): Choice[] {
  const shown = Object.values(model.variables).filter(({ id }) => shapeOf(view, id));
  const listed = (ids: readonly { readonly id: VariableId; readonly name: string }[]): Choice[] => ids.map(({ id, name }) => ({ id, label: name }));
  const outside: Choice = { id: OUTSIDE, label: target.outside };
  const stocks = shown.filter(({ kind }) => kind === 'stock');
  switch (question.ask) {
    case 'flowFrom': return [outside, ...listed(stocks)];
    case 'flowTo': return [...listed(stocks.filter(({ id }) => id !== question.from)), outside];
    case 'flowEnd': {
      const flow = model.variables[question.flow];
      const other = flow?.kind === 'flow' ? flow[question.end === 'from' ? 'to' : 'from'] : null;
      return [...listed(stocks.filter(({ id }) => id !== other)), outside];
    }
    case 'linkFrom': return listed(shown);
    case 'linkTo': return listed(shown.filter(({ id }) => id !== question.from.variable));
    case 'linkEnd': {
      const link = model.links[question.link];
      return listed(shown.filter(({ id }) => id !== link?.[question.end === 'from' ? 'to' : 'from']));
    }
    default: return partChoices(question, model);
  }
}

/** Whether an answer may be a new name: the effect of a link may still have to be made. */
export function mayCreate(question: Question): boolean {
  return question.ask === 'linkTo';
}

/** What an answer leads to; what it makes is made in sight. */
export function answer(question: Question, choice: string, view: ViewDrawing, sight: Bounds): Answer {
  const middle = centreOf(sight);
  const id = choice === OUTSIDE ? null : (choice as VariableId);
  switch (question.ask) {
    case 'flowFrom': return { next: { ask: 'flowTo', from: id } };
    case 'flowTo': return { outcome: newFlow(question.from, id, view, middle) };
    case 'linkFrom': return { next: { ask: 'linkTo', from: startAt(view, choice as VariableId) } };
    case 'linkTo': return { outcome: { do: 'addLink', from: question.from, to: choice as VariableId } };
    case 'linkEnd': {
      const { element, link, end } = question;
      return { outcome: { do: 'reattachLink', element, link, end, to: startAt(view, choice as VariableId) } };
    }
    case 'flowEnd': {
      const { x, y } = placeOf(view, question.flow) ?? middle;
      const at = { x: x + (question.end === 'from' ? -1 : 1) * (FLOW_REACH / 2), y };
      return { outcome: { do: 'reattachFlow', flow: question.flow, end: question.end, stock: id, at } };
    }
    default: return answerPart(question, choice, freeSpot(view, middle));
  }
}

/** A new variable beside a cause, with the link into it. */
export function newEffect(from: LinkStart, name: string, view: ViewDrawing, sight: Bounds): Outcome {
  return { do: 'addLinked', from, name, at: effectSpot(view, placeOf(view, from.variable) ?? centreOf(sight), sight) };
}

/** The question about an end that has to do with a drawn thing; null where it has no such end. */
export function questionAbout(end: AskedEnd, drawing: Drawing | undefined): Question | null {
  if (end === 'part') return { ask: 'part' };
  switch (drawing?.kind) {
    case 'symbol':
    case 'flow': return aboutSymbol(end, drawing);
    case 'link': return end === 'from' || end === 'to' ? { ask: 'linkEnd', element: drawing.id, link: drawing.link.id, end } : null;
    case 'cloud': return end === drawing.element.end ? { ask: 'flowEnd', flow: drawing.element.flow, end: drawing.element.end } : null;
    default: return null;
  }
}

function aboutSymbol(end: Exclude<AskedEnd, 'part'>, { kind, id, variable, element }: SymbolDrawing | FlowDrawing): Question | null {
  switch (end) {
    case 'linkTo': return { ask: 'linkTo', from: { variable: variable.id, element: id, ghost: element.kind === 'ghost' } };
    case 'flowTo': return variable.kind === 'stock' ? { ask: 'flowTo', from: variable.id } : null;
    case 'from':
    case 'to': return kind === 'flow' ? { ask: 'flowEnd', flow: variable.id, end } : null;
  }
}

/** Where a link from a variable starts. */
export function startAt(view: ViewDrawing, variable: VariableId): LinkStart {
  return { variable, element: shapeOf(view, variable)?.id ?? ('' as ElementId), ghost: false };
}

function newFlow(from: VariableId | null, to: VariableId | null, view: ViewDrawing, middle: Point): Outcome {
  const source = from === null ? null : placeOf(view, from);
  const sink = to === null ? null : placeOf(view, to);
  const spot = freeSpot(view, middle);
  const start = source ?? (sink ? { x: sink.x - FLOW_REACH, y: sink.y } : { x: spot.x - FLOW_REACH / 2, y: spot.y });
  const end = sink ?? { x: start.x + FLOW_REACH, y: start.y };
  return { do: 'addFlow', from: { stock: from, at: start }, to: { stock: to, at: end } };
}

function placeOf(view: ViewDrawing, variable: VariableId): Point | null {
  const drawing = shapeOf(view, variable);
  return drawing && drawing.kind !== 'link' ? { x: drawing.element.x, y: drawing.element.y } : null;
}
