import type { Model, ViewElement } from '#core/model';
import { words } from '#core/words';

const { kinds } = words.inspect.many;

type Counted = keyof typeof kinds;

/** How many of each kind are selected, in words: `3 stocks, 2 links`. */
export function countsOf(model: Model, elements: readonly ViewElement[]): string {
  const counts = new Map<Counted, number>();
  for (const element of elements) {
    const kind = element.kind === 'shape' ? model.variables[element.variable]?.kind : element.kind;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const order = Object.keys(kinds) as Counted[];
  return order.flatMap((kind) => (counts.has(kind) ? [kinds[kind](counts.get(kind) ?? 0)] : [])).join(', ');
}
