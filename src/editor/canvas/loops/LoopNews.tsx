import { useEffect, useRef, useState } from 'react';
import { renamedLoops } from '#core/analysis';
import { words } from '#core/words';
import { getLoops, notify, titled, onLoopChosen, useHistory, useLoops, type Loops } from '#editor/store';
import { spokenLoop } from './spoken.ts';

const say = words.loopPanel;

/** Tells of loops that come, go, or become of another kind while a document is worked on. What opens with it is no news. */
export function LoopNews() {
  const loops = useLoops((all) => all);
  const { undo, redo } = useHistory();
  const opened = undo === null && redo === null;
  const [news, setNews] = useState('');
  const last = useRef<Loops | null>(null);
  useEffect(() => {
    if (loops.busy) return;
    const before = last.current;
    last.current = loops;
    if (before === null || opened) return;
    for (const renamed of renamedLoops(loops.names, Object.fromEntries(before.names))) {
      notify({ id: `loop ${renamed.key}`, tone: 'info', text: say.renamed(renamed.before, renamed.after), about: 'step' });
    }
    const come = titlesOf(loops, before);
    const gone = titlesOf(before, loops);
    if (come.length > 0) setNews(say.found(come));
    else if (gone.length > 0) setNews(say.gone(gone));
  }, [loops, opened]);
  // A card that opens for someone at the diagram is read there.
  useEffect(() => onLoopChosen((key) => {
    if (document.activeElement?.closest('.lw-surface')) setNews(spokenLoop(getLoops(), key));
  }), []);
  return <div className="lw-hidden" role="status" aria-live="polite">{news}</div>;
}

/** The loops that are not among others. */
function titlesOf({ set, names }: Loops, others: Loops): string[] {
  return set.loops.flatMap((loop) => (others.names.has(loop.key) ? [] : [titled(loop, names).title]));
}
