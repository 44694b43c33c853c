import type { Diagnostic, Method } from '#core/model';
import type { Column, Origin } from '#core/compiler';

/** What a run may change without a new program. Values are by slot of `Program.constants`. */
export interface RunInputs {
  readonly settings?: {
    readonly start?: number;
    readonly stop?: number;
    readonly dt?: number;
    readonly saveEvery?: number;
    readonly method?: Method;
    readonly tolerance?: number;
    readonly seed?: number;
  };
  /** Which of many runs with the same seed this is, from 0: each draws numbers of its own. */
  readonly run?: number;
  readonly constants?: readonly { readonly slot: number; readonly value: number }[];
}

/** Why a run ended before its stop time: the stock that became non-finite, when, and what flowed into it. */
export interface RunStop {
  readonly origin: Origin;
  readonly time: number;
  readonly value: number;
  /** Names and values of the flows that went in at the step before; empty where the initial value was not finite. */
  readonly inputs: readonly { readonly name: string; readonly value: number }[];
}

/** Said once per variable: an auxiliary or flow that became NaN or infinite. */
export interface RunWarning {
  readonly origin: Origin;
  readonly time: number;
  readonly value: number;
}

/** A run that is over, or as far as it got: `values[c][r]` is the value of `columns[c]` at `times[r]`. */
export interface Run {
  readonly columns: readonly Column[];
  readonly times: Float64Array;
  readonly values: readonly Float64Array[];
  readonly stopped?: RunStop;
  /** Ended from outside after the step at this time; the rows so far are kept. */
  readonly interrupted?: { readonly time: number };
  /** Not begun, and why: settings that make no run. There are no rows. */
  readonly refused?: readonly Diagnostic[];
  readonly warnings: readonly RunWarning[];
  /** Doubts about settings that the run changed; those about the document's own are in its compilation. */
  readonly notices: readonly Diagnostic[];
}
