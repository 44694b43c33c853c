import { planAnswer, type InterviewQuestion } from '#core/analysis';
import { placeWord } from '#core/commands';
import type { Model, WordKind } from '#core/model';
import { words } from '#core/words';
import { edit, endSketch, getDocument, getSketch } from '#editor/store';

/** Gives a word its place, as one step; answers whether it did. */
export function answerQuestion(model: Model, { variable, name }: InterviewQuestion, kind: WordKind): boolean {
  const plan = planAnswer(getDocument(), model, variable, kind);
  if (!plan) return false;
  // What plays a bare diagram has nothing to play in a model that runs.
  if (getSketch().model !== null) endSketch();
  const done = edit(words.sketch.interview.step(name, kind), (draft) => placeWord(draft, { plan }));
  return done;
}
