import { addPart, kept, keptPart } from '../parts.ts';
import type { Code } from '../program.ts';
import type { Scope } from '../scope.ts';

/** DELAY(x, T, initial): exactly what x was a time T ago, as T is at the start; the initial value (x itself) before that. */
export function fixedDelay(scope: Scope, input: Code, time: Code, initial: Code | undefined): Code {
  const x = kept(scope, input);
  return addPart(scope, { kind: 'line', start: initial ?? x, from: keptPart(scope, x), time: keptPart(scope, time) });
}
