import type { EquationPart, VariableId } from '#core/model';
import { createStore } from 'zustand/vanilla';

/** What of a variable the reader can be brought to: one of its texts, or the limits at which its value changes its colour. */
export type CaretPart = EquationPart | 'limits';

/** A place in what is written of a variable that the reader should be brought to; the field there takes it and forgets it. */
export interface Caret {
  readonly variable: VariableId;
  /** Left out: the equation. */
  readonly part?: CaretPart;
  /** Offsets in the text to select; left out: the whole equation. */
  readonly span?: { readonly from: number; readonly to: number };
  /** The reader comes from the diagram and goes on there when the equation is done. */
  readonly back?: true;
}

/** The store behind the hook. */
export const caretStore = createStore<{ readonly caret: Caret | null }>(() => ({ caret: null }));

/** Asks a field of a variable to take the keyboard, at a place. */
export function putCaret(caret: Caret): void {
  caretStore.setState({ caret });
}

/** Nothing is asked for of this variable any more. */
export function dropCaret(variable: VariableId): void {
  if (caretStore.getState().caret?.variable === variable) takeCaret();
}

/** The field has the keyboard: nothing is asked for any more. */
export function takeCaret(): void {
  caretStore.setState({ caret: null });
}
