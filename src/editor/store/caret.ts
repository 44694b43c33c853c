import type { EquationPart, VariableId } from '#core/model';
import { createStore } from 'zustand/vanilla';

/** A place in a text of a variable that the reader should be brought to; the text's field takes it and forgets it. */
export interface Caret {
  readonly variable: VariableId;
  /** Which text; left out: the equation. */
  readonly part?: EquationPart;
  /** Offsets in the text to select; left out: the whole equation. */
  readonly span?: { readonly from: number; readonly to: number };
  /** The reader comes from the diagram and goes on there when the equation is done. */
  readonly back?: true;
}

/** The store behind the hook. */
export const caretStore = createStore<{ readonly caret: Caret | null }>(() => ({ caret: null }));

/** Asks the field of a variable's text for the keyboard, at a place. */
export function putCaret(caret: Caret): void {
  caretStore.setState({ caret });
}

/** The field has the keyboard: nothing is asked for any more. */
export function takeCaret(): void {
  caretStore.setState({ caret: null });
}
