import { binary, constant, load } from '../code.ts';
import type { Code } from '../program.ts';
import { kept, keptSlot, type Scope } from '../scope.ts';
import { hiddenStock } from './stages.ts';

/**
 * TREND(x, T, initial trend): (x - average) / (average T), where the average follows x in time T and begins at
 * x / (1 + initial T).
 */
export function trend(scope: Scope, input: Code, time: Code, initial: Code): Code {
  const x = kept(scope, input);
  const t = kept(scope, time);
  const start = binary('divide', x, binary('add', constant(1), binary('multiply', initial, t)));
  const average = hiddenStock(scope, start, (stock) => ({
    inflows: [keptSlot(scope, binary('divide', binary('subtract', x, load(stock)), t))],
    outflows: [],
  }));
  return binary('divide', binary('subtract', x, load(average)), binary('multiply', load(average), t));
}

/** FORCST(x, T, horizon, initial trend): x carried on along its trend, x (1 + trend horizon). */
export function forecast(scope: Scope, input: Code, time: Code, horizon: Code, initial: Code): Code {
  const x = kept(scope, input);
  const growth = binary('multiply', trend(scope, x, time, initial), horizon);
  return binary('multiply', x, binary('add', constant(1), growth));
}
