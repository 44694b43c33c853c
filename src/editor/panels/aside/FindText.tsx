import { useRef, useState } from 'react';
import { findText, replaceText, type FindOptions, type TextPlace } from '#core/commands';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Button, Switch, TextField } from '#editor/ui';
import { Aside } from './Aside.tsx';
import { FoundLine } from './FoundLine.tsx';
import { keyOf } from './found.ts';
import { useKeydown } from './useKeydown.ts';

const { find: say } = words.desk;

/** Finds a text in names and equations as it is typed, leads to each place, and replaces it there or everywhere. */
export function FindText() {
  const document = useDocument((whole) => whole);
  const box = useRef<HTMLDivElement>(null);
  useKeydown(box, (event) => walk(box.current, event));
  const [query, setQuery] = useState('');
  const [by, setBy] = useState('');
  const [options, setOptions] = useState({ matchCase: false, wholeWord: false, notes: false });
  const [told, setTold] = useState<string | null>(null);
  const looked: FindOptions = { names: true, equations: true, ...options };
  const found = findText(document, query, looked);
  const replace = (places?: readonly TextPlace[]) => {
    const outcome = edit(say.step(query.trim()), (draft) => replaceText(draft, { query, by, options: looked, ...(places ? { places } : {}) }));
    setTold([say.replaced(outcome.replaced), ...new Set(outcome.problems.map(({ message }) => message))].join(' '));
  };
  return (
    <Aside title={say.title}>
      <div ref={box} className="lw-find">
        <TextField label={say.query} value={query} onChange={(text) => { setQuery(text); setTold(null); }} />
        <TextField label={say.replace} value={by} onChange={setBy} />
        <div className="lw-find-options" role="group" aria-label={say.more}>
          {(['matchCase', 'wholeWord', 'notes'] as const).map((name) => (
            <Switch key={name} label={say[name]} checked={options[name]} onChange={(on) => setOptions({ ...options, [name]: on })} />
          ))}
        </div>
        <div className="lw-find-foot">
          <span role="status">{told ?? (query.trim() === '' ? say.empty : say.count(found.length))}</span>
          <Button size="s" disabled={found.length === 0} onClick={() => replace()}>{say.replaceAll}</Button>
        </div>
        {found.length > 0 && (
          <ul className="lw-found" aria-label={say.places}>
            {found.map((one) => <FoundLine key={keyOf(one.place)} found={one} document={document} onReplace={() => replace([one.place])} />)}
          </ul>
        )}
      </div>
    </Aside>
  );
}

/** Up and down go from the field to the places and along them; Enter on one goes there. */
function walk(box: HTMLElement | null, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (step === undefined || !box || !(target instanceof HTMLElement)) return;
  const stops = [...box.querySelectorAll<HTMLElement>('input[type="text"], .lw-found-place')];
  const at = stops.indexOf(target.closest('li')?.querySelector<HTMLElement>('.lw-found-place') ?? target);
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
