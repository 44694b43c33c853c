import { resetScenario, resetScenarioValue, keepAsBase as keep, setScenarioValue } from '#core/commands';
import type { Constant } from '#core/compiler';
import { variableAt, type Variable } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, hold, useCompilation, useDocument } from '#editor/store';

/** A constant of the running model with what the screen needs to show and move it. */
export interface Adjustable {
  readonly constant: Constant;
  readonly variable: Variable | undefined;
  /** What runs use: the chosen scenario's value, else the equation's. */
  readonly value: number;
}

/** Every constant of the running model, in document order. */
export function useAdjustables(): readonly Adjustable[] {
  const constants = useCompilation().program?.constants;
  const document = useDocument((whole) => whole);
  const values = document.scenario === undefined ? undefined : document.scenarios[document.scenario]?.values;
  return (constants ?? []).map((constant) => {
    const written = values?.[constant.address];
    const own = typeof written === 'object' ? written[constant.element ?? ''] : written;
    return { constant, variable: variableAt(document, constant.address)?.variable, value: own ?? constant.value };
  });
}

/** Gives a constant a value in the chosen scenario. While `dragging`, the moves of one slider are one undo step. */
export function setValue({ address, element, name, value: base }: Constant, value: number, dragging: boolean): void {
  if (dragging) hold();
  const of = element === undefined ? { address } : { address, element };
  const change = (draft: ReturnType<typeof getDocument>) =>
    value === base ? resetScenarioValue(draft, of) : setScenarioValue(draft, { ...of, value });
  edit(words.charts.editMove(name), change, dragging ? { merge: `slider ${address} ${element ?? ''}` } : {});
}

/** Takes a constant back to its equation. */
export function resetValue({ address, element, name }: Constant): void {
  edit(words.charts.editReset(name), (draft) => resetScenarioValue(draft, element === undefined ? { address } : { address, element }));
}

/** Takes all constants back to their equations. */
export function resetValues(): void {
  edit(words.charts.editResetAll, (draft) => resetScenario(draft, {}));
}

/** Writes the chosen scenario's values into the equations. */
export function keepValues(): void {
  edit(words.charts.editKeep, (draft) => keep(draft, {}));
}
