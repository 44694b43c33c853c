import type { LinkId, ModelId, VariableId } from './ids.ts';
import type { Auxiliary, Flow, Settings, Stock, Variable } from './types.ts';

/**
 * How a causal loop diagram becomes a model that runs: every word with an equation from its arrows, and stocks where
 * the memory is. Plain data, made for one version of a document: its new variables have the ids that come next there.
 * 1 is normal: a word that stands at 1.2 is a fifth above its normal.
 */
export interface SketchPlan {
  readonly model: ModelId;
  /** The document's counter when the plan was made. */
  readonly counter: number;
  /** Its words, and the flows that end in one of them, as they become. */
  readonly words: readonly Variable[];
  readonly memories: readonly SketchMemory[];
  /** What can be turned up and down: pushes, strengths of arrows, lengths of delays, and what time is counted by. */
  readonly constants: readonly SketchConstant[];
  /** By the arrow: its constants. */
  readonly arrows: readonly SketchArrow[];
  readonly settings: Settings;
  /** Arrows without a polarity, which equations without constants leave out. */
  readonly unsigned: readonly LinkId[];
}

/** What a word that accumulates adds up. `level` is 0 at normal; the word is 1 + TANH(level), so it stays between 0 and 2. */
export interface SketchMemory {
  readonly word: VariableId;
  readonly level: Stock;
  /** All that pushes the word, per beat. */
  readonly change: Flow;
}

/** A constant, and what reads it: it is drawn beside the first of those that a view shows. */
export interface SketchConstant {
  readonly constant: Auxiliary;
  readonly readers: readonly VariableId[];
}

/** An arrow with the constants that say how strong and how late it is. */
export interface SketchArrow {
  readonly link: LinkId;
  /** How strong it is drawn; one without polarity has a constant of 0 all the same. */
  readonly weight: number;
  readonly strength: VariableId;
  readonly delay: VariableId | null;
}
