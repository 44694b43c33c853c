import type { Diagnostic } from '#core/model';
import type { Vocabulary } from './completion.ts';

/** What an equation's field shows and tells. */
export interface EquationFieldProps {
  readonly label: string;
  readonly text: string;
  /** What is said about the text; those with a span are underlined where they are. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the equation may name. */
  readonly vocabulary: Vocabulary;
  /** Takes the keyboard, and selects this part of the text where one is given; a new object asks anew. */
  readonly caret: { readonly span?: { readonly from: number; readonly to: number } } | null;
  /** The caret asked for is where it should be. */
  readonly onCaret: () => void;
  /** The field has the keyboard, or has it no longer. */
  readonly onFocus: (focused: boolean) => void;
  /** Every keystroke. */
  readonly onChange: (text: string) => void;
  /** Where the caret stands, as an offset into the text. */
  readonly onPlace: (at: number) => void;
  /** The field is left, or Enter: what was typed is one step. */
  readonly onDone: () => void;
  /** Escape: all that was typed since the field got the keyboard was not meant. */
  readonly onRevert: () => void;
  /** Typing is over: by Enter, or by Escape with nothing to take back. The field still has the keyboard. */
  readonly onReturn: (finished: boolean) => void;
  /** A mend that a diagnostic offers. */
  readonly onFix: (diagnostic: Diagnostic) => void;
  /** Names that the equation uses and nothing has: variables that could be added. */
  readonly missing: readonly string[];
  readonly onAdd: (name: string) => void;
}
