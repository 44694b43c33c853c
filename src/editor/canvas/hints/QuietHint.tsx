import { useEffect, useMemo, useRef, useState } from 'react';
import type { Model } from '#core/model';
import { words } from '#core/words';
import { onCommit, rememberHint, useLinkInHand, useRuns, useSelection, useSession } from '#editor/store';
import { byFinger, IconButton, X } from '#editor/ui';
import { hintDue, type HintName } from './hint.ts';

interface QuietHintProps {
  readonly model: Model;
  /** Nothing is in hand or being typed, and no other line stands in the hint's place. */
  readonly free: boolean;
}

/** One line at the moment it helps, above the diagram. It goes for good once it was followed or dismissed. */
export function QuietHint({ model, free }: QuietHintProps) {
  const due = useDue(model);
  const reached = useReached();
  const shown = free && (due !== 'polarity' || reached) ? due : null;
  const { hints } = words.canvas;
  useFollowed(due, shown);
  const told = useTold(shown);
  return (
    <div role={told ? undefined : 'status'}>
      {shown && (
        <div className="lw-quiet-hint lw-canvas-chrome">
          <span>{shown === 'polarity' && byFinger() ? hints.polarityTouch : hints[shown]}</span>
          <IconButton label={hints.dismiss} size="s" side="bottom" icon={<X size={13} />} onClick={() => rememberHint(shown)} />
        </div>
      )}
    </div>
  );
}

function useDue(model: Model): HintName | null {
  const wanted = useSession(({ preferences }) => preferences.hints);
  const seen = useSession(({ hintsSeen }) => hintsSeen);
  const ran = useRuns(({ current }) => current !== null);
  const drawn = useDrawn();
  return useMemo(() => (wanted ? hintDue({ model, drawn, ran }, seen) : null), [wanted, model, drawn, ran, seen]);
}

/** Whether there is a link that + and − are about: by finger a selected one, whose bar has them. */
function useReached(): boolean {
  const selected = useSelection(({ link }) => link !== null);
  const inHand = useLinkInHand() !== null;
  return selected || (inHand && !byFinger());
}

/** Whether something was edited since the model was opened. */
function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => onCommit(({ kind }) => setDrawn(kind !== 'open')), []);
  return drawn;
}

/** A hint that was on screen and is not due any more did its work. */
function useFollowed(due: HintName | null, shown: HintName | null): void {
  const last = useRef<HintName | null>(null);
  useEffect(() => {
    if (last.current && last.current !== due) rememberHint(last.current);
    last.current = due === null ? null : (shown ?? (last.current === due ? due : null));
  }, [due, shown]);
}

/** Whether the hint in sight was there before: it goes while a name is typed, and is not read out again when it is back. */
function useTold(shown: HintName | null): boolean {
  const [told, setTold] = useState<readonly HintName[]>([]);
  useEffect(() => {
    if (shown === null) return;
    return () => setTold((before) => (before.includes(shown) ? before : [...before, shown]));
  }, [shown]);
  return shown !== null && told.includes(shown);
}
