import type { Span } from '#core/language';
import type { ElementId, LinkId, ModelId, VariableId } from './ids.ts';
import type { SpecialText } from './special.ts';
import type { Settings } from './types.ts';

/** An error keeps something from running, a warning doubts the numbers, a notice tells. */
export type Severity = 'error' | 'warning' | 'notice';

/** Which text of a variable a span counts in. */
export type EquationPart = 'equation' | 'initial' | 'units' | 'table' | SpecialText;

/** Where in the document a diagnostic points; all absent: the document as a whole. */
export interface Place {
  readonly model?: ModelId;
  readonly variable?: VariableId;
  readonly part?: EquationPart;
  /** The array element whose own equation is meant (`"north,young"`). */
  readonly element?: string;
  readonly span?: Span;
  readonly link?: LinkId;
  readonly drawn?: ElementId;
  /** A field of the run settings. */
  readonly setting?: 'start' | 'stop' | 'dt' | 'saveEvery' | 'method' | 'tolerance';
}

/** A way to mend what a diagnostic says: replaces the span's text in the place it points at, or changes run settings. */
export type Fix = { readonly label: string } & ({ readonly text: string } | { readonly settings: Partial<Pick<Settings, 'method' | 'dt'>> });

/** A plain-word statement about the model, with its place. `code` is stable and groups diagnostics of a kind. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly place: Place;
  readonly fix?: Fix;
}
