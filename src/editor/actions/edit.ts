import { deleteElements, deleteLink, deleteVariable, duplicate, hideElements, showVariable } from '#core/commands';
import type { VariableId } from '#core/model';
import { words } from '#core/words';
import { edit, getSelection, nameLoopByHand, notify, openAside, openDialog, select, selectAll, startRenaming, undo } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { calledSelection } from './called.ts';
import { chosen, chosenOf, here } from './chosen.ts';
import { clipboardActions } from './clipboard.ts';
import { loopToName } from './loops.ts';
import { stepActions } from './steps.ts';

const { steps, labels, told } = words.actions;

const something = () => getSelection().elements.length > 0;

/** Changes to what is drawn. */
export const editActions = {
  ...stepActions,
  ...clipboardActions,
  duplicate: { group: 'edit', icon: 'copy', keys: ['Mod+D'], onDiagram: true, aboutSelection: true, when: something, run: duplicateSelected },
  delete: { group: 'edit', icon: 'delete', keys: ['Delete', 'Backspace'], onDiagram: true, aboutSelection: true, when: deletable, run: deleteSelected },
  hide: { group: 'edit', icon: 'hide', keys: ['Shift+Delete', 'Shift+Backspace'], onDiagram: true, aboutSelection: true, when: () => hideable().length > 0, run: hideSelected },
  show: { group: 'edit', aboutSelection: true, when: () => unseen() !== null, run: showSelected },
  selectAll: { group: 'edit', icon: 'selectAll', keys: ['Mod+A'], onDiagram: true, run: selectAll },
  renameElement: {
    group: 'edit',
    icon: 'rename',
    keys: ['F2'],
    onDiagram: true,
    aboutSelection: true,
    when: () => getSelection().elements.length === 1 || loopToName() !== null,
    run: renameSelected,
  },
  find: { group: 'edit', icon: 'search', keys: ['Mod+F'], whileTyping: true, run: () => openAside('find') },
  typeList: { group: 'edit', icon: 'list', keys: ['Shift+L'], onDiagram: true, run: () => openAside('list') },
  preferences: { group: 'edit', icon: 'settings', run: () => openDialog('preferences') },
} satisfies Record<string, ActionSpec>;

/** What is chosen from a list can be deleted too, though the open view does not show it. */
function deletable(): boolean {
  const { variable, link } = getSelection();
  return something() || variable !== null || link !== null;
}

function deleteSelected(): void {
  const { model, view, elements, variable, link } = getSelection();
  edit(steps.delete(calledSelection()), (draft) => {
    if (elements.length > 0) deleteElements(draft, { model, view, elements });
    else if (variable !== null) deleteVariable(draft, { model, variable });
    else if (link !== null) deleteLink(draft, { model, link });
  });
}

/** The chosen variable, where the open view does not show it. */
function unseen(): VariableId | null {
  const { variable, elements } = getSelection();
  return elements.length === 0 ? variable : null;
}

function showSelected(): void {
  const variable = unseen();
  if (variable !== null) edit(steps.show, (draft) => showVariable(draft, { ...here(), variable }), { select: (element) => (element === null ? [] : [element]) });
}

function duplicateSelected(): void {
  const { model, view, elements } = getSelection();
  const copies = edit(steps.duplicate, (draft) => duplicate(draft, { model, view, elements }));
  select(copies);
}

/** What can leave a view: a cloud is the end of its pipe and stays. */
function hideable() {
  return chosenOf('shape', 'ghost', 'curve', 'note', 'frame');
}

function hideSelected(): void {
  const what = calledSelection();
  const text = told.hidden(what, hideable().length);
  edit(steps.hide(what), (draft) => hideElements(draft, chosen()));
  notify({ id: 'hidden', tone: 'info', text, actions: [{ label: labels.undo, run: undo }], about: 'step' });
}

function renameSelected(): void {
  const [element] = getSelection().elements;
  const loop = loopToName();
  if (element !== undefined) startRenaming(element);
  else if (loop !== null) nameLoopByHand(loop);
}
