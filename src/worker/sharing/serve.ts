import { largestLoops, runWithLoops, summariseLoops, type LoopRun } from '#core/analysis';
import type { Program } from '#core/compiler';
import type { RunInputs } from '#core/simulator';
import { answerEach, type Numbered, type NumberedAnswer } from '../latest.ts';
import { holdProgram } from '../programs.ts';
import type { RunShares, SharesAnswer, SharesQuestion } from './sharer.ts';

/** More loops than these nobody looks through, and their rows would fill the memory of the page. */
const MOST = 200;

/** The worker's side of the line. It keeps the last program. */
export function createSharesServer(answer: (message: NumberedAnswer<SharesAnswer>) => void): (question: Numbered<SharesQuestion>) => void {
  return answerEach(holdProgram((program: Program, inputs: RunInputs): SharesAnswer => ({ kind: 'shared', shares: sharesOf(program, inputs) })), answer);
}

function sharesOf(program: Program, inputs: RunInputs): RunShares | null {
  const { loops } = runWithLoops(program, inputs, { extent: 'all' });
  return loops && { times: loops.times, summary: largestLoops(summariseLoops(loops), MOST), scores: scoresOf(loops), complete: loops.complete };
}

/** The ways through hidden parts stay behind: nobody draws them. */
function scoresOf({ nodes, links, linkScores, times }: LoopRun): RunShares['scores'] {
  return { nodes, links: links.map(({ from, to }) => ({ from, to, paths: [] })), linkScores, times };
}
