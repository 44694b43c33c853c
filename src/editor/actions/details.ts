import { words } from '#core/words';
import { getCanvas, getSelection, openDialog, setSession } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosenOf, openPlace } from './chosen.ts';

const something = () => getSelection().elements.length > 0 || getSelection().variable !== null || getSelection().link !== null;

/** How many frames the inspector may take to show what was selected. */
const PATIENCE = 60;

const nudge = (x: number, y: number): ActionSpec => ({
  group: 'arrange',
  aboutSelection: true,
  when: () => getCanvas() !== null && chosenOf('shape', 'ghost', 'cloud', 'note', 'frame').length > 0,
  run: () => getCanvas()?.nudge({ x, y }),
});

/** One step of moving by command, in diagram units. */
const STEP = 16;

/** What is said of something beside its drawing, and small moves. */
export const detailActions = {
  details: { group: 'edit', aboutSelection: true, when: something, run: () => goToDetails(FIRST) },
  addTag: { group: 'edit', aboutSelection: true, when: () => chosenOf('shape', 'ghost').length > 0 || getSelection().variable !== null, run: () => openDialog('tag') },
  colourAtLimit: { group: 'edit', aboutSelection: true, when: hasValue, run: goToLimits },
  moveLeft: nudge(-STEP, 0),
  moveRight: nudge(STEP, 0),
  moveUp: nudge(0, -STEP),
  moveDown: nudge(0, STEP),
} satisfies Record<string, ActionSpec>;

/** Whether the one variable that is meant has a value, which may pass a limit. */
function hasValue(): boolean {
  const { variable } = getSelection();
  const kind = variable === null ? undefined : openPlace()?.model.variables[variable]?.kind;
  return kind !== undefined && kind !== 'lookup' && kind !== 'module';
}

/** The first field of the inspector. */
const FIRST = ':is(input, textarea, select, [contenteditable="true"], button)';

/** The limits of a variable's value, in the part of the inspector that may be folded. */
function goToLimits(): void {
  goToDetails('.lw-thresholds > button', () => {
    const folded = document.querySelectorAll<HTMLElement>('.lw-inspector .lw-section-fold[aria-expanded="false"]');
    [...folded].find(({ textContent }) => textContent === words.inspect.look.title)?.click();
  });
}

/** The inspector, with the keyboard in one of its fields; `unfold` is tried while the field is not there. */
function goToDetails(field: string, unfold: () => void = () => {}): void {
  setSession({ detail: 'inspector' });
  enterWhenThere(`.lw-inspector ${field}`, unfold, PATIENCE);
}

function enterWhenThere(which: string, unfold: () => void, frames: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(which);
    if (field) return field.focus();
    unfold();
    if (frames > 0) enterWhenThere(which, unfold, frames - 1);
  });
}
