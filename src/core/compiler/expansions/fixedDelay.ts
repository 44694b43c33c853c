import { load } from '../code.ts';
import type { Code } from '../program.ts';
import { kept, keptSlot, type Scope } from '../scope.ts';

/** DELAY(x, T, initial): exactly what x was a time T ago, as T is at the start; the initial value (x itself) before that. */
export function fixedDelay(scope: Scope, input: Code, time: Code, initial: Code | undefined): Code {
  const x = kept(scope, input);
  const slots = { from: keptSlot(scope, x), time: keptSlot(scope, time) };
  return load(scope.cells.add(scope.owner, { kind: 'line', start: initial ?? x, ...slots }));
}
