import { binary, call, constant } from '../code.ts';
import { addPart, kept, keptAtStart, keptPart } from '../parts.ts';
import type { Code } from '../program.ts';
import type { Scope } from '../scope.ts';

/**
 * DEPRECIATE STRAIGHTLINE(stream, time, period, initial): over n = time / period periods, rounded, a share 1/n of the
 * stream now and of its average in each of the n - 1 periods before, in which it was `initial` before the run. Source:
 * Vensim help, "DEPRECIATE STRAIGHTLINE".
 */
export function straightLine(scope: Scope, stream: Code, time: Code, period: Code, initial: Code): Code {
  const x = kept(scope, stream);
  const [whole, part] = [keptPart(scope, time), keptPart(scope, period)];
  const count = keptAtStart(scope, call('MAX', constant(1), call('ROUND', binary('divide', whole, part))));
  const start = binary('subtract', initial, binary('divide', initial, count));
  const earlier = addPart(scope, { kind: 'line', rule: 'periods', start, from: keptPart(scope, x), time: whole, other: part });
  return binary('add', binary('divide', x, count), earlier);
}
