import type { VariableId } from '#core/model';
import { createStore } from 'zustand/vanilla';

/** A place in an equation that the reader should be brought to; the equation's field takes it and forgets it. */
export interface Caret {
  readonly variable: VariableId;
  /** Offsets in the text to select; left out: the whole equation. */
  readonly span?: { readonly from: number; readonly to: number };
  /** The reader comes from the diagram and goes on there when the equation is done. */
  readonly back?: true;
}

/** The store behind the hook. */
export const caretStore = createStore<{ readonly caret: Caret | null }>(() => ({ caret: null }));

/** Asks the equation field of a variable for the keyboard, at a place. */
export function putCaret(caret: Caret): void {
  caretStore.setState({ caret });
}

/** The field has the keyboard: nothing is asked for any more. */
export function takeCaret(): void {
  caretStore.setState({ caret: null });
}
