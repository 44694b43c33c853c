import { copyOf, deleteElements } from '#core/commands';
import { words } from '#core/words';
import { edit, getDocument, getSelection } from '#editor/store';
import { calledSelection } from './called.ts';
import { chosen } from './chosen.ts';

const { steps } = words.actions;

/** What is selected, as text for the clipboard; null where there is nothing to copy. */
export function copiedText(): string | null {
  const fragment = copyOf(getDocument(), chosen());
  return fragment && JSON.stringify(fragment);
}

/** Takes what was copied away: the second half of cutting. */
export function cutSelected(): void {
  edit(steps.cut(calledSelection()), (draft) => deleteElements(draft, chosen()));
}

/** Whether something is selected that can be copied. */
export function canCopy(): boolean {
  return getSelection().elements.length > 0;
}
