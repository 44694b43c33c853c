import type { Constant, Program } from '#core/compiler';
import type { ModelDocument, ScenarioId } from '#core/model';
import type { RunInputs } from '#core/simulator';

/** What the equations stand for: no constant replaced. */
export const baseInputs: RunInputs = {};

/** A scenario's values as inputs of a run; null is the base. Values equal to the equations' own are left out. */
export function scenarioInputs(program: Program, document: ModelDocument, scenario: ScenarioId | null): RunInputs {
  const values = scenario === null ? undefined : document.scenarios[scenario]?.values;
  if (!values) return baseInputs;
  const constants = program.constants.flatMap((constant) => {
    const value = valueFor(constant, values[constant.address]);
    return value === undefined || value === constant.value ? [] : [{ slot: constant.slot, value }];
  });
  return constants.length === 0 ? baseInputs : { constants };
}

/** Equal keys of one program mean equal runs. */
export function inputsKey(inputs: RunInputs): string {
  return (inputs.constants ?? []).map(({ slot, value }) => `${slot}=${value}`).join(' ');
}

function valueFor(constant: Constant, value: number | Record<string, number> | undefined): number | undefined {
  if (typeof value !== 'object') return value;
  return constant.element === undefined ? undefined : value[constant.element];
}
