import { moveElements, resize, setCollapsed } from '#core/commands';
import { standsIn } from '#core/diagram';
import type { Frame, ViewElement } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosen, chosenOf, here, openPlace } from './chosen.ts';

const { labels, steps } = words.actions;

/** One step of growing, and what a box never falls below. */
const GROWTH = 40;
const LEAST = 40;
/** Clear space between a frame and what was taken out of it. */
const CLEAR = 40;

const grow = (id: 'boxLarger' | 'boxSmaller', by: number): ActionSpec => ({
  group: 'arrange',
  aboutSelection: true,
  when: () => boxes().length > 0,
  run: () => edit(labels[id], (draft) => {
    for (const { id: element, width, height } of boxes()) {
      resize(draft, { ...here(), element, width: Math.max(LEAST, width + by), height: Math.max(LEAST, height + by) });
    }
  }),
});

/** Frames and notes. */
export const boxActions = {
  foldFrame: {
    group: 'arrange',
    aboutSelection: true,
    when: () => chosenOf('frame').length > 0,
    checked: folded,
    run: () => {
      const collapsed = !folded();
      edit(collapsed ? steps.fold : steps.unfold, (draft) => { for (const { id } of chosenOf('frame')) setCollapsed(draft, { ...here(), element: id, collapsed }); });
    },
  },
  takeOut: { group: 'arrange', aboutSelection: true, when: () => framed().length > 0, run: takeOut },
  boxLarger: grow('boxLarger', GROWTH),
  boxSmaller: grow('boxSmaller', -GROWTH),
} satisfies Record<string, ActionSpec>;

const boxes = () => chosenOf('note', 'frame');

function folded(): boolean {
  const frames = chosenOf('frame');
  return frames.length > 0 && frames.every(({ collapsed }) => collapsed === true);
}

type Placed = Exclude<ViewElement, { kind: 'curve' }>;

/** What is selected and stands in a frame, with the outermost one. */
function framed(): { readonly element: Placed; readonly frame: Frame }[] {
  const all = Object.values(openPlace()?.view.elements ?? {});
  const frames = all.filter((one): one is Frame => one.kind === 'frame').toSorted((a, b) => b.width * b.height - a.width * a.height);
  return chosenOf('shape', 'ghost', 'cloud', 'note', 'frame').flatMap((element) => {
    const frame = frames.find((one) => standsIn(element, one));
    return frame ? [{ element, frame }] : [];
  });
}

/** Moves what is selected to the right of its frame, all by the same distance. */
function takeOut(): void {
  const out = framed();
  const shift = Math.max(...out.map(({ element, frame }) => frame.x + frame.width / 2 + CLEAR + ('width' in element ? (element.width ?? 0) / 2 : 0) - element.x));
  edit(labels.takeOut, (draft) => moveElements(draft, { ...chosen(), elements: out.map(({ element }) => element.id), by: { x: Math.round(shift), y: 0 } }));
}
