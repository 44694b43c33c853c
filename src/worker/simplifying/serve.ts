import { runWithLoops, simplify, summariseLoops } from '#core/analysis';
import type { Program } from '#core/compiler';
import { answerEach, type Numbered, type NumberedAnswer } from '../latest.ts';
import { holdProgram } from '../programs.ts';
import type { SimplifyAnswer, SimplifyQuestion, SimplifyWish } from './simplifier.ts';

/** The worker's side of the line. */
export function createSimplifyServer(answer: (message: NumberedAnswer<SimplifyAnswer>) => void): (question: Numbered<SimplifyQuestion>) => void {
  return answerEach(holdProgram((program: Program, { inputs, document, graph, names, thresholds }: SimplifyWish): SimplifyAnswer => {
    const { loops: run } = runWithLoops(program, inputs, { extent: 'all' });
    return { kind: 'simplified', simplified: run && simplify({ document, graph, run, summary: summariseLoops(run), names }, thresholds) };
  }), answer);
}
