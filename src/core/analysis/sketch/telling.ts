import type { Model, VariableId } from '#core/model';
import { words as text } from '#core/words';
import { arrowText } from './arrowText.ts';
import { countOf, firstWay, outcomeOf, separators, type Count, type End, type Separator } from './verdict.ts';
import type { Twist } from './versions.ts';

/** What the versions of a sketch agree on about one variable, and what its arrows leave open. */
export interface SketchVerdict {
  readonly variable: VariableId;
  readonly count: Count;
  /** Where at least three in four versions end; null: the diagram does not decide. */
  readonly outcome: End | null;
  /** As drawn: the way it first goes where it ends the other way, and until when. */
  readonly first: { readonly way: 'up' | 'down'; readonly until: number } | null;
  /** Where the diagram does not decide, by its versions or by where memory sits: the arrows to think about. */
  readonly separators: readonly Separator[];
  /** A placement of memory with which it ends the other way. */
  readonly elsewhere: { readonly accumulators: readonly VariableId[]; readonly count: Count } | null;
  /** One or more sentences. */
  readonly sentence: string;
}

/** What a verdict is made from. */
interface Evidence {
  readonly variable: VariableId;
  readonly times: Float64Array;
  readonly course: Float64Array;
  readonly ends: readonly End[];
  readonly twists: readonly (readonly Twist[])[];
  readonly dust: number;
  readonly others: readonly { readonly accumulators: readonly VariableId[]; readonly count: Count }[];
}

/** Says what the versions come to. */
export function verdictOf(model: Model, { variable, times, course, ends, twists, dust, others }: Evidence): SketchVerdict {
  const count = countOf(ends);
  const outcome = outcomeOf(count);
  const opposite = outcome === 'up' ? 'down' : outcome === 'down' ? 'up' : null;
  const elsewhere = others.find((other) => opposite !== null && outcomeOf(other.count) === opposite) ?? null;
  const found = {
    count,
    outcome,
    first: outcome === null ? null : firstWay(times, course, dust),
    separators: outcome === null || elsewhere ? separators(twists, ends) : [],
    elsewhere,
  };
  return { variable, ...found, sentence: sentenceOf(model, variable, found) };
}

function sentenceOf(model: Model, variable: VariableId, { count, outcome, first, separators: telling, elsewhere }: Omit<SketchVerdict, 'variable' | 'sentence'>): string {
  const say = text.sketch.verdict;
  const name = model.variables[variable]?.name ?? '';
  const of = count.up + count.down + count.same;
  const strengthen = say.strengthen(telling.map(({ link, towards }) => ({ arrow: arrowText(model, link), towards })));
  if (outcome === null) return [say.open(name, count, of), strengthen].filter(Boolean).join(' ');
  const firstText = first && outcome !== 'same' && first.way !== outcome ? say.first(first.way, first.until) : '';
  const moved = elsewhere ? say.elsewhere(name, elsewhere.accumulators.map((id) => model.variables[id]?.name ?? ''), elsewhere.count, of) : '';
  return [say.decided(name, outcome, count[outcome], of), firstText, moved, moved === '' ? '' : strengthen].filter(Boolean).join(' ');
}
