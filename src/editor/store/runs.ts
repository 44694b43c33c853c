import type { Program } from '#core/compiler';
import type { ScenarioId } from '#core/model';
import type { Run } from '#core/simulator';
import { createStore } from 'zustand/vanilla';

/** A finished run with what it came from: whether it is out of date is a comparison, never a flag. */
export interface LiveRun {
  readonly program: Program;
  /** `inputsKey` of what it ran with. */
  readonly key: string;
  /** Null: the equations as they stand. */
  readonly scenario: ScenarioId | null;
  readonly run: Run;
  /** The reader stopped it and then wanted the rest: it is on screen until that comes. */
  readonly resumed?: true;
}

/** What has been run for the open document. */
export interface Runs {
  /** The run of the chosen scenario; an earlier one while the next is on its way. */
  readonly current: LiveRun | null;
  /** The run of the equations as they stand, where the chosen scenario differs from them. */
  readonly base: LiveRun | null;
  /** A run of every scenario in the document's order, where a chart shows them all. */
  readonly scenarios: readonly LiveRun[];
  /** A request is on its way. */
  readonly busy: boolean;
  /** The share done of a request that takes long; null: none does. */
  readonly progress: number | null;
  /** Why the engine gave no run, in its own words, which are not for the screen; null: all is well. */
  readonly failure: string | null;
}

/** Nothing has been run. */
export const noRuns: Runs = { current: null, base: null, scenarios: [], busy: false, progress: null, failure: null };

/** The store behind `getRuns` and the hook. */
export const runsStore = createStore<Runs>(() => noRuns);

/** The first of the runs on screen that the reader stopped, or null. */
export function stoppedByReader({ current, base, scenarios }: Pick<Runs, 'current' | 'base' | 'scenarios'>): LiveRun | null {
  return [current, base, ...scenarios].find((live) => live?.run.interrupted && !live.resumed) ?? null;
}

/** What has been run for the open document. */
export function getRuns(): Runs {
  return runsStore.getState();
}
