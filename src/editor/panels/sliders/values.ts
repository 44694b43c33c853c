import { useMemo } from 'react';
import { addScenario, currentScenario, resetScenario, resetScenarioValue, keepAsBase as keep, setScenarioValue } from '#core/commands';
import type { Constant } from '#core/compiler';
import { variableAt, type ModelDocument, type Scenario, type Variable } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, isHeld, useCompilation, useDocument } from '#editor/store';

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
  const document = useDocument(({ models, root }) => ({ models, root }));
  const values = useDocument(({ scenario, scenarios }) => (scenario === undefined ? undefined : scenarios[scenario]?.values));
  return useMemo(
    () =>
      (constants ?? []).map((constant) => {
        const written = values?.[constant.address];
        const own = typeof written === 'object' ? written[constant.element ?? ''] : written;
        return { constant, variable: variableAt(document, constant.address)?.variable, value: own ?? constant.value };
      }),
    [constants, document, values],
  );
}

/** Gives a constant a value in the chosen scenario. While its slider is in hand all its moves are one undo step. */
export function setValue(constant: Constant, value: number): void {
  const { name, value: base } = constant;
  const of = placeOf(constant);
  const change = (draft: ModelDocument) => (value === base ? resetScenarioValue(draft, of) : setScenarioValue(draft, { ...of, value }));
  const scenario = currentScenario(getDocument())?.name ?? null;
  edit(words.charts.editMove(name, scenario), change, isHeld() ? { merge: `slider ${constant.address} ${constant.element ?? ''}` } : {});
}

/** Goes on in a copy of a scenario, which then stays as it is. */
export function tryInCopy({ id, name }: Pick<Scenario, 'id' | 'name'>): void {
  edit(words.charts.editTry(name), (draft) => void addScenario(draft, { copy: id }));
}

/** Takes a constant back to its equation. */
export function resetValue(constant: Constant): void {
  edit(words.charts.editReset(constant.name), (draft) => resetScenarioValue(draft, placeOf(constant)));
}

/** Takes all constants back to their equations. */
export function resetValues(): void {
  edit(words.charts.editResetAll, (draft) => resetScenario(draft, {}));
}

/** Writes the chosen scenario's values into the equations. */
export function keepValues(): void {
  edit(words.charts.editKeep, (draft) => keep(draft, {}));
}

function placeOf({ address, element }: Constant) {
  return element === undefined ? { address } : { address, element };
}
