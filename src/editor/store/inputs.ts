import type { Program } from '#core/compiler';
import type { ModelDocument, ScenarioId } from '#core/model';
import { scenarioConstants, type RunInputs } from '#core/simulator';

/** What the equations stand for: no constant replaced. */
export const baseInputs: RunInputs = {};

/** A scenario's values as inputs of a run; null is the base. Values equal to the equations' own are left out. */
export function scenarioInputs(program: Program, document: ModelDocument, scenario: ScenarioId | null): RunInputs {
  const chosen = scenario === null ? undefined : document.scenarios[scenario];
  if (!chosen) return baseInputs;
  const base = new Map(program.constants.map(({ slot, value }) => [slot, value]));
  const constants = scenarioConstants(program, chosen).filter(({ slot, value }) => value !== base.get(slot));
  return constants.length === 0 ? baseInputs : { constants };
}

/** Equal keys of one program mean equal runs. */
export function inputsKey(inputs: RunInputs): string {
  return (inputs.constants ?? []).map(({ slot, value }) => `${slot}=${value}`).join(' ');
}
