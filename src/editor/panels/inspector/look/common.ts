/** What all of several things have; `mixed` where they differ. */
export function common<Thing, Value>(things: readonly Thing[], of: (thing: Thing) => Value): Value | 'mixed' {
  const values = things.map(of);
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : 'mixed';
}
