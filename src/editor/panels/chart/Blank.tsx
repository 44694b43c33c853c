import { Choose } from './Choose.tsx';
import { usePlots, usePlottable } from './choice.ts';
import { Nothing } from './Nothing.tsx';

/** What stands where there are no curves: a choice where the reader took all of them off, else why there are none. */
export function Blank() {
  const { chart, plots } = usePlots();
  const variables = usePlottable();
  return chart && plots.length === 0 && variables.length > 0 ? <Choose /> : <Nothing />;
}
