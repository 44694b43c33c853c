import type { ElementId, Point } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { perform, type Place } from './perform.ts';

/** Moves elements a little. Moves that follow each other are one step of undo. */
export function nudge(place: Place, elements: readonly ElementId[], by: Point): void {
  edit(words.canvas.edit.move, (draft) => void perform(draft, place, { do: 'move', elements, by }), { merge: `nudge ${elements.join(' ')}` });
}
