import { binary, DT } from '../code.ts';
import { addPart, keptPart } from '../parts.ts';
import type { Code } from '../program.ts';
import type { Scope } from '../scope.ts';

/**
 * DERIVN(x, order): how much x has changed since the step before, per unit of time, so many times over; 0 at the start.
 * Source: isee systems, "Mathematical builtins".
 */
export function derivative(scope: Scope, input: Code, order: number): Code {
  let x = input;
  for (let n = 0; n < order; n++) {
    const now = keptPart(scope, x);
    const before = addPart(scope, { kind: 'hold', start: now, from: now });
    x = binary('divide', binary('subtract', now, before), DT);
  }
  return x;
}
