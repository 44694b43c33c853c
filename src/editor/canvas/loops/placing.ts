import { addLoopLabel, bindLabel, type Where } from '#core/commands';
import { loopAround, type LoopSign, type NoteDrawing, type ViewDrawing } from '#core/diagram';
import { labelParts, type LoopKey, type ModelDocument, type Point } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, getLoops, getSelection, shownLoops } from '#editor/store';

const { edit: steps } = words.loopPanel;

/** Makes a label of a badge that was dragged to a place, where it then stays. */
export function placeLabel({ key }: LoopSign, at: Point): void {
  const { model, view } = getSelection();
  edit(steps.place, (draft) => addLoopLabel(draft, { model, view, loop: key, at }), { select: (label) => (label === null ? [] : [label]) });
}

/** The loop that a note becomes the label of with what is typed in it: `R`, `B2`, `R1 Word of mouth` inside a loop. Null: none. */
export function loopMeant(view: ViewDrawing, { element }: NoteDrawing, text: string): LoopKey | null {
  const { name } = labelParts(text);
  if (element.loop !== undefined || name === '') return null;
  const { all } = shownLoops(getDocument(), getSelection().model, getLoops(), new Set());
  return loopAround(view, all(), element, name);
}

/** The same note as the label of that loop, in an edit that writes its text. */
export function bind(draft: ModelDocument, where: Where, note: NoteDrawing, loop: LoopKey | null): void {
  if (loop !== null) bindLabel(draft, { ...where, element: note.id, loop });
}
