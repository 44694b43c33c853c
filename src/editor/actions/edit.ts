import { deleteElements, duplicate, hideElements } from '#core/commands';
import { words } from '#core/words';
import { edit, getHistory, getSelection, notify, openAside, openDialog, redo, select, selectAll, startRenaming, undo } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosen, chosenOf } from './chosen.ts';
import { clipboardActions } from './clipboard.ts';

const { steps, labels, told, ...say } = words.actions;

const something = () => getSelection().elements.length > 0;

/** Changes to what is drawn. */
export const editActions = {
  undo: {
    group: 'edit',
    icon: 'undo',
    keys: ['Mod+Z'],
    when: () => getHistory().undo !== null,
    label: () => named(getHistory().undo, say.undo, labels.undo),
    run: undo,
  },
  redo: {
    group: 'edit',
    icon: 'redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: () => getHistory().redo !== null,
    label: () => named(getHistory().redo, say.redo, labels.redo),
    run: redo,
  },
  ...clipboardActions,
  duplicate: { group: 'edit', icon: 'copy', keys: ['Mod+D'], onDiagram: true, when: something, run: duplicateSelected },
  delete: { group: 'edit', icon: 'delete', keys: ['Delete', 'Backspace'], onDiagram: true, when: something, run: deleteSelected },
  hide: { group: 'edit', icon: 'hide', keys: ['Shift+Delete', 'Shift+Backspace'], onDiagram: true, when: () => hideable().length > 0, run: hideSelected },
  selectAll: { group: 'edit', icon: 'selectAll', keys: ['Mod+A'], onDiagram: true, run: selectAll },
  renameElement: {
    group: 'edit',
    icon: 'rename',
    keys: ['F2'],
    onDiagram: true,
    when: () => getSelection().elements.length === 1,
    run: renameSelected,
  },
  find: { group: 'edit', icon: 'search', keys: ['Mod+F'], whileTyping: true, run: () => openAside('find') },
  typeList: { group: 'edit', icon: 'list', keys: ['Shift+L'], onDiagram: true, run: () => openAside('list') },
  preferences: { group: 'edit', icon: 'settings', run: () => openDialog('preferences') },
} satisfies Record<string, ActionSpec>;

function named(step: string | null, sentence: (what: string) => string, plain: string): string {
  return step === null ? plain : sentence(step);
}

function deleteSelected(): void {
  const { model, view, elements } = getSelection();
  edit(steps.delete, (draft) => deleteElements(draft, { model, view, elements }));
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
  const count = hideable().length;
  edit(steps.hide, (draft) => hideElements(draft, chosen()));
  notify({ id: 'hidden', tone: 'info', text: told.hidden(count), actions: [{ label: labels.undo, run: undo }] });
}

function renameSelected(): void {
  const [element] = getSelection().elements;
  if (element !== undefined) startRenaming(element);
}
