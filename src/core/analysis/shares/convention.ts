/**
 * How the part of an input in a change is worked out: with the others as they are at the end of a step (`current`), as they
 * were at its beginning (`previous`), or the mean of both.
 */
export type Attribution = 'current' | 'previous' | 'mean';

/** Whether the change of a step is told at its end or at its start. */
export type Label = 'end' | 'start';

/**
 * How the link of a flow to its stock is scored. 2023: by the change of the flow and of the net flow (Schoenberg, Hayward,
 * Eberlein 2023, System Dynamics Review 39:140, eq. 3); 2020: by the flow and the net flow at the start of the step
 * (Schoenberg, Davidsen, Eberlein 2020, System Dynamics Review 36:158, eq. 2), to reproduce older figures.
 */
export type FlowRule = '2023' | '2020';

/** The choices that scores hang on. */
export interface Convention {
  readonly attribution: Attribution;
  readonly label: Label;
  readonly flow: FlowRule;
}

/** What is taken where nothing is said. */
export const USUAL: Convention = { attribution: 'current', label: 'end', flow: '2023' };
