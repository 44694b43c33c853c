import type { TextPlace } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import { revealSelected } from '#editor/actions';
import { bringUp, getDocument, openView, putCaret, select } from '#editor/store';
import { goToVariable } from '../goToVariable.ts';

const { find: say } = words.desk;

/** Names a place among all places of a document. */
export function keyOf(place: TextPlace): string {
  return JSON.stringify(place);
}

/** What the text belongs to, as its reader knows it. */
export function ownerOf(document: ModelDocument, place: TextPlace): string {
  return place.part === 'text' ? say.inView : (document.models[place.model]?.variables[place.variable]?.name ?? '');
}

/** Shows a place: selects what the text belongs to, and puts the caret into an equation. */
export function goToPlace(place: TextPlace, span: { readonly from: number; readonly to: number } | undefined): void {
  const model = getDocument().models[place.model];
  if (!model) return;
  if (place.part === 'text') {
    openView(place.model, place.view);
    select([place.element]);
    return revealSelected();
  }
  goToVariable(model, place.variable);
  bringUp({ detail: 'inspector' });
  if (place.part === 'equation' && place.element === undefined) putCaret({ variable: place.variable, ...(span ? { span } : {}) });
}
