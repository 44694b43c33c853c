import type { LinkId, ModelId, VariableId } from './ids.ts';
import type { Auxiliary, Flow } from './types.ts';

/** What a word of a causal loop diagram turns out to be: counted at a moment, happening over time, or worked out from others. */
export type WordKind = 'stock' | 'flow' | 'auxiliary';

/**
 * How one word of a causal loop diagram takes its place in a stock-and-flow model, so that all of it runs. Plain data,
 * made for one version of a document: new variables have the ids that come next there.
 */
export interface ConversionPlan {
  readonly model: ModelId;
  /** The document's counter when the plan was made. */
  readonly counter: number;
  readonly variable: VariableId;
  readonly kind: WordKind;
  /** Ends of flows that are joined to stocks; a link that said so goes. */
  readonly pipes: readonly { readonly flow: VariableId; readonly end: 'from' | 'to'; readonly stock: VariableId; readonly link: LinkId }[];
  /** Links that lead into a flow of the stock now, as nothing else moves a stock. */
  readonly turned: readonly { readonly link: LinkId; readonly to: VariableId; readonly stock: VariableId }[];
  /** Flows that collect what pushes a stock, each from a cloud into its stock. */
  readonly flows: readonly Flow[];
  /** Numbers that equations need, each beside the variable that reads it. */
  readonly constants: readonly { readonly constant: Auxiliary; readonly beside: VariableId }[];
  /** What nothing needs any more. */
  readonly dropped: readonly VariableId[];
  /** Equations, starting values and units, all of them guesses. */
  readonly guesses: readonly WordGuess[];
  /** Links that no equation uses, as what they close would run in a circle without a stock, or as they have no polarity. */
  readonly left: readonly LinkId[];
}

/** A guess at what defines a variable. */
export interface WordGuess {
  readonly variable: VariableId;
  readonly equation: string;
  readonly units?: string;
  /** A stock that never falls below 0, a flow that runs one way. */
  readonly nonNegative?: true;
}
