import { useMemo, useState } from 'react';
import { separableLoops, type CausalGraph, type CutEffect, type FoundLoop, type LinkToCut, type LoopSet } from '#core/analysis';
import { variablesWithin, type Address } from '#core/model';
import { words } from '#core/words';
import { cutAt, rankLinks, showNumber, titled, useCut, useDocument, useLoops, useRuns } from '#editor/store';
import { Button, Select } from '#editor/ui';
import { endsOf, nameOf } from './names.ts';
import './cut.css';

const say = words.cut;

/** More rows than these are read by nobody. */
const MOST = 12;

/** Which links, and which loops that can be cut alone, do most to an outcome of the reader's choice. */
export function CutRanking() {
  const { graph, set, names } = useLoops((loops) => loops);
  const current = useRuns((runs) => runs.current);
  const { ranking, ranks } = useCut((cut) => ({ ranking: cut.ranking, ranks: cut.ranks }));
  const { models, root } = useDocument((document) => ({ models: document.models, root: document.root }));
  const choices = useMemo(() => [...variablesWithin({ models, root }, ({ kind }) => kind === 'stock' || kind === 'auxiliary' || kind === 'flow')], [models, root]);
  const [asked, setAsked] = useState<Address | null>(null);
  const links = useMemo(() => [...new Set(set.loops.flatMap((loop) => loop.links))].flatMap((at) => endsOf(graph, at) ?? []), [graph, set]);
  const alone = useMemo(() => loopsByOwnLink(graph, set), [graph, set]);
  if (!current || links.length === 0) return null;
  const outcome = choices.find(({ address }) => address === asked) ?? choices.find(({ variable }) => variable.kind === 'stock') ?? choices[0];
  if (!outcome) return null;
  const nameOfLoop = (loop: FoundLoop | undefined): string | null => loop === undefined ? null : titled(loop, names).name;
  const found = ranking?.outcome === outcome.address ? ranking : null;
  return (
    <section className="lw-cut-ranking" aria-label={say.ranking}>
      <h3>{say.ranking}</h3>
      <div className="lw-cut-asked">
        <Select aria-label={say.outcome} value={outcome.address} options={choices.map(({ address, name }) => ({ value: address, label: name }))} onChange={setAsked} />
        <Button size="s" disabled={ranks} onClick={() => rankLinks(links, outcome.address)}>
          {found ? say.again : say.rank}
        </Button>
      </div>
      <p className="lw-loop-note" role="status">{ranks ? say.ranks : found && found.of !== current ? say.stale : say.rankText(outcome.name)}</p>
      {found && (
        <>
          <ul>
            {found.found.effects.slice(0, MOST).map((effect) => (
              <Row key={`${effect.link.from} ${effect.link.to}`} effect={effect} most={Math.abs(found.found.effects[0]?.final ?? 0)} loop={nameOfLoop(alone.get(linkKey(effect.link)))} />
            ))}
          </ul>
          <p className="lw-loop-note">{`${say.notSum}${found.found.complete ? '' : ` ${say.some}`}`}</p>
        </>
      )}
    </section>
  );
}

/** The loop that each link takes out alone: that of a link which is on no other. Nothing is known of it where not all loops are. */
function loopsByOwnLink(graph: CausalGraph, set: LoopSet): ReadonlyMap<string, FoundLoop> {
  const owners = new Map<number, FoundLoop | null>();
  for (const loop of set.loops) for (const link of loop.links) owners.set(link, owners.has(link) ? null : loop);
  const separable = new Set(separableLoops(graph, set));
  return new Map([...owners].flatMap(([at, loop]) => {
    const ends = loop && separable.has(loop) ? endsOf(graph, at) : null;
    return loop && ends ? [[linkKey(ends), loop] as const] : [];
  }));
}

function linkKey({ from, to }: LinkToCut): string {
  return `${from} ${to}`;
}

interface RowProps {
  readonly effect: CutEffect<LinkToCut>;
  /** The size of the largest effect: the length of a whole bar. */
  readonly most: number;
  /** The loop that this cut takes out alone. */
  readonly loop: string | null;
}

function Row({ effect: { link, final, stopped }, most, loop }: RowProps) {
  const [from, to] = [nameOf(link.from), nameOf(link.to)];
  const amount = showNumber(Math.abs(final));
  const told = stopped !== null ? say.stops : final === 0 ? say.same : final < 0 ? say.less(amount) : say.more(amount);
  const share = most > 0 && Number.isFinite(final) ? Math.abs(final) / most : 0;
  return (
    <li>
      <button type="button" className="lw-cut-row" aria-label={`${say.show(from, to)}: ${told}`} onClick={() => cutAt(link, null)}>
        <span className="lw-cut-name">{say.arrow(from, to)}</span>
        {loop !== null && <span className="lw-cut-alone">{loop}</span>}
        <span className="lw-cut-told">{told}</span>
        <span className="lw-cut-track" aria-hidden>
          <span className="lw-cut-bar" style={{ width: `${100 * share}%` }} />
        </span>
      </button>
    </li>
  );
}
