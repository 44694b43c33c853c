import type { LoopKey } from '#core/model';
import { createStore } from 'zustand/vanilla';
import { bringUp } from './session.ts';

/** The loop that is spoken of, in the diagram, the list and the chart alike. Never part of a document, gone with the page. */
export interface LoopInHand {
  /** Pointed at: lit up for as long as that lasts. */
  readonly pointed: LoopKey | null;
  /** The keyboard is on its badge in the diagram; it counts while nothing is selected there. */
  readonly held: LoopKey | null;
  /** Chosen to be read about. */
  readonly chosen: LoopKey | null;
  /** Which link of the chosen loop is spoken of, counted from its first; null: all of it. */
  readonly step: number | null;
  /** The chosen loop is to get a nickname: its field takes the keyboard, and forgets that it was asked. */
  readonly naming: boolean;
}

const NONE: LoopInHand = { pointed: null, held: null, chosen: null, step: null, naming: false };

/** The store behind `getLoopInHand` and the hook. */
export const loopInHandStore = createStore<LoopInHand>(() => NONE);

/** Hears of each loop that is chosen; answers how to stop listening. */
export function onLoopChosen(listener: (key: LoopKey) => void): () => void {
  return loopInHandStore.subscribe(({ chosen }, before) => {
    if (chosen !== null && chosen !== before.chosen) listener(chosen);
  });
}

/** The loop that is spoken of now. */
export function getLoopInHand(): LoopInHand {
  return loopInHandStore.getState();
}

/** Lights a loop up, or none. */
export function pointAtLoop(key: LoopKey | null): void {
  if (getLoopInHand().pointed !== key) loopInHandStore.setState({ pointed: key });
}

/** The keyboard comes to the badge of a loop in the diagram, or leaves it. */
export function holdLoop(key: LoopKey | null): void {
  if (getLoopInHand().held !== key) loopInHandStore.setState({ held: key });
}

/** Chooses a loop to read about; null: none. */
export function chooseLoop(key: LoopKey | null): void {
  const { chosen, step, naming } = getLoopInHand();
  if (chosen !== key || step !== null || naming) loopInHandStore.setState({ chosen: key, step: null, naming: false });
}

/** Chooses a loop and brings up what there is to read about it. */
export function showLoop(key: LoopKey): void {
  chooseLoop(key);
  bringUp({ detail: 'loops' });
}

/** Speaks of one link of the chosen loop, or of all of it. */
export function stepAlongLoop(step: number | null): void {
  loopInHandStore.setState({ step });
}

/** Asks for a nickname for a loop. */
export function nameLoopByHand(key: LoopKey): void {
  showLoop(key);
  loopInHandStore.setState({ naming: true });
}

/** The field has the keyboard: nothing is asked for any more. */
export function takeLoopName(): void {
  loopInHandStore.setState({ naming: false });
}
