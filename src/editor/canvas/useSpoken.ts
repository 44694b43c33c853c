import { useCallback, useEffect, useState } from 'react';
import { words } from '#core/words';
import { getDocument, getSelection, onCommit } from '#editor/store';

/** What the live region says. */
export interface Spoken {
  readonly spoken: string;
  readonly say: (sentence: string) => void;
}

/** Tells a sentence twice apart from the same sentence still there: screen readers speak only what changed. */
const AGAIN = '\u00a0';

/** The sentence for screen readers: what was just done here, and what commands from elsewhere did to the diagram. */
export function useSpoken(): Spoken {
  const [spoken, setSpoken] = useState('');
  const say = useCallback((sentence: string) => setSpoken((before) => (before === sentence ? sentence + AGAIN : sentence)), []);
  useEffect(() => {
    let before = elementsShown();
    return onCommit(({ kind }) => {
      const now = elementsShown();
      if (kind === 'undo') say(words.canvas.said.undone);
      if (kind === 'redo') say(words.canvas.said.redone);
      if (kind === 'edit' && now < before) say(words.canvas.said.removed(before - now));
      before = now;
    });
  }, [say]);
  return { spoken, say };
}

function elementsShown(): number {
  const { model, view } = getSelection();
  return Object.keys(getDocument().models[model]?.views[view]?.elements ?? {}).length;
}
