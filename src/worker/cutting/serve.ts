import { cutLink, rankCuts } from '#core/analysis';
import type { Program } from '#core/compiler';
import { withoutPause } from '#core/model';
import { simulate } from '#core/simulator';
import { answerEach, type Numbered, type NumberedAnswer } from '../latest.ts';
import { holdProgram } from '../programs.ts';
import type { CutAnswer, CutQuestion, CutWish } from './cutter.ts';

/** How long links are tried at most, in milliseconds: what was tried by then is told as such. */
const LONGEST = 4_000;

/** The worker's side of the line. `now` are milliseconds on a clock that only goes forward. */
export function createCutServer(now: () => number, answer: (message: NumberedAnswer<CutAnswer>) => void): (question: Numbered<CutQuestion>) => void {
  return answerEach(holdProgram((program: Program, wish: CutWish): CutAnswer => {
    if (wish.kind === 'cut') {
      const cut = cutLink(program, wish.link);
      return { kind: 'cut', run: cut && simulate(cut, wish.inputs) };
    }
    const end = now() + LONGEST;
    return { kind: 'ranked', ranking: withoutPause(rankCuts(program, wish.links, wish.outcome, wish.inputs, () => now() > end)) };
  }), answer);
}
