import type { Verdict } from '#core/analysis';
import type { ElementId, LinkId, Tint, VariableId } from '#core/model';
import type { Labels } from './describe.ts';

/** How elements stand out from the others: nothing here is in the document. */
export interface Marks {
  readonly selected: ReadonlySet<ElementId>;
  readonly hovered: ElementId | null;
  /** Where the end in hand would attach. */
  readonly target: ElementId | null;
  /** The element whose name is being typed. */
  readonly naming: ElementId | null;
  /** Elements that are there only while the gesture lasts. */
  readonly fresh: ReadonlySet<ElementId>;
  /** The first thing wrong with a variable, in a whole sentence. */
  readonly problems: ReadonlyMap<VariableId, string>;
  /** Stocks and flows that still need an equation. */
  readonly open: ReadonlySet<VariableId>;
  /** The colours of variables by their tags. */
  readonly tints: ReadonlyMap<VariableId, Tint>;
  /** How links stand beside the equations. */
  readonly verdicts: ReadonlyMap<LinkId, Verdict>;
  /** What is shown while a focus or a tag fades the rest; null: nothing fades. */
  readonly shown: ReadonlySet<ElementId> | null;
  /** Names for screen readers. */
  readonly labels: Labels;
}

/** Nothing stands out. */
export const NO_MARKS: Marks = {
  selected: new Set(),
  hovered: null,
  target: null,
  naming: null,
  fresh: new Set(),
  problems: new Map(),
  open: new Set(),
  tints: new Map(),
  verdicts: new Map(),
  shown: null,
  labels: new Map(),
};
