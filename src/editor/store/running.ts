import { createStore } from 'zustand/vanilla';
import { runsStore, type LiveRun } from './runs.ts';

/** What can be told to whoever runs the open document. */
interface RunControl {
  readonly stop: () => void;
  readonly again: () => void;
}

const control = createStore<{ readonly now: RunControl | null }>(() => ({ now: null }));

/** Whoever runs the open document says how it is told; null when nobody does any more. */
export function setRunControl(now: RunControl | null): void {
  control.setState({ now });
}

/** Whether a run takes long enough to be stopped. */
export function canStopRun(): boolean {
  return runsStore.getState().progress !== null;
}

/** Ends the run that goes on; its rows so far are shown. */
export function stopRun(): void {
  control.getState().now?.stop();
}

/** Runs what the reader stopped once more, to the end; what there is stays on screen until then. */
export function runAgain(): void {
  const resume = <Live extends LiveRun | null>(live: Live): Live => (live?.run.interrupted ? { ...live, resumed: true } : live);
  const { current, base, scenarios } = runsStore.getState();
  runsStore.setState({ current: resume(current), base: resume(base), scenarios: scenarios.map(resume) });
  control.getState().now?.again();
}
