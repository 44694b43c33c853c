import { useEffect, useRef, useState } from 'react';
import { words } from '#core/words';
import { getLoops, notify, titled, onLoopChosen, useHistory, useLoops, type Loops } from '#editor/store';
import { spokenLoop } from './spoken.ts';

const say = words.loopPanel;

/** What is called how. */
interface Known {
  readonly title: ReadonlyMap<string, string>;
  readonly name: ReadonlyMap<string, string>;
}

/** Tells of loops that come, go, or become of another kind while a document is worked on. What opens with it is no news. */
export function LoopNews() {
  const loops = useLoops((all) => all);
  const { undo, redo } = useHistory();
  const opened = undo === null && redo === null;
  const [news, setNews] = useState('');
  const last = useRef<Known | null>(null);
  useEffect(() => {
    if (loops.busy) return;
    const before = last.current;
    const now = knownIn(loops);
    last.current = now;
    if (before === null || opened) return;
    for (const [key, name] of now.name) {
      const earlier = before.name.get(key);
      if (earlier !== undefined && earlier !== name) notify({ id: `loop ${key}`, tone: 'info', text: say.renamed(earlier, name), about: 'step' });
    }
    const come = [...now.title].flatMap(([key, title]) => (before.title.has(key) ? [] : [title]));
    const gone = [...before.title].flatMap(([key, title]) => (now.title.has(key) ? [] : [title]));
    if (come.length > 0) setNews(say.found(come));
    else if (gone.length > 0) setNews(say.gone(gone));
  }, [loops, opened]);
  // A card that opens for someone at the diagram is read there.
  useEffect(() => onLoopChosen((key) => {
    if (document.activeElement?.closest('.lw-surface')) setNews(spokenLoop(getLoops(), key));
  }), []);
  return <div className="lw-hidden" role="status" aria-live="polite">{news}</div>;
}

function knownIn({ set, names }: Loops): Known {
  const all = set.loops.map((loop) => titled(loop, names));
  return { title: new Map(all.map(({ key, title }) => [key, title])), name: new Map(all.map(({ key, name }) => [key, name])) };
}
