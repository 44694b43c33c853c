import { addCausalView, addStockFlowView, deleteView, duplicateView } from '#core/commands';
import type { ModelDocument, ViewId } from '#core/model';
import { words } from '#core/words';
import { edit, getSelection, notify, openAside, openView, undo } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { here, openPlace } from './chosen.ts';

const { steps, told, labels } = words.actions;

const several = () => views().length > 1;

/** Makes a view from the open one and opens it. */
const made = (step: string, make: (draft: ModelDocument) => ViewId | null): ActionSpec => ({
  group: 'views',
  run: () => {
    const { model } = here();
    const view = edit(step, make);
    if (view !== null) openView(model, view);
  },
});

const turn = (step: 1 | -1, keys: string): ActionSpec => ({
  group: 'views',
  keys: [keys],
  whileTyping: true,
  when: several,
  run: () => {
    const { model, view } = getSelection();
    const all = views();
    openView(model, all[(all.indexOf(view) + step + all.length) % all.length]);
  },
});

const from = () => ({ model: here().model, from: here().view });

/** The views of the open model. */
export const viewsActions = {
  newCausalView: made(steps.newView, (draft) => addCausalView(draft, from())),
  newStockFlowView: made(steps.newView, (draft) => addStockFlowView(draft, from())),
  duplicateView: made(steps.duplicateView, (draft) => duplicateView(draft, here())),
  renameView: { group: 'views', run: () => openAside('nameView') },
  deleteView: { group: 'views', when: several, run: deleteOpen },
  nextView: turn(1, 'Alt+PageDown'),
  previousView: turn(-1, 'Alt+PageUp'),
} satisfies Record<string, ActionSpec>;

function views(): ViewId[] {
  return Object.values(openPlace()?.model.views ?? {}).map(({ id }) => id);
}

/** The view beside the deleted one comes into sight, with a way back. */
function deleteOpen(): void {
  const { model, view } = here();
  const all = views();
  const at = all.indexOf(view);
  const next = all[at + 1] ?? all[at - 1];
  const name = openPlace()?.view.name ?? '';
  if (!edit(steps.deleteView, (draft) => deleteView(draft, { model, view }))) return;
  openView(model, next);
  notify({ id: 'view-deleted', tone: 'info', text: told.viewDeleted(name), actions: [{ label: labels.undo, run: undo }], about: 'step' });
}
