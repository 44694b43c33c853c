import type { Model, ModelDocument, VariableId } from '#core/model';
import { naturesOf } from './nature.ts';
import type { Nudge } from './plan.ts';
import { prepare, type Courses, type NoTrial, type Trial } from './trial.ts';
import { dustOf, endOf, type End } from './verdict.ts';
import { twistsOf, type Twist, type Versions } from './versions.ts';

/** What is asked of every placement of memory. */
export interface Asked {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly nudges: readonly Nudge[];
  readonly beats: number;
  readonly versions: Versions;
}

/** A placement of memory in all versions. */
export interface Fan {
  readonly trial: Trial;
  readonly times: Float64Array;
  readonly drawn: Courses;
  readonly twists: readonly (readonly Twist[])[];
  readonly versions: readonly Courses[];
  /** By the variable and the version: how far it ends from where it would have without a nudge. */
  readonly ends: ReadonlyMap<VariableId, readonly End[]>;
  /** As drawn, how far each is from where it would have been. */
  readonly moved: Courses;
  readonly dust: ReadonlyMap<VariableId, number>;
}

/** Runs a placement of memory as drawn and in all versions, and, where numbers move by themselves, without a nudge as well. */
export function fanOf({ document, model, nudges, beats, versions: which }: Asked, accumulators: readonly VariableId[]): Fan | NoTrial {
  const trial = prepare(document, model, { accumulators, nudges, beats });
  if ('problems' in trial) return trial;
  const hasNumbers = [...naturesOf(model).values()].some((nature) => nature !== 'word');
  const calm = hasNumbers ? prepare(document, model, { accumulators, nudges: [], beats }) : null;
  if (calm && 'problems' in calm) return calm;
  const twists = twistsOf(trial.plan, which);
  const { times, courses: drawn } = trial.run();
  const still = calm?.run().courses;
  const dust = dusts(drawn, still, nudges);
  const versions: Courses[] = [];
  const ends = new Map<VariableId, End[]>([...drawn.keys()].map((id) => [id, []]));
  for (const twist of twists) {
    const { courses } = trial.run(twist);
    const without = calm?.run(twist).courses;
    versions.push(courses);
    for (const [id, course] of courses) ends.get(id)?.push(endOf((course.at(-1) ?? 0) - (without?.get(id)?.at(-1) ?? 0), dust.get(id) ?? 0));
  }
  const moved = new Map([...drawn].map(([id, course]) => [id, course.map((value, at) => value - (still?.get(id)?.[at] ?? 0))]));
  return { trial, times, drawn, twists, versions, ends, moved, dust };
}

/** What of each variable counts as not moved; of a number, a share of the largest that it is without a nudge. */
function dusts(drawn: Courses, still: Courses | undefined, nudges: readonly Nudge[]): ReadonlyMap<VariableId, number> {
  const dust = dustOf(Math.max(...nudges.map(({ by }) => Math.abs(by))));
  return new Map([...drawn.keys()].map((id) => {
    const scale = Array.from(still?.get(id) ?? []).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return [id, dust * (scale > 0 ? scale : 1)];
  }));
}
