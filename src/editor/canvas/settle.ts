import { linkProblem, propose, type LinkRefusal, type Proposal } from '#core/commands';
import { elementsWithin, type ViewDrawing } from '#core/diagram';
import { equationOf, type ElementId, type ModelDocument, type ModelId, type Point } from '#core/model';
import { words } from '#core/words';
import { drewLink, edit, getDocument, getSelection, notify, openView, select, showInspector, startRenaming, usedTool } from '#editor/store';
import type { LinkStart } from './gestures/hit.ts';
import type { Outcome } from './gestures/outcome.ts';
import { isChange, labelOf, perform, type Change, type Made, type Place } from './perform.ts';
import { making, said } from './said.ts';

/** Does what a finished gesture asks for: one edit, or a change of selection. Answers a sentence for the live region. */
export function settle(outcome: Outcome, place: Place): string | null {
  if (isChange(outcome)) return change(outcome, place);
  switch (outcome.do) {
    case 'select':
      if (outcome.elements.length > 0) showInspector();
      return chosen(outcome.elements);
    case 'selectWithin': return chosen([...outcome.keep, ...within(place.view, outcome.corner, outcome.opposite)]);
    case 'rename': {
      const part = partAt(outcome.element, place);
      if (part === null) startRenaming(outcome.element);
      else openView(part);
      return null;
    }
    case 'refuse': return refused(words.canvas.refuse[outcome.why]);
  }
}

/** The elements that a marquee between two corners takes. */
export function within(view: ViewDrawing, a: Point, b: Point): ElementId[] {
  return elementsWithin(view, { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) });
}

function chosen(elements: readonly ElementId[]): string | null {
  select(elements);
  return elements.length === 1 ? null : words.canvas.said.selected(elements.length);
}

function change(outcome: Change, place: Place): string | null {
  const problem = problemOf(outcome, place);
  if (problem !== null) return refused(problem);
  // The first name of what is made belongs to its making: no two additions share the document's counter.
  const merge = `new ${getDocument().counter}`;
  let proposals: readonly Proposal[] = [];
  const made = edit(labelOf(outcome), (draft) => {
    const result = perform(draft, place, outcome);
    proposals = guessed(draft, place, outcome, result);
    return result;
  }, {
    ...(names(outcome) ? { merge } : {}),
    select: (result) => (result ? [result.element] : getSelection().elements),
  });
  if (outcome.do === 'addLinked') rememberLink();
  if (!(outcome.do === 'place' && outcome.again)) usedTool();
  if (made?.unnamed) {
    // Its name is asked for; when that is given, one sentence says what was made.
    startRenaming(made.element, merge);
    return null;
  }
  return withGuesses(said(outcome, getDocument(), getSelection()), proposals);
}

/** The new variable is selected; the only link to it is the one that came with it. */
function rememberLink(): void {
  const { model, variable } = getSelection();
  const link = Object.values(getDocument().models[model]?.links ?? {}).find(({ to }) => to === variable);
  if (link) drewLink(link.id);
}

/** The definition of the module that an element shows; null for anything else. */
function partAt(element: ElementId, { view }: Place): ModelId | null {
  const drawing = view.byElement.get(element);
  const variable = drawing?.kind === 'symbol' ? drawing.variable : undefined;
  return variable?.kind === 'module' ? variable.model : null;
}

/** Whether a change makes something that is named next. */
function names({ do: what }: Change): boolean {
  return what === 'place' || what === 'addFlow' || what === 'addLinked' || what === 'addFrame' || what === 'placePart';
}

/** Says why nothing came of a gesture: notices are read out to screen readers too. */
function refused(text: string): string | null {
  notify({ id: 'canvas', tone: 'info', text, about: 'step' });
  return null;
}

/** Why a link or the end of a flow cannot be where it was let go, in a sentence; null where it can, and for everything else. */
function problemOf(change: Change, place: Place): string | null {
  if (change.do === 'reattachFlow') return joinsItself(change, place) ? words.canvas.refuse.flowToItself : null;
  const problem = linkRefusal(change, place);
  return problem === null ? null : words.commands.link[problem];
}

/** Whether both ends of a flow would be in one stock. */
function joinsItself({ flow, end, stock }: Change & { do: 'reattachFlow' }, { where }: Place): boolean {
  const variable = getDocument().models[where.model]?.variables[flow];
  return stock !== null && variable?.kind === 'flow' && variable[end === 'from' ? 'to' : 'from'] === stock;
}

function linkRefusal(change: Change, { where }: Place): LinkRefusal | null {
  const model = getDocument().models[where.model];
  const view = model?.views[where.view];
  if (!model || !view) return 'gone';
  const ghost = ({ ghost: is, element }: LinkStart) => (is ? { ghost: element } : {});
  if (change.do === 'addLink' || change.do === 'joinPart') return linkProblem(model, view, { from: change.from.variable, to: change.to, ...ghost(change.from) });
  if (change.do !== 'reattachLink') return null;
  const link = model.links[change.link];
  if (!link) return 'gone';
  const ends = change.end === 'from' ? { from: change.to.variable, to: link.to, ...ghost(change.to) } : { from: link.from, to: change.to.variable };
  return linkProblem(model, view, ends);
}

/** In a model that runs, what was just drawn runs too: it gets a first equation, marked as a guess. */
function guessed(draft: ModelDocument, { where }: Place, change: Change, made: Made | null): readonly Proposal[] {
  const model = draft.models[where.model];
  const element = made && model?.views[where.view]?.elements[made.element];
  if (!model || !element) return [];
  const drawn = element.kind === 'curve' ? model.links[element.link]?.to : element.kind === 'shape' ? element.variable : undefined;
  return drawn === undefined || change.do === 'addGhost' || change.do === 'joinPart' ? [] : propose(draft, { model: where.model, variable: drawn });
}

/** What the live region says of an element that has just got its first name. */
export function saidOfMade(element: ElementId): string {
  const document = getDocument();
  const selection = getSelection();
  const model = document.models[selection.model];
  const shown = model?.views[selection.view]?.elements[element];
  const variable = shown?.kind === 'shape' ? model?.variables[shown.variable] : undefined;
  const equation = variable?.guess ? equationOf(variable) : null;
  const guesses = variable && typeof equation === 'string' ? [{ variable: variable.id, equation }] : [];
  return withGuesses(making(element, document, selection), guesses);
}

function withGuesses(sentence: string, proposals: readonly Pick<Proposal, 'variable' | 'equation'>[]): string {
  const model = getDocument().models[getSelection().model];
  const guesses = proposals.flatMap(({ variable, equation }) => {
    const name = model?.variables[variable]?.name;
    return name === undefined ? [] : [{ name, equation }];
  });
  return guesses.length === 0 ? sentence : words.canvas.said.guessed(sentence, guesses);
}
