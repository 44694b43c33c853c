import { binary, call, constant } from '../code.ts';
import { kept, keptPart } from '../parts.ts';
import type { Code } from '../program.ts';
import type { Scope } from '../scope.ts';
import { hiddenStock } from './stages.ts';

/**
 * TREND(x, T, initial trend): (x - average) / (average T), where the average follows x in time T and begins at
 * x / (1 + initial T).
 */
export function trend(scope: Scope, input: Code, time: Code, initial: Code): Code {
  const { x, t, average } = followed(scope, input, time, initial);
  return binary('divide', binary('subtract', x, average), binary('multiply', average, t));
}

/** The same over the size of the average, 0 where that is about 0 (Vensim help, "TREND"). */
export function sizeTrend(scope: Scope, input: Code, time: Code, initial: Code): Code {
  const { x, t, average } = followed(scope, input, time, initial);
  return call('ZIDZ', binary('subtract', x, average), binary('multiply', t, call('ABS', average)));
}

/** An input with its average, which begins where the input would have grown from by the initial trend. */
function followed(scope: Scope, input: Code, time: Code, initial: Code): { x: Code; t: Code; average: Code } {
  const x = kept(scope, input);
  const t = kept(scope, time);
  const start = binary('divide', x, binary('add', constant(1), binary('multiply', initial, t)));
  const average = hiddenStock(scope, start, (stock) => ({
    inflows: [keptPart(scope, binary('divide', binary('subtract', x, stock), t))],
    outflows: [],
  }));
  return { x, t, average };
}

/** FORECAST(x, T, horizon): x carried on along (x - average) / (T average), which counts as 0 where the average is about 0 (Vensim help). */
export function plainForecast(scope: Scope, input: Code, time: Code, horizon: Code): Code {
  const { x, t, average } = followed(scope, input, time, constant(0));
  const growth = binary('multiply', call('ZIDZ', binary('subtract', x, average), binary('multiply', t, average)), horizon);
  return binary('multiply', x, binary('add', constant(1), growth));
}

/** FORCST(x, T, horizon, initial trend): x carried on along its trend, x (1 + trend horizon). */
export function forecast(scope: Scope, input: Code, time: Code, horizon: Code, initial: Code): Code {
  const x = kept(scope, input);
  const growth = binary('multiply', trend(scope, x, time, initial), horizon);
  return binary('multiply', x, binary('add', constant(1), growth));
}
