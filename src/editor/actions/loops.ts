import type { LoopKey } from '#core/model';
import { bringUp, getLoopInHand, getLoops, getSelection, getSession, nameLoopByHand, panelsFolded, showLoop } from '#editor/store';
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
} satisfies Record<string, ActionSpec>;

/** The loop that a name typed now would be for: the one that is spoken of while nothing is selected. */
export function loopToName(): LoopKey | null {
  const key = inHand();
  return getSelection().elements.length === 0 && getLoops().set.loops.some((loop) => loop.key === key) ? key : null;
}
