import type { CutRanking, LinkToCut } from '#core/analysis';
import { variableAt, type Address, type LoopKey } from '#core/model';
import type { LinkCutter } from '#worker';
import { createStore } from 'zustand/vanilla';
import { onCommit } from './document.ts';
import { inputsOfRun } from './inputs.ts';
import { runsStore, type LiveRun } from './runs.ts';
import { state } from './state.ts';

/** A link that is held at its starting value, to see what becomes of the run without it. */
export interface Cut {
  readonly link: LinkToCut | null;
  /** The loop that was meant by it; null: the link itself. */
  readonly loop: LoopKey | null;
  /** The run with the link cut; an earlier one while the next is on its way. */
  readonly ghost: LiveRun | null;
  /** The link has no say that could be held. */
  readonly impossible: boolean;
  /** What cutting each link does to a variable, in the run on screen. */
  readonly ranking: { readonly outcome: Address; readonly of: LiveRun; readonly found: CutRanking } | null;
  readonly ranks: boolean;
}

const WHOLE: Cut = { link: null, loop: null, ghost: null, impossible: false, ranking: null, ranks: false };

/** The store behind `getCut` and the hook. */
export const cutStore = createStore<Cut>(() => WHOLE);

/** What is cut. */
export function getCut(): Cut {
  return cutStore.getState();
}

let cutter: LinkCutter | null = null;
/** Ranking takes seconds, and a run with a link cut must not end it: each has a line of its own. */
let ranker: LinkCutter | null = null;
/** Counts rankings: an answer to any but the latest comes late. */
let rankings = 0;

/** Holds a link at its starting value, in a run of its own beside the real one. */
export function cutAt(link: LinkToCut, loop: LoopKey | null): void {
  cutStore.setState({ link, loop, ghost: null, impossible: false });
  ask();
}

/** Lets the link act again. */
export function endCut(): void {
  cutStore.setState({ link: null, loop: null, ghost: null, impossible: false });
}

/** Tries what cutting each of some links does to a variable at the end of the run. */
export function rankLinks(links: readonly LinkToCut[], outcome: Address): void {
  const { current } = runsStore.getState();
  const inputs = current && inputsOfRun(current, state.getState().document);
  if (!current || !inputs || !ranker) return;
  const number = (rankings += 1);
  cutStore.setState({ ranks: true });
  void ranker.ask(current.program, { kind: 'rank', inputs, links, outcome: { address: outcome } }).then((answer) => {
    if (number !== rankings) return;
    cutStore.setState(answer.kind === 'ranked' ? { ranking: { outcome, of: current, found: answer.ranking }, ranks: false } : { ranks: false });
  });
}

/** Says who runs programs with links cut; answers how to stop. */
export function startCutting(by: LinkCutter, rankedBy: LinkCutter): () => void {
  [cutter, ranker] = [by, rankedBy];
  const forget = [
    runsStore.subscribe(({ current }, before) => {
      if (current !== before.current) ask();
    }),
    onCommit(({ kind, document }) => {
      const { link } = getCut();
      if (kind === 'open') cutStore.setState(WHOLE, true);
      else if (link && !(variableAt(document, link.from) && variableAt(document, link.to))) endCut();
    }),
  ];
  return () => {
    for (const stop of forget) stop();
    by.close();
    rankedBy.close();
    [cutter, ranker] = [null, null];
    cutStore.setState(WHOLE, true);
  };
}

function ask(): void {
  const { link } = getCut();
  const { current } = runsStore.getState();
  const inputs = current && inputsOfRun(current, state.getState().document);
  if (!link || !current || !inputs || !cutter) return;
  const { program, key, scenario } = current;
  void cutter.ask(program, { kind: 'cut', inputs, link }).then((answer) => {
    if (answer.kind !== 'cut' || getCut().link !== link) return;
    const { run } = answer;
    cutStore.setState(run ? { ghost: { program, key, scenario, run }, impossible: false } : { ghost: null, impossible: true });
  });
}
