import { addFrame, addGhost } from '#core/commands';
import { drawView, growBounds, unionBounds, type Bounds } from '#core/diagram';
import { shapeOf, type ElementId } from '#core/model';
import { words } from '#core/words';
import { edit, getCanvas, getDocument, openView, select, startRenaming } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosen, chosenOf, here, openPlace } from './chosen.ts';

const { steps } = words.actions;

/** Where a ghost goes from its original. */
const ASIDE = { x: 72, y: 64 };
/** Room inside a frame around what it was put around; more above, where its title stands. */
const ROOM = 24;
const TITLE = 20;

/** Second appearances and frames. */
export const elementActions = {
  ghost: { group: 'edit', icon: 'ghost', aboutSelection: true, when: () => chosenOf('shape').length > 0, run: makeGhosts },
  original: { group: 'edit', aboutSelection: true, when: () => chosenOf('ghost').length === 1, run: goToOriginal },
  frameAround: { group: 'edit', icon: 'frame', keys: ['Shift+G'], onDiagram: true, aboutSelection: true, when: () => chosen().elements.length > 0, run: frameSelected },
} satisfies Record<string, ActionSpec>;

function makeGhosts(): void {
  const originals = chosenOf('shape');
  const make = ({ variable, x, y }: (typeof originals)[number]) => ({ ...here(), variable, at: { x: x + ASIDE.x, y: y + ASIDE.y } });
  edit(steps.ghost, (draft) => originals.flatMap((shape) => addGhost(draft, make(shape)) ?? []), { select: (ghosts) => ghosts });
}

/** The variable's own symbol, in this view or in the first other one that shows it. */
function goToOriginal(): void {
  const [ghost] = chosenOf('ghost');
  const place = openPlace();
  if (!ghost || !place) return;
  const { model, view } = place;
  const shown = [view, ...Object.values(model.views)].find((one) => shapeOf(one, ghost.variable));
  const original = shown && shapeOf(shown, ghost.variable);
  if (!original) return;
  if (shown.id !== view.id) openView(model.id, shown.id);
  select([original.id]);
  revealSelected();
}

/** Brings what is selected into sight, once a view that was just opened is there. */
export function revealSelected(): void {
  requestAnimationFrame(() => {
    const bounds = boundsOf(chosen().elements);
    if (bounds) getCanvas()?.reveal(bounds);
  });
}

function frameSelected(): void {
  const around = boundsOf(chosen().elements);
  if (!around) return;
  const { left, right, bottom, ...box } = growBounds(around, ROOM);
  const top = box.top - TITLE;
  const merge = `new ${getDocument().counter}`;
  const frame = edit(
    steps.frame,
    (draft) => addFrame(draft, { ...here(), at: { x: (left + right) / 2, y: (top + bottom) / 2 }, width: right - left, height: bottom - top }),
    { merge, select: (element) => (element === null ? [] : [element]) },
  );
  if (frame !== null) startRenaming(frame, merge);
}

/** The rectangle around elements of the open view, names and all. */
function boundsOf(elements: readonly ElementId[]): Bounds | null {
  const place = openPlace();
  if (!place) return null;
  const { byElement } = drawView(place.model, place.view);
  return unionBounds(elements.flatMap((id) => byElement.get(id)?.bounds ?? []));
}
