/** The time as a function of time sees it. */
export interface Clock {
  /** When the full step began. */
  readonly step: number;
  /** The time of the stage: between `step` and `step` + dt. */
  readonly stage: number;
  readonly dt: number;
  /** When the run began. */
  readonly start: number;
}

/** A function of up to four arguments; those of time also look at the clock. */
export type Body = (a: number, b: number, c: number, d: number, clock: Clock) => number;
