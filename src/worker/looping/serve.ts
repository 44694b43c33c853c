import { findLoops, type CausalGraph } from '#core/analysis';
import { answerEach, type Numbered, type NumberedAnswer } from '../latest.ts';
import type { LoopsAnswer } from './finder.ts';

/** How long loops are looked for at most, in milliseconds: what is found by then is a sample, and says so. */
const LONGEST = 300;

/** The worker's side of the line. `now` are milliseconds on a clock that only goes forward. */
export function createLoopServer(now: () => number, answer: (message: NumberedAnswer<LoopsAnswer>) => void): (question: Numbered<CausalGraph>) => void {
  return answerEach((graph): LoopsAnswer => {
    const end = now() + LONGEST;
    return { kind: 'found', set: findLoops(graph, { shouldStop: () => now() > end }) };
  }, answer);
}
