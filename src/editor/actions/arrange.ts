import { alignElements, applyLayout, distributeElements, setLabelSide, setPinned, type Alignment } from '#core/commands';
import { tidy, type LayoutResult } from '#core/diagram';
import type { ElementId } from '#core/model';
import { words } from '#core/words';
import { edit, getCanvas, getDocument, getSelection, notify } from '#editor/store';
import type { ActionIcon, ActionSpec } from './action.ts';
import { chosen, chosenOf, here, idsOf, openPlace } from './chosen.ts';

const { steps, labels, told } = words.actions;

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

/** Lays out what is selected, a frame with what stands in it, or all of the view where less than two things are: one step of undo. */
async function tidySelected(): Promise<void> {
  const where = here();
  const movable = idsOf(chosenOf('shape', 'ghost', 'cloud', 'frame'));
  const some = movable.length > 1 || chosenOf('frame').length > 0;
  try {
    const result = await tidy(getDocument(), where, some ? { elements: movable } : {});
    edit(labels.tidy, (draft) => {
      applyLayout(draft, { ...where, layout: layoutOf(result) });
      for (const { element, side } of result.labels) setLabelSide(draft, { ...where, element, side });
    });
    // The canvas has to draw the new places before it can fit them.
    if (!some) requestAnimationFrame(() => getSelection().view === where.view && getCanvas()?.fit());
  } catch (error) {
    notify({ tone: 'warning', text: told.tidyFailed });
    throw error;
  }
}

function layoutOf({ places, sizes, curves, pipes }: LayoutResult) {
  return {
    places: record(places.map(({ element, at }) => [element, at])),
    sizes: record(sizes.map(({ element, width, height }) => [element, { width, height }])),
    bends: record(curves.map(({ element, bend }) => [element, bend])),
    corners: record(pipes.map(({ element, bends }) => [element, bends])),
  };
}

function record<Value>(entries: readonly (readonly [ElementId, Value])[]): Record<ElementId, Value> {
  return Object.fromEntries(entries) as Record<ElementId, Value>;
}
