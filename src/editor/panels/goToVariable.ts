import { shapeOf, type Model, type VariableId, type View } from '#core/model';
import { revealSelected } from '#editor/actions';
import { getSelection, openView, selectVariable } from '#editor/store';

/** Selects a variable and shows it: in the open view where that has it, else in the first view of its model that does. */
export function goToVariable(model: Model, id: VariableId): void {
  const open = getSelection();
  const shows = (view: View | undefined) => view !== undefined && shapeOf(view, id) !== null;
  if (open.model !== model.id || !shows(model.views[open.view])) {
    const view = Object.values(model.views).find(shows);
    if (view || open.model !== model.id) openView(model.id, view?.id);
  }
  selectVariable(id);
  revealSelected();
}
