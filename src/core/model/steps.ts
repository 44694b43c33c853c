/** Work that may pause wherever it yields, and what it comes to in the end. Whoever does it says when it goes on. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it without a pause. */
export function withoutPause<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
