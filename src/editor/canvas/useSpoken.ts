import { useCallback, useEffect, useRef, useState } from 'react';
import { words } from '#core/words';
import type { Link } from '#core/model';
import { getDocument, getHistory, getLinkInHand, getSelection, onCommit } from '#editor/store';

/** What the live region says. */
export interface Spoken {
  readonly spoken: string;
  readonly say: (sentence: string) => void;
}

/** Tells a sentence twice apart from the same sentence still there: screen readers speak only what changed. */
const AGAIN = '\u00a0';

/** Only what has rested for this many milliseconds is spoken: while something goes on, nothing is. */
const REST = 500;

/** The sentence for screen readers: what was just done here, and what commands from elsewhere did to the diagram. */
export function useSpoken(): Spoken {
  const [spoken, setSpoken] = useState('');
  const timer = useRef(0);
  const say = useCallback((sentence: string) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setSpoken((before) => (before === sentence ? sentence + AGAIN : sentence)), REST);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    let before = elementsShown();
    return onCommit(({ kind }) => {
      const now = elementsShown();
      if (kind === 'undo') say(words.canvas.said.undone);
      if (kind === 'redo') say(words.canvas.said.redone);
      const link = linkChosen();
      if (kind === 'edit') {
        const label = getHistory().undo;
        const polarised = label === words.actions.steps.polarity;
        if (link && polarised) say(words.canvas.said.polarity(link.polarity ?? null));
        else if (label !== null && (onCanvas() || now < before)) say(words.canvas.said.done(label));
      }
      before = now;
    });
  }, [say]);
  return { spoken, say };
}

/** What panels do, they say themselves, unless something goes from the diagram. */
function onCanvas(): boolean {
  return document.activeElement?.closest('.lw-surface') !== null;
}

/** The one link that is spoken of, as it is now. */
function linkChosen(): Link | null {
  const { model } = getSelection();
  const link = getLinkInHand();
  return link === null ? null : (getDocument().models[model]?.links[link] ?? null);
}

function elementsShown(): number {
  const { model, view } = getSelection();
  return Object.keys(getDocument().models[model]?.views[view]?.elements ?? {}).length;
}
