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

/** A key that moved the slider is up again: the axes may settle, while further presses still belong to the same undo step. */
export function rest(): void {
  if (isHeld()) holdStore.setState({ held: false });
}

/** The slider is let go: the axes may settle, and what moves it next is an undo step of its own. */
export function release(): void {
  rest();
  sealStep();
}
