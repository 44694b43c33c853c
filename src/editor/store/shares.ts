import { nicknamedLoops } from '#core/analysis';
import type { LoopKey } from '#core/model';
import type { LoopSharer, RunShares } from '#worker';
import { createStore } from 'zustand/vanilla';
import { holdStore } from './hold.ts';
import { inputsOfRun } from './inputs.ts';
import { loopsStore } from './loops.ts';
import { observe } from './observed.ts';
import { runsStore, type LiveRun } from './runs.ts';
import { state } from './state.ts';

/** What loops did in the run on screen. */
export interface Shares {
  /** The run that they are of; while those of the next are worked out, the one before. */
  readonly run: LiveRun | null;
  readonly shares: RunShares | null;
  readonly busy: boolean;
}

const NO_SHARES: Shares = { run: null, shares: null, busy: false };

/** The store behind `getShares` and the hook. */
export const sharesStore = createStore<Shares>(() => NO_SHARES);

/** What loops did in the run on screen, as far as it is known. */
export function getShares(): Shares {
  return sharesStore.getState();
}

/** While a slider is in hand curves come first: what loops do follows at this distance, in milliseconds. */
const APART = 250;

/** Works out what loops do in every run that comes on screen, after it is there. Answers how to stop. */
export function startSharing(sharer: LoopSharer): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let asked: LiveRun | null = null;
  let pinned: readonly LoopKey[] = [];
  const look = (): void => {
    clearTimeout(timer);
    const { current } = runsStore.getState();
    if (!current || loopsStore.getState().set.loops.length === 0) {
      asked = null;
      observe(null);
      return sharesStore.setState(NO_SHARES);
    }
    if (current === asked) return;
    const wait = holdStore.getState().held ? last + APART - performance.now() : 0;
    timer = setTimeout(() => ask(current), Math.max(0, wait));
  };
  /** While a slider is in hand loops keep their letters. */
  const tell = (): void => {
    const { shares, busy } = getShares();
    if (!busy && !holdStore.getState().held) observe(shares?.signs ?? null);
  };
  const ask = (live: LiveRun): void => {
    const inputs = inputsOfRun(live, state.getState().document);
    if (!inputs) return;
    asked = live;
    pinned = nicknamedLoops(state.getState().document.loops);
    last = performance.now();
    sharesStore.setState({ busy: true });
    void sharer.ask(live.program, { inputs, pinned }).then((answer) => {
      if (answer.kind === 'superseded' || answer.kind === 'cancelled' || asked === null) return;
      const busy = asked !== live;
      if (answer.kind === 'shared') sharesStore.setState({ run: live, shares: answer.shares, busy });
      else sharesStore.setState({ run: live, shares: null, busy });
      if (!busy) tell();
    });
  };
  const forget = [
    ...onNews(look),
    onNicknamed((keys) => {
      if (asked === null || !keys.some((key) => !pinned.includes(key) && !isTold(key))) return;
      asked = null;
      look();
    }),
    holdStore.subscribe(() => {
      look();
      tell();
    }),
  ];
  look();
  return () => {
    for (const stop of forget) stop();
    clearTimeout(timer);
    sharer.close();
    sharesStore.setState(NO_SHARES);
  };
}

/** Hears that there is another run, or that there are other loops. */
function onNews(listener: () => void): (() => void)[] {
  return [
    runsStore.subscribe(({ current }, before) => {
      if (current !== before.current) listener();
    }),
    loopsStore.subscribe(({ set }, before) => {
      if (set !== before.set) listener();
    }),
  ];
}

function isTold(loop: LoopKey): boolean {
  return getShares().shares?.summary.groups.some(({ key }) => key === loop) === true;
}

/** Hears which loops have nicknames, when any is called something else; answers how to stop. */
function onNicknamed(listener: (keys: readonly LoopKey[]) => void): () => void {
  return state.subscribe(({ document: { loops } }, { document }) => {
    if (loops !== document.loops) listener(nicknamedLoops(loops));
  });
}
