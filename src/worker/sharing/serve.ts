import { largestLoops, observedSigns, runWithLoops, summariseLoops, type LoopRun } from '#core/analysis';
import type { Program } from '#core/compiler';
import { answerEach, type Numbered, type NumberedAnswer } from '../latest.ts';
import { holdProgram } from '../programs.ts';
import type { RunShares, SharesAnswer, SharesQuestion, SharesWish } from './sharer.ts';

/** More loops than these nobody looks through, and their rows would fill the memory of the page. */
const MOST = 200;

/** How long loops may take once the run is over, in milliseconds: what is known by then is a sample, and says so. */
const LONGEST = 1000;

/** The worker's side of the line. It keeps the last program. `now` are milliseconds on a clock that only goes forward. */
export function createSharesServer(now: () => number, answer: (message: NumberedAnswer<SharesAnswer>) => void): (question: Numbered<SharesQuestion>) => void {
  return answerEach(holdProgram((program: Program, wish: SharesWish): SharesAnswer => ({ kind: 'shared', shares: sharesOf(program, wish, now) })), answer);
}

function sharesOf(program: Program, { inputs, pinned }: SharesWish, now: () => number): RunShares | null {
  let end: number | null = null;
  const left = (): number => ((end ??= now() + LONGEST) - now()) / LONGEST;
  const { loops } = runWithLoops(program, inputs, { extent: 'all', pinned, left });
  return loops && { times: loops.times, summary: largestLoops(summariseLoops(loops), MOST, pinned), scores: scoresOf(loops), signs: observedSigns(loops), complete: loops.complete };
}

/** So many scores are sent at most, 16 MB: of more, rows are left out evenly. Nobody sees between them at the cursor. */
const MOST_SCORES = 2_000_000;

/** The ways through hidden parts stay behind: nobody draws them. */
export function scoresOf({ nodes, links, linkScores, times }: Pick<LoopRun, 'nodes' | 'links' | 'linkScores' | 'times'>, most = MOST_SCORES): RunShares['scores'] {
  const ends = links.map(({ from, to }) => ({ from, to, paths: [] }));
  const step = Math.max(1, Math.ceil((links.length * times.length) / most));
  if (step === 1) return { nodes, links: ends, linkScores, times };
  const rows = [...times.keys()].filter((row) => row % step === 0 || row === times.length - 1);
  const kept = new Float64Array(rows.length * links.length);
  rows.forEach((row, at) => kept.set(linkScores.subarray(row * links.length, (row + 1) * links.length), at * links.length));
  return { nodes, links: ends, linkScores: kept, times: Float64Array.from(rows, (row) => times[row] ?? NaN) };
}

/** The buffers of an answer that can change hands instead of being copied. */
export function transferable({ body }: NumberedAnswer<SharesAnswer>): ArrayBuffer[] {
  const buffer = body.kind === 'answered' ? body.answer.shares?.scores.linkScores.buffer : undefined;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
