import type { Diagnostic, Model, ModelDocument, VariableId } from '#core/model';
import { words as text } from '#core/words';
import { limitingArrows, ratchets, type Limiting } from './advice.ts';
import { boundaryOf, type BoundaryCrossing } from './boundary.ts';
import { chooseAccumulators, loopCounts, memoryMoves, otherPlacements, type MemoryChoice, type MemoryMove } from './choose.ts';
import { fanOf, type Fan } from './fan.ts';
import { naturesOf } from './nature.ts';
import { notices } from './notices.ts';
import type { Nudge } from './plan.ts';
import { tiesOf, type SelfGain } from './ties.ts';
import { verdictOf, type SketchVerdict } from './telling.ts';
import { countOf } from './verdict.ts';
import type { Versions } from './versions.ts';

/** What is asked of a diagram that is played; what is left out is chosen. */
export interface PlayWish extends Partial<Versions> {
  /** None: the word with memory on most loops is pushed up. */
  readonly nudges?: readonly Nudge[];
  /** Where the memory sits; left out: as marked, and what that lacks. */
  readonly accumulators?: readonly VariableId[];
  readonly beats?: number;
  /** Up to so many other places for the memory are tried. */
  readonly placements?: number;
}

/** A variable while the sketch runs. */
export interface SketchCourse {
  readonly variable: VariableId;
  readonly name: string;
  /** A word's values are how far it is from normal, 0; a number's are in its own unit. */
  readonly kind: 'word' | 'number';
  /** As drawn; arrows without a polarity are left out. */
  readonly drawn: Float64Array;
  /** In each version. */
  readonly versions: readonly Float64Array[];
}

/** A sketch run, all its versions and what they agree on. */
export interface SketchPlay {
  /** In beats, or in the time unit of the document where it has numbers. */
  readonly times: Float64Array;
  readonly choice: MemoryChoice;
  readonly moves: readonly MemoryMove[];
  readonly nudges: readonly Nudge[];
  /** Nobody nudged, so that a word was chosen. */
  readonly nudgeChosen: boolean;
  readonly courses: readonly SketchCourse[];
  readonly verdicts: readonly SketchVerdict[];
  readonly ties: readonly SelfGain[];
  /** Arrows that would let loops hand over if they bit late. */
  readonly limiting: readonly Limiting[];
  readonly boundary: readonly BoundaryCrossing[];
  /** What must be said beside the curves, a sentence each. */
  readonly notices: readonly string[];
}

/** Why a diagram cannot be played. */
export interface NoPlay {
  readonly problems: readonly Diagnostic[];
  readonly sentence: string;
}

/** How hard a nudge is where nobody says. */
export const NUDGE = 0.1;

const DEFAULTS = { beats: 40, seed: 1, count: 64, placements: 6 } as const;

/** Plays a diagram without equations. */
export function playSketch(document: ModelDocument, model: Model, wish: PlayWish = {}): SketchPlay | NoPlay {
  const choice = choiceFor(document, model, wish.accumulators);
  const { beats, seed, count, placements } = { ...DEFAULTS, ...wish };
  const nudges = wish.nudges?.length ? wish.nudges : firstNudge(document, model, choice.accumulators);
  if (nudges.length === 0) return { problems: [], sentence: text.sketch.nothingToPlay };
  const ask = { document, model, nudges, beats, versions: { seed, count } };
  const here = fanOf(ask, choice.accumulators);
  if ('problems' in here) return { ...here, sentence: text.sketch.numbersDoNotRun };
  const elsewhere: Placement[] = [];
  for (const accumulators of otherPlacements(document, model, choice.accumulators, placements)) {
    const fan = fanOf(ask, accumulators);
    if (!('problems' in fan)) elsewhere.push({ accumulators, fan });
  }
  const ties = tiesOf(model, choice.accumulators);
  const boundary = boundaryOf(document, model);
  const limiting = limitingArrows(model, choice.accumulators);
  const nudgeChosen = !wish.nudges?.length;
  return {
    times: here.times,
    choice,
    moves: memoryMoves(document, model, choice.accumulators),
    nudges,
    nudgeChosen,
    courses: coursesOf(model, here),
    verdicts: verdictsOf(model, here, elsewhere),
    ties,
    limiting,
    boundary,
    notices: notices(model, { choice, nudges, nudgeChosen, ties, limiting, ratchets: ratchets(model, choice.accumulators), boundary, unsigned: here.trial.plan.unsigned }),
  };
}

function choiceFor(document: ModelDocument, model: Model, accumulators: readonly VariableId[] | undefined): MemoryChoice {
  return accumulators ? { accumulators, added: [], exact: true } : chooseAccumulators(document, model);
}

/** The word with memory on most loops, up; without any, the first word with an arrow out. */
function firstNudge(document: ModelDocument, model: Model, accumulators: readonly VariableId[]): Nudge[] {
  const loops = loopCounts(document, model);
  const [first] = accumulators.toSorted((a, b) => (loops.get(b) ?? 0) - (loops.get(a) ?? 0));
  const natures = naturesOf(model);
  const variable = first ?? Object.values(model.links).find(({ from }) => natures.get(from) === 'word')?.from;
  return variable === undefined ? [] : [{ variable, by: NUDGE }];
}

/** Another placement of memory, in all versions. */
interface Placement {
  readonly accumulators: readonly VariableId[];
  readonly fan: Fan;
}

function coursesOf(model: Model, { drawn, versions }: Fan): SketchCourse[] {
  const natures = naturesOf(model);
  return [...drawn].map(([variable, course]) => ({
    variable,
    name: model.variables[variable]?.name ?? '',
    kind: natures.get(variable) === 'word' ? 'word' : 'number',
    drawn: course,
    versions: versions.flatMap((version) => version.get(variable) ?? []),
  }));
}

function verdictsOf(model: Model, { times, moved, ends, twists, dust }: Fan, elsewhere: readonly Placement[]): SketchVerdict[] {
  return [...moved].map(([variable, course]) => {
    const others = elsewhere.map(({ accumulators, fan }) => ({ accumulators, count: countOf(fan.ends.get(variable) ?? []) }));
    return verdictOf(model, { variable, times, course, ends: ends.get(variable) ?? [], twists, dust: dust.get(variable) ?? 0, others });
  });
}

