import type { LinkId, Model, VariableId } from '#core/model';
import { words as text } from '#core/words';
import type { Limiting, Ratchet } from './advice.ts';
import type { BoundaryCrossing } from './boundary.ts';
import type { MemoryChoice } from './choose.ts';
import type { Nudge } from './plan.ts';
import { arrowText } from './arrowText.ts';
import type { SelfGain } from './ties.ts';

/** What a run was made of that its curves do not show. */
interface Circumstances {
  readonly choice: MemoryChoice;
  readonly nudges: readonly Nudge[];
  readonly nudgeChosen: boolean;
  readonly ties: readonly SelfGain[];
  readonly limiting: readonly Limiting[];
  readonly ratchets: readonly Ratchet[];
  readonly boundary: readonly BoundaryCrossing[];
  readonly unsigned: readonly LinkId[];
}

/** So many words that go one way are enough to see what is meant. */
const MOST_RATCHETS = 3;

/** What must be said beside the curves of a sketch run. */
export function notices(model: Model, { choice, nudges, nudgeChosen, ties, limiting, ratchets, boundary, unsigned }: Circumstances): string[] {
  const say = text.sketch.notices;
  const name = (id: VariableId): string => model.variables[id]?.name ?? '';
  const [nudge] = nudges;
  const zero = boundary.filter(({ kind, normal }) => kind === 'compares' && normal === 0);
  return [
    ...(nudgeChosen && nudge ? [say.nudged(name(nudge.variable))] : []),
    ...(choice.added.length > 0 ? [say.memory(choice.added.map(name))] : []),
    ...(choice.exact ? [] : [say.greedy]),
    ...ties.map(({ word }) => say.tie(name(word))),
    ...limiting.map(({ link, word }) => say.late(name(word), arrowText(model, link))),
    ...ratchets.slice(0, MOST_RATCHETS).map(({ flow, stock }) => say.ratchet(name(flow), name(stock))),
    ...(unsigned.length > 0 ? [say.unsigned(unsigned.map((link) => arrowText(model, link)))] : []),
    ...(boundary.length > 0 ? [say.boundary(boundary.length)] : []),
    ...zero.map(({ from, to }) => say.zero(name(from), name(to))),
  ];
}
