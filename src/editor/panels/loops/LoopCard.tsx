import { useMemo } from 'react';
import { narrate, type CausalGraph, type FoundLoop, type LoopSet } from '#core/analysis';
import type { LoopKey, LoopName } from '#core/model';
import { words } from '#core/words';
import { pointAtLoop, showLoop, titled } from '#editor/store';
import { CutLoop } from '../cut/CutLoop.tsx';
import { LoopIcon } from './LoopIcon.tsx';
import { Nickname } from './Nickname.tsx';
import { partnersOf } from './rows.ts';
import { Why } from './Why.tsx';

const say = words.loopPanel;

/** More partners than these are read by nobody. */
const MOST_PARTNERS = 8;

interface LoopCardProps {
  readonly loop: FoundLoop;
  readonly graph: CausalGraph;
  readonly set: LoopSet;
  readonly names: ReadonlyMap<LoopKey, LoopName>;
}

/** What there is to read about a loop: its story first, then why it is what it is, what it is called and what it shares variables with. */
export function LoopCard({ loop, graph, set, names }: LoopCardProps) {
  const story = useMemo(() => narrate(graph, loop), [graph, loop]);
  const partners = useMemo(() => partnersOf(set, loop), [set, loop]);
  const late = say.late(loop.polarity, loop.delays);
  return (
    <>
      <p className="lw-loop-story">{story.sentence}</p>
      {late !== '' && <p className="lw-loop-note">{late}</p>}
      <Why question={say.why(loop.polarity)} sentences={[...story.steps.map(({ sentence }) => sentence), story.verdict]} />
      <CutLoop loop={loop} graph={graph} set={set} names={names} />
      <Nickname loop={loop.key} nick={names.get(loop.key)?.nick ?? ''} />
      <Partners partners={partners} names={names} />
    </>
  );
}

function Partners({ partners, names }: { readonly partners: readonly FoundLoop[]; readonly names: ReadonlyMap<LoopKey, LoopName> }) {
  if (partners.length === 0) return <p className="lw-loop-note">{say.alone}</p>;
  return (
    <div className="lw-loop-partners" role="group" aria-label={say.partners}>
      <h4>{say.partners}</h4>
      {partners.slice(0, MOST_PARTNERS).map((partner) => {
        const { key, letter, name, title } = titled(partner, names);
        return (
          <button
            key={key}
            type="button"
            className="lw-loop-partner"
            aria-label={say.partner(title)}
            title={title}
            onClick={() => showLoop(key)}
            onPointerEnter={() => pointAtLoop(key)}
            onPointerLeave={() => pointAtLoop(null)}
          >
            <LoopIcon letter={letter} />
            {name}
          </button>
        );
      })}
      {partners.length > MOST_PARTNERS && <span className="lw-loop-note">{say.others(partners.length - MOST_PARTNERS)}</span>}
    </div>
  );
}
