import { binary, constant, DT, load } from '../code.ts';
import type { Code } from '../program.ts';
import { kept, keptSlot, type Scope } from '../scope.ts';
import { hiddenStock } from './stages.ts';

/** What one unit of money at the end of the first step is worth at its beginning: 1 / (1 + rate DT). */
export function overStep(rate: Code): Code {
  return binary('divide', constant(1), binary('add', constant(1), binary('multiply', rate, DT)));
}

/**
 * (accumulated + stream DT discount) factor, where the discount begins at `first` and falls by rate / (1 + rate DT) of
 * itself per unit of time, and what is accumulated begins at `initial`. Source: Vensim help, "NPV" (the discount begins
 * at 1) and "NPVE" (it begins a step later).
 */
export function presentValue(scope: Scope, stream: Code, rate: Code, first: Code, initial = constant(0), factor = constant(1)): Code {
  const x = kept(scope, stream);
  const yearly = kept(scope, rate);
  const discount = hiddenStock(scope, first, (stock) => ({
    inflows: [],
    outflows: [keptSlot(scope, binary('multiply', binary('multiply', load(stock), yearly), overStep(yearly)))],
  }));
  const worth = kept(scope, binary('multiply', x, load(discount)));
  const accumulated = hiddenStock(scope, initial, () => ({ inflows: [keptSlot(scope, worth)], outflows: [] }));
  return binary('multiply', binary('add', load(accumulated), binary('multiply', worth, DT)), factor);
}
