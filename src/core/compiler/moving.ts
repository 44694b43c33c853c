/**
 * A number that differs by the counter of a loop. Loop 0 runs over the elements (by offset, from 0) of the array whose
 * equation is lowered; further loops are those of reducers such as SUM, numbered by how deep they stand.
 */
export interface Moving {
  readonly loop: number;
  /** By the counter. */
  readonly values: readonly number[];
}

/** A number that is known while compiling: one, or one for each turn of a loop. */
export type Known = number | Moving;

/** A known number put through a function; null where that gives null for any turn. */
export function mapKnown(known: Known, to: (value: number) => number | null): Known | null {
  if (typeof known === 'number') return to(known);
  const values = valuesOrNull(known.values.map(to));
  return values && settled(known.loop, values);
}

/** Two known numbers joined; null where they differ by two loops at once. */
export function joinKnown(one: Known, other: Known, join: (a: number, b: number) => number): Known | null {
  if (typeof other === 'number') return mapKnown(one, (value) => join(value, other));
  if (typeof one === 'number') return mapKnown(other, (value) => join(one, value));
  return one.loop === other.loop ? settled(one.loop, one.values.map((value, at) => join(value, other.values[at] ?? NaN))) : null;
}

/** The number at a turn of its loop. */
export function knownAt(known: Known, turn: number): number {
  return typeof known === 'number' ? known : (known.values[turn] ?? NaN);
}

/** Numbers by turn: one number where all are the same. */
export function settled(loop: number, values: readonly number[]): Known {
  const [first = NaN] = values;
  return values.every((value) => value === first) ? first : { loop, values };
}

/** The values without their nulls; null where there is one. */
export function valuesOrNull(values: readonly (number | null)[]): number[] | null {
  const good = values.filter((value) => value !== null);
  return good.length === values.length ? good : null;
}
