import type { Program } from '#core/compiler';
import type { ModelDocument, ScenarioId } from '#core/model';
import { scenarioConstants, type RunInputs } from '#core/simulator';
import type { LiveRun } from './runs.ts';

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

/** What a run ran with, by the document as it is now; null where that has gone on: the next run is on its way. */
export function inputsOfRun({ program, key, scenario }: Pick<LiveRun, 'program' | 'key' | 'scenario'>, document: ModelDocument): RunInputs | null {
  const inputs = scenarioInputs(program, document, scenario);
  return inputsKey(inputs) === key ? inputs : null;
}
