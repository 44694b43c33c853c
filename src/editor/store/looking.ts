import type { ElementId } from '#core/model';
import { createStore } from 'zustand/vanilla';
import { getSelection } from './selection.ts';

/** Some steps around some elements: those in sight, while the rest fades. */
export interface Focus {
  readonly around: readonly ElementId[];
  /** How many links or pipes away an element may be; 1 to 3. */
  readonly steps: number;
}

/** What of the open view stands out at the reader's wish. Never part of a document, gone with the page. */
export interface Looking {
  readonly focus: Focus | null;
  /** Only what carries this tag stands out; null: no tag was chosen. */
  readonly tag: string | null;
}

/** The store behind `getLooking` and the hook. */
export const lookingStore = createStore<Looking>(() => ({ focus: null, tag: null }));

/** The furthest that a focus reaches. */
export const FARTHEST_FOCUS = 3;

/** What stands out at the reader's wish. */
export function getLooking(): Looking {
  return lookingStore.getState();
}

/** Fades all but what is so many steps around the selection. */
export function focusOn(steps: number): void {
  focus(getSelection().elements, steps);
}

/** The focus reaches further, or less far, around what it is on: who walks to its bar by keys selects other things on the way. */
export function reachFocus(steps: number): void {
  focus(getLooking().focus?.around ?? [], steps);
}

function focus(around: readonly ElementId[], steps: number): void {
  if (around.length > 0) lookingStore.setState({ focus: { around, steps: Math.max(1, Math.min(FARTHEST_FOCUS, steps)) } });
}

/** Shows everything again, but what a tag fades. */
export function leaveFocus(): void {
  lookingStore.setState({ focus: null });
}

/** Fades all that does not carry a tag; null shows everything again. */
export function filterByTag(tag: string | null): void {
  lookingStore.setState({ tag });
}
