import { elementsWithin, type ViewDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getSelection, getTool, select, setTool, startRenaming } from '#editor/store';
import type { Outcome } from './gestures/outcome.ts';
import { isChange, labelOf, perform, type Change, type Place } from './perform.ts';
import { said } from './said.ts';

/**
 * The undo step that naming a new element belongs to: its first name and its coming into being are one step.
 * Keyed by the document's counter, which no two additions share.
 */
export interface Birth {
  readonly element: ElementId;
  readonly merge: string;
}

/** What an outcome led to: a sentence for the live region, and an element that was just made and wants a name. */
export interface Settled {
  readonly said: string | null;
  readonly birth: Birth | null;
}

/** Does what a finished gesture asks for: one edit, or a change of selection. */
export function settle(outcome: Outcome, place: Place): Settled {
  if (isChange(outcome)) return change(outcome, place);
  switch (outcome.do) {
    case 'select': return chosen(outcome.elements);
    case 'selectWithin': return chosen([...outcome.keep, ...within(place.view, outcome.corner, outcome.opposite)]);
    case 'rename':
      startRenaming(outcome.element);
      return { said: null, birth: null };
    case 'refuse': return { said: words.canvas.refuse[outcome.why], birth: null };
  }
}

/** The elements that a marquee between two corners takes. */
export function within(view: ViewDrawing, a: Point, b: Point): ElementId[] {
  return elementsWithin(view, { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) });
}

function chosen(elements: readonly ElementId[]): Settled {
  select(elements);
  return { said: elements.length === 1 ? null : words.canvas.said.selected(elements.length), birth: null };
}

function change(outcome: Change, place: Place): Settled {
  const merge = `new ${getDocument().counter}`;
  const made = edit(labelOf(outcome), (draft) => perform(draft, place, outcome), {
    ...(names(outcome) ? { merge } : {}),
    select: (result) => (result ? [result.element] : getSelection().elements),
  });
  if (!(outcome.do === 'place' && outcome.again)) setTool(getTool() === 'hand' ? 'hand' : 'select');
  if (made?.unnamed) startRenaming(made.element);
  return { said: said(outcome, getDocument(), getSelection()), birth: made && { element: made.element, merge } };
}

/** Whether a change makes something that is named next. */
function names({ do: what }: Change): boolean {
  return what === 'place' || what === 'addFlow' || what === 'addLinked';
}
