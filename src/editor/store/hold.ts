import { createStore } from 'zustand/vanilla';
import { sealStep } from './document.ts';

/** Whether a slider is in hand: charts hold their axes still meanwhile, and its moves are one undo step. */
export const holdStore = createStore<{ readonly held: boolean }>(() => ({ held: false }));

/** Whether a slider is in hand. */
export function isHeld(): boolean {
  return holdStore.getState().held;
}

/** A slider is taken in hand. */
export function hold(): void {
  if (!isHeld()) holdStore.setState({ held: true });
}

/** The slider is let go: the axes may settle, and the next drag is an undo step of its own. */
export function release(): void {
  if (!isHeld()) return;
  holdStore.setState({ held: false });
  sealStep();
}
