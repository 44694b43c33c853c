import type { Address, ModelDocument, ModelId, Variable, VariableId } from '#core/model';
import { unlike } from '../charts.ts';
import { moveLoops } from '../loopKeys.ts';

/** Of the way on from a model, by variables' ids, what it is from now on; null where it leads to nothing any more. */
export type Move = (way: readonly VariableId[]) => readonly VariableId[] | null;

/** Where variables of a model live changes: gives scenarios, charts and loops the new addresses, wherever the model stands. */
export function readdress(document: ModelDocument, model: ModelId, move: Move): void {
  const moved = (address: Address): Address | null => movedAddress(document, address, model, move);
  for (const scenario of Object.values(document.scenarios)) {
    for (const [address, value] of Object.entries(scenario.values)) {
      const now = moved(address);
      if (now === address) continue;
      delete scenario.values[address];
      if (now !== null) scenario.values[now] = value;
    }
  }
  for (const chart of Object.values(document.charts)) {
    const plots = chart.plots.flatMap((plot) => {
      const variable = moved(plot.variable);
      return variable === null ? [] : [{ ...plot, variable }];
    });
    const isAlike = plots.length === chart.plots.length && plots.every(({ variable }, at) => variable === chart.plots[at]?.variable);
    if (!isAlike) chart.plots = unlike(plots);
  }
  moveLoops(document, moved);
}

function movedAddress(document: ModelDocument, address: Address, model: ModelId, move: Move): Address | null {
  let here: ModelId | undefined = document.root;
  let rest: readonly VariableId[] = address.split('.') as VariableId[];
  const way: VariableId[] = [];
  while (rest.length > 0) {
    const onward: readonly VariableId[] | null = here === model ? move(rest) : rest;
    const [next, ...after]: readonly VariableId[] = onward ?? [];
    if (next === undefined) return null;
    const variable: Variable | undefined = here && document.models[here]?.variables[next];
    here = variable?.kind === 'module' ? variable.model : undefined;
    way.push(next);
    rest = after;
  }
  return way.join('.');
}
