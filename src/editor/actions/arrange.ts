import { alignElements, distributeElements, setPinned, type Alignment } from '#core/commands';
import { words } from '#core/words';
import { edit } from '#editor/store';
import type { ActionIcon, ActionSpec } from './action.ts';
import { chosen, chosenOf, openPlace } from './chosen.ts';
import { tidySelected } from './tidying.ts';

const { steps, labels } = words.actions;

const placed = () => chosenOf('shape', 'ghost', 'cloud', 'note', 'frame');

const align = (id: keyof typeof labels & ActionIcon, to: Alignment): ActionSpec => ({
  group: 'arrange',
  icon: id,
  aboutSelection: true,
  when: () => placed().length > 1,
  run: () => edit(labels[id], (draft) => alignElements(draft, { ...chosen(), to })),
});

const distribute = (id: keyof typeof labels & ActionIcon, along: 'horizontal' | 'vertical'): ActionSpec => ({
  group: 'arrange',
  icon: id,
  aboutSelection: true,
  when: () => placed().length > 2,
  run: () => edit(labels[id], (draft) => distributeElements(draft, { ...chosen(), along })),
});

/** Where elements stand. */
export const arrangeActions = {
  tidy: { group: 'arrange', icon: 'tidy', keys: ['Mod+Shift+L'], when: somethingDrawn, run: () => void tidySelected() },
  pin: { group: 'arrange', icon: 'pin', aboutSelection: true, when: () => chosenOf('shape').length > 0, checked: pinned, run: togglePin },
  alignLeft: align('alignLeft', 'left'),
  alignCentre: align('alignCentre', 'centre'),
  alignRight: align('alignRight', 'right'),
  alignTop: align('alignTop', 'top'),
  alignMiddle: align('alignMiddle', 'middle'),
  alignBottom: align('alignBottom', 'bottom'),
  distributeAcross: distribute('distributeAcross', 'horizontal'),
  distributeDown: distribute('distributeDown', 'vertical'),
} satisfies Record<string, ActionSpec>;

function somethingDrawn(): boolean {
  const view = openPlace()?.view;
  return view !== undefined && Object.keys(view.elements).length > 0;
}

function pinned(): boolean {
  const shapes = chosenOf('shape');
  return shapes.length > 0 && shapes.every((shape) => shape.pinned === true);
}

function togglePin(): void {
  const pin = !pinned();
  edit(pin ? steps.pin : steps.unpin, (draft) => setPinned(draft, { ...chosen(), pinned: pin }));
}
