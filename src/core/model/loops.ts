/**
 * Which feedback loop it is: the addresses of its variables in causal order, the smallest id first, joined by `>`:
 * `v1>v4>v2`. Loops that go through the same variables in another order have other keys; see `loopKey`.
 */
export type LoopKey = string;

/** What a loop is called. */
export interface LoopName {
  /** Letter and number, `R1`; each name once. */
  name: string;
  /** What people call it: `Word of mouth`. */
  nick?: string;
}
