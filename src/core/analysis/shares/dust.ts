/** A change that is this small beside what changes is what is left over by rounding. */
const DUST = 1e-12;

/** Whether a change of a value is nothing but rounding. */
export function isDust(change: number, after: number, before: number): boolean {
  return Math.abs(change) <= DUST * Math.max(Math.abs(after), Math.abs(before));
}

/** Whether two values differ by more than rounding. */
export function differs(after: number, before: number): boolean {
  return after !== before && !isDust(after - before, after, before);
}

/** Whether a change of flows is nothing beside the largest of them. */
export function isNothingBeside(change: number, largest: number): boolean {
  return Math.abs(change) <= DUST * largest;
}
