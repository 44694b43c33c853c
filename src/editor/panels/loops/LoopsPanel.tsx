import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { words } from '#core/words';
import { focusCanvas, setTool, titled, useLoopInHand, useLoops } from '#editor/store';
import { Button, EmptyState, RefreshCw } from '#editor/ui';
import { CutRanking } from '../cut/CutRanking.tsx';
import { Filters } from './Filters.tsx';
import { LabelFindings } from './LabelFindings.tsx';
import { listStep } from './listKeys.ts';
import { LoopCard } from './LoopCard.tsx';
import { LoopRow } from './LoopRow.tsx';
import { ALL, listed, type Listing } from './rows.ts';
import './loops.css';

const say = words.loopPanel;

/** With fewer loops than these nobody needs a filter. */
const FEW = 4;
/** So many rows are shown at a time. */
const PAGE = 100;

/** The feedback loops of the model: which there are, what each tells, and which labels in the diagram are not true. */
export function LoopsPanel() {
  const { graph, set, busy } = useLoops((loops) => loops);
  const [listing, setListing] = useState<Listing>(ALL);
  if (busy && set.loops.length === 0) return <p className="lw-loops-looking" role="status">{say.looking}</p>;
  if (set.loops.length === 0) return <NoLoop />;
  return (
    <div className="lw-loops" aria-busy={busy}>
      <h3>{say.heading(set.count, set.complete)}</h3>
      <LabelFindings />
      {set.loops.length >= FEW && <Filters graph={graph} set={set} listing={listing} onChange={setListing} />}
      <LoopList listing={listing} />
      <CutRanking />
    </div>
  );
}

/** Nothing is found yet: how a loop comes about. */
function NoLoop() {
  const draw = () => {
    setTool('link');
    focusCanvas();
  };
  return (
    <>
      <LabelFindings />
      <EmptyState icon={<RefreshCw size={24} />} title={say.empty} text={say.emptyText} actions={<Button size="s" onClick={draw}>{say.emptyBegin}</Button>} />
    </>
  );
}

/** The rows that a listing leaves; arrow keys go along them, Enter opens a card and closes it. */
function LoopList({ listing }: { readonly listing: Listing }) {
  const { graph, set, names } = useLoops((loops) => loops);
  const chosen = useLoopInHand((inHand) => inHand.chosen);
  const [focused, setFocused] = useState<string | null>(null);
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const left = useMemo(() => listed(set, graph, listing), [set, graph, listing]);
  const chosenAt = left.findIndex(({ key }) => key === chosen);
  const rows = left.slice(0, Math.max(pages * PAGE, chosenAt + 1));
  const at = Math.max(0, rows.findIndex(({ key }) => key === (focused ?? chosen)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = listStep(rows.map((loop) => titled(loop, names).name), at, event.key);
    if (step === null) return;
    event.preventDefault();
    focusRow(list.current, step);
  };
  if (rows.length === 0) return <p className="lw-loop-note">{say.none}</p>;
  return (
    <>
      <ul ref={list} aria-label={say.label}>
        {rows.map((loop, place) => (
          <LoopRow
            key={loop.key}
            loop={loop}
            titled={titled(loop, names)}
            current={place === at}
            onFocus={() => setFocused(loop.key)}
            onKeyDown={onKeyDown}
            card={() => <LoopCard loop={loop} graph={graph} set={set} names={names} />}
          />
        ))}
      </ul>
      {rows.length < left.length && (
        <p className="lw-loop-more">
          {say.shown(rows.length, left.length)} <Button size="s" onClick={() => setPages(pages + 1)}>{say.more}</Button>
        </p>
      )}
    </>
  );
}

function focusRow(list: HTMLElement | null, at: number): void {
  const row = list?.querySelectorAll('.lw-loop-row')[at];
  if (row instanceof HTMLElement) row.focus();
}
