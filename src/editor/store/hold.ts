import { createStore } from 'zustand/vanilla';
import { sealStep } from './document.ts';

/** Whether a slider is being dragged: charts hold their axes still meanwhile. */
export const holdStore = createStore<{ readonly held: boolean }>(() => ({ held: false }));

/** A drag begins, or goes on. */
export function hold(): void {
  if (!holdStore.getState().held) holdStore.setState({ held: true });
}

/** The drag is over: the axes may settle, and the next drag is an undo step of its own. */
export function release(): void {
  if (!holdStore.getState().held) return;
  holdStore.setState({ held: false });
  sealStep();
}
