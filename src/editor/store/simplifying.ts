import type { Simplified, Thresholds } from '#core/analysis';
import type { ModelSimplifier } from '#worker';
import { inputsOfRun } from './inputs.ts';
import { getLoops } from './loops.ts';
import { runsStore } from './runs.ts';
import { state } from './state.ts';

let simplifier: ModelSimplifier | null = null;

/** Says who simplifies models; answers how to stop. */
export function startSimplifying(by: ModelSimplifier): () => void {
  simplifier = by;
  return () => {
    by.close();
    simplifier = null;
  };
}

/** The diagram of what drove the run on screen; null: there is none. Never rejects. */
export async function simplifyRun(thresholds: Thresholds): Promise<Simplified | null | 'superseded'> {
  const { current } = runsStore.getState();
  const { document } = state.getState();
  const inputs = current && inputsOfRun(current, document);
  if (!current || !inputs || !simplifier) return null;
  const { graph, names } = getLoops();
  const answer = await simplifier.ask(current.program, { inputs, document, graph, names, thresholds });
  if (answer.kind === 'simplified') return answer.simplified;
  return answer.kind === 'superseded' ? 'superseded' : null;
}
