import { bringUp, getCanvas, getSelection, openDialog, putCaret } from '#editor/store';
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
  details: { group: 'edit', aboutSelection: true, when: something, run: goToDetails },
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

/** The limits of a variable's value, a frame later: what gave the command, such as the palette, has given the keyboard back by then. */
function goToLimits(): void {
  const { variable } = getSelection();
  if (variable === null) return;
  bringUp({ detail: 'inspector' });
  requestAnimationFrame(() => putCaret({ variable, part: 'limits' }));
}

/** The inspector, with the keyboard in its first field. */
function goToDetails(): void {
  bringUp({ detail: 'inspector' });
  enterWhenThere(PATIENCE);
}

function enterWhenThere(frames: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('.lw-inspector :is(input, textarea, select, [contenteditable="true"], button)');
    if (field) field.focus();
    else if (frames > 0) enterWhenThere(frames - 1);
  });
}
