import { renumberedToKeep } from '#core/analysis';
import { settleLoopNames } from '#core/commands';
import type { LoopKey } from '#core/model';
import { words } from '#core/words';
import { bringUp, edit, getDocument, getLoopInHand, getLoops, getSelection, getSession, getShares, nameLoopByHand, panelsFolded, showLoop } from '#editor/store';
import type { ActionSpec } from './action.ts';

const some = () => getLoops().set.loops.length > 0;

/** The next loop of the list, or the one before, round its ends; from none the first or the last. */
const turn = (step: 1 | -1, key: string): ActionSpec => ({
  group: 'view',
  keys: [key],
  onDiagram: true,
  when: some,
  run: () => {
    const keys = getLoops().set.loops.map((loop) => loop.key);
    const at = keys.indexOf(inHand() ?? '');
    const next = keys.at(at < 0 ? (step === 1 ? 0 : -1) : (at + step) % keys.length);
    if (next !== undefined) showLoop(next);
  },
});

/** The loop that is spoken of. */
function inHand(): LoopKey | null {
  const { held, chosen } = getLoopInHand();
  return held ?? chosen;
}

/** The feedback loops of the model. */
export const loopActions = {
  showLoops: { group: 'view', checked: () => getSession().detail === 'loops' && !panelsFolded(), run: () => bringUp({ detail: 'loops' }) },
  nextLoop: turn(1, 'O'),
  previousLoop: turn(-1, 'Shift+O'),
  nameLoop: {
    group: 'view',
    when: () => loopToName() !== null,
    run: () => {
      const key = loopToName();
      if (key !== null) nameLoopByHand(key);
    },
  },
  renumberLoops: { group: 'view', when: () => getShares().shares !== null && some(), run: renumber },
} satisfies Record<string, ActionSpec>;

/** Within each letter 1 is the loop with the largest share in the run on screen. Never by itself: a number was said aloud. */
function renumber(): void {
  const { shares } = getShares();
  if (!shares) return;
  const means = new Map(shares.summary.loops.map(({ key, mean }) => [key, mean]));
  edit(words.actions.labels.renumberLoops, (draft) => settleLoopNames(draft, { names: renumberedToKeep(getLoops().set, getDocument().loops, means) }));
}

/** The loop that a name typed now would be for: the one that is spoken of while nothing is selected. */
export function loopToName(): LoopKey | null {
  const key = inHand();
  return getSelection().elements.length === 0 && getLoops().set.loops.some((loop) => loop.key === key) ? key : null;
}
