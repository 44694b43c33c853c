import { binary, constant, DT } from '../code.ts';
import { kept, keptPart } from '../parts.ts';
import type { Code } from '../program.ts';
import type { Scope } from '../scope.ts';
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
    outflows: [keptPart(scope, binary('multiply', binary('multiply', stock, yearly), overStep(yearly)))],
  }));
  const worth = kept(scope, binary('multiply', x, discount));
  const accumulated = hiddenStock(scope, initial, () => ({ inflows: [keptPart(scope, worth)], outflows: [] }));
  return binary('multiply', binary('add', accumulated, binary('multiply', worth, DT)), factor);
}
