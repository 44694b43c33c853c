import { useEffect, useEffectEvent, useRef } from 'react';
import type { ModelDocument, ModelId, VariableId } from '#core/model';
import { edit, sealStep, takeBack } from '#editor/store';
import { followWith } from './link/follow.ts';

/** A text of a variable that is being typed. */
export interface TypedText {
  readonly model: ModelId;
  readonly variable: VariableId;
  /** What undo calls it, and what makes one step of it. */
  readonly label: string;
  readonly merge: string;
  /** The text as the document stands: the screen may be a moment behind. */
  readonly now: () => string;
  readonly put: (draft: ModelDocument, text: string) => void;
  /** What the finished text becomes first, in the same step. */
  readonly settle?: () => ((draft: ModelDocument) => void) | undefined;
}

/** A session of typing: one undo step, which ends with the links that the text asks for. */
export function useTyping({ model, variable, label, merge, now, put, settle }: TypedText) {
  const before = useRef<string | null>(null);
  const write = (text: string) => {
    before.current ??= now();
    edit(label, (draft) => put(draft, text), { merge });
  };
  const done = () => {
    if (before.current !== null && before.current !== now()) {
      const first = settle?.();
      followWith({ model, variable, label, merge, ...(first ? { first } : {}) });
    }
    before.current = null;
    sealStep();
  };
  // A guess that was typed over is a guess again.
  const revert = () => {
    if (before.current !== null && !takeBack(merge)) write(before.current);
    before.current = null;
  };
  // Whoever selects something else while typing takes the field away before it can say that it is left.
  const leave = useEffectEvent(() => before.current !== null && done());
  useEffect(() => () => void leave(), []);
  return { write, done, revert };
}
