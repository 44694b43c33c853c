import type { Address, ModelDocument, ModelId, VariableId } from '#core/model';

/** Where variables of a model live changes: gives scenarios and charts the new addresses, wherever the model stands. */
export function readdress(document: ModelDocument, model: ModelId, place: (id: VariableId) => readonly VariableId[]): void {
  const moved = (address: Address): Address => movedAddress(document, address, model, place);
  for (const scenario of Object.values(document.scenarios)) {
    for (const [address, value] of Object.entries(scenario.values)) {
      const now = moved(address);
      if (now === address) continue;
      delete scenario.values[address];
      scenario.values[now] = value;
    }
  }
  for (const { plots } of Object.values(document.charts)) {
    for (const plot of plots) {
      const now = moved(plot.variable);
      if (now !== plot.variable) plot.variable = now;
    }
  }
}

function movedAddress(document: ModelDocument, address: Address, model: ModelId, place: (id: VariableId) => readonly VariableId[]): Address {
  let here: ModelId | undefined = document.root;
  const way: VariableId[] = [];
  for (const id of address.split('.') as VariableId[]) {
    const stops: readonly VariableId[] = here === model ? place(id) : [id];
    for (const stop of stops) {
      const variable: ModelDocument['models'][ModelId]['variables'][VariableId] | undefined = here && document.models[here]?.variables[stop];
      here = variable?.kind === 'module' ? variable.model : undefined;
      way.push(stop);
    }
  }
  return way.join('.');
}
