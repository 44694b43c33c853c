/** Work that may pause wherever it yields, and what it comes to in the end. Whoever does it says when it goes on. */
export type Steps<Result> = Generator<void, Result, void>;

/** What is made of each item, with a pause after each. */
export function* inSteps<Item, Result>(items: Iterable<Item>, make: (item: Item) => Result): Steps<Result[]> {
  const made: Result[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}

/** Does all of it without a pause. */
export function withoutPause<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
