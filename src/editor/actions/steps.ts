import { words } from '#core/words';
import { getHistory, redo, undo } from '#editor/store';
import type { ActionSpec } from './action.ts';

const { labels, ...say } = words.actions;

/** One step back and one forward; each names what it will do. */
export const stepActions = {
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
} satisfies Record<string, ActionSpec>;

function named(step: string | null, sentence: (what: string) => string, plain: string): string {
  return step === null ? plain : sentence(step);
}
