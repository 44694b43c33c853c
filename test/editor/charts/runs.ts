import { compile } from '#core/compiler';
import type { ModelDocument, ScenarioId } from '#core/model';
import { simulate } from '#core/simulator';
import { baseInputs, inputsKey, scenarioInputs, type LiveRun } from '#editor/store';
import { must } from '#test/documents';

/** A document run as the screen would run it, by its equations or by a scenario. */
export function liveRun(document: ModelDocument, scenario: ScenarioId | null = null): LiveRun {
  const program = must(compile(document).program, 'program');
  const inputs = scenario === null ? baseInputs : scenarioInputs(program, document, scenario);
  return { program, key: inputsKey(inputs), scenario, run: simulate(program, inputs) };
}
