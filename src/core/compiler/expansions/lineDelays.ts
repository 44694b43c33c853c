import { addPart, kept, keptPart } from '../parts.ts';
import type { Code } from '../program.ts';
import type { Scope } from '../scope.ts';

/** DELAY(x, T, initial): exactly what x was a time T ago, as T is at the start; the initial value (x itself) before that. */
export function fixedDelay(scope: Scope, input: Code, time: Code, initial: Code | undefined): Code {
  const x = kept(scope, input);
  return addPart(scope, { kind: 'line', rule: 'fixed', start: initial ?? x, from: keptPart(scope, x), time: keptPart(scope, time) });
}

/** DELAY INFORMATION(x, T, initial): what x was a time ago that may change. Source: Vensim help, "DELAY INFORMATION". */
export function informationDelay(scope: Scope, input: Code, time: Code, initial: Code): Code {
  return addPart(scope, { kind: 'line', rule: 'information', start: initial, from: keptPart(scope, input), time: keptPart(scope, time) });
}

/** DELAY MATERIAL(x, T, initial, missing): the same for what does not get lost. Source: Vensim help, "DELAY MATERIAL". */
export function materialDelay(scope: Scope, input: Code, time: Code, initial: Code, missing: Code): Code {
  return addPart(scope, { kind: 'line', rule: 'material', start: initial, from: keptPart(scope, input), time: keptPart(scope, time), other: keptPart(scope, missing) });
}
