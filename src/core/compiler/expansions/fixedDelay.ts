import { binary, call, constant } from '../code.ts';
import { addPart, kept, keptAtStart, keptPart } from '../parts.ts';
import type { Code, Load } from '../program.ts';
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

/**
 * DEPRECIATE STRAIGHTLINE(stream, time, period, initial): over n = time / period periods, rounded, a share 1/n of the
 * stream now and of its average in each of the n - 1 periods before, in which it was `initial` before the run. Source:
 * Vensim help, "DEPRECIATE STRAIGHTLINE".
 */
export function straightLine(scope: Scope, stream: Code, time: Code, period: Code, initial: Code): Code {
  const x = kept(scope, stream);
  const [whole, part]: [Load, Load] = [keptPart(scope, time), keptPart(scope, period)];
  const count = keptAtStart(scope, call('MAX', constant(1), call('ROUND', binary('divide', whole, part))));
  const start = binary('subtract', initial, binary('divide', initial, count));
  const earlier = addPart(scope, { kind: 'line', rule: 'periods', start, from: keptPart(scope, x), time: whole, other: part });
  return binary('add', binary('divide', x, count), earlier);
}
