import { useMemo } from 'react';
import { cutChoice, sayCut, type CausalGraph, type FoundLoop, type LoopSet } from '#core/analysis';
import type { LoopKey, LoopName } from '#core/model';
import { words } from '#core/words';
import { cutAt, endCut, useCut, useRuns } from '#editor/store';
import { Button, Scissors } from '#editor/ui';
import { endsOf, sameLink } from './names.ts';
import './cut.css';

const say = words.cut;

export interface CutLoopProps {
  readonly loop: FoundLoop;
  readonly graph: CausalGraph;
  readonly set: LoopSet;
  readonly names: ReadonlyMap<LoopKey, LoopName>;
}

/** Takes a loop out of the run by one of its links, and says what goes with it. Only a model that runs can be cut. */
export function CutLoop({ loop, graph, set, names }: CutLoopProps) {
  const runs = useRuns(({ current }) => current !== null);
  const choice = useMemo(() => cutChoice(graph, set, loop), [graph, set, loop]);
  const ends = choice && endsOf(graph, choice.link);
  const isCut = useCut(({ link, loop: of }) => of === loop.key && sameLink(link, ends));
  if (!runs) return null;
  if (!choice || !ends) return <p className="lw-loop-note">{say.impossible}</p>;
  return (
    <div className="lw-cut-loop">
      <Button size="s" icon={<Scissors size={14} aria-hidden />} aria-pressed={isCut} title={say.loopHelp} onClick={() => (isCut ? endCut() : cutAt(ends, loop.key))}>
        {isCut ? say.loopEnd : say.loop}
      </Button>
      <p className="lw-loop-note">{sayCut(graph, names, loop.key, choice)}</p>
    </div>
  );
}
