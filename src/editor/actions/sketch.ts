import { setAccumulates } from '#core/commands';
import { isBlank, type Auxiliary, type ModelId } from '#core/model';
import { words } from '#core/words';
import { bringUp, edit, endSketch, getDocument, getSelection, getSketch, startSketch } from '#editor/store';
import type { ActionSpec } from './action.ts';

/** A diagram without equations that is played. */
export const sketchActions = {
  playDiagram: {
    group: 'model',
    when: hasCauses,
    checked: () => getSketch().model !== null,
    run: () => {
      if (getSketch().model !== null) return endSketch();
      bringUp({ tab: 'chart' });
      startSketch();
    },
  },
  accumulates: {
    group: 'edit',
    aboutSelection: true,
    when: () => chosenWord() !== null,
    checked: () => chosenWord()?.word.accumulates === true,
    run: () => {
      const chosen = chosenWord();
      if (!chosen) return;
      const { model, word } = chosen;
      edit(words.sketchPanel.step(word.name), (draft) => setAccumulates(draft, { model, variable: word.id, accumulates: word.accumulates !== true }));
    },
  },
} satisfies Record<string, ActionSpec>;

function hasCauses(): boolean {
  return Object.values(getDocument().models[getSelection().model]?.links ?? {}).some(({ association }) => !association);
}

/** The one selected word that has no equation; null: none is, or several are. */
function chosenWord(): { readonly model: ModelId; readonly word: Auxiliary } | null {
  const { model, variable: id } = getSelection();
  const word = id === null ? undefined : getDocument().models[model]?.variables[id];
  return word?.kind === 'auxiliary' && isBlank(word.equation) ? { model, word } : null;
}
