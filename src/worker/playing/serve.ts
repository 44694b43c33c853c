import { playSketch } from '#core/analysis';
import { answerEach, type Numbered, type NumberedAnswer } from '../latest.ts';
import type { PlayAnswer, PlayQuestion } from './player.ts';

/** The worker's side of the line. */
export function createPlayServer(answer: (message: NumberedAnswer<PlayAnswer>) => void): (question: Numbered<PlayQuestion>) => void {
  return answerEach(({ document, model: id, wish }): PlayAnswer => {
    const model = document.models[id];
    if (!model) throw new Error(`there is no model ${id}`);
    return { kind: 'played', play: playSketch(document, model, wish) };
  }, answer);
}
