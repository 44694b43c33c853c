import type { LinkId } from '#core/model';
import type { Twist } from './versions.ts';

/** Where a variable ends beside where it would have been. */
export type End = 'up' | 'down' | 'same';

/** In how many versions a variable ends where. */
export interface Count {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/** Fewer of the versions than this, and the diagram does not decide. */
const DECIDES = 3 / 4;

/** What has moved by less than this part of the nudge has not moved: no chart would show it. */
const DUST = 1 / 100;

/** How far a variable must be from where it would have been to count as moved, for nudges up to this size. */
export function dustOf(nudge: number): number {
  return DUST * Math.abs(nudge);
}

/** Where a course ends, of what is less than dust nowhere. */
export function endOf(value: number, dust: number): End {
  if (!(Math.abs(value) > dust)) return 'same';
  return value > 0 ? 'up' : 'down';
}

/** How many of the ends are which. */
export function countOf(ends: readonly End[]): Count {
  const count = { up: 0, down: 0, same: 0 };
  for (const end of ends) count[end] += 1;
  return count;
}

/** Where most versions end, if at least three in four do; else null: the diagram does not decide. */
export function outcomeOf(count: Count): End | null {
  const all = count.up + count.down + count.same;
  return (['up', 'down', 'same'] as const).find((end) => all > 0 && count[end] >= DECIDES * all) ?? null;
}

/** The way a course first goes where that is not the way it ends, and the last time before it turned. */
export function firstWay(times: Float64Array, course: Float64Array, dust: number): { readonly way: 'up' | 'down'; readonly until: number } | null {
  const ends = Array.from(course, (value) => endOf(value, dust));
  const start = ends.findIndex((end) => end !== 'same');
  const [way, last] = [ends[start], ends.at(-1)];
  if (way === undefined || way === 'same' || last === way || last === 'same') return null;
  const turn = ends.findIndex((end, at) => at > start && end === last);
  return { way, until: times[turn] ?? 0 };
}

/** An arrow that tells versions apart: in those where the variable ends `towards`, it is stronger. */
export interface Separator {
  readonly link: LinkId;
  readonly towards: 'up' | 'down';
}

/** Correlations below this are found by chance in one of twenty cases, with 64 versions. */
const TELLING = 0.25;

/** The arrow whose strength most goes with ending up, and the one that most goes with ending down; without one that is plain, none. */
export function separators(twists: readonly (readonly Twist[])[], ends: readonly End[]): Separator[] {
  const heights = ends.map((end) => (end === 'up' ? 1 : end === 'down' ? -1 : 0));
  const links = (twists[0] ?? []).map(({ link }, at) => ({ link, pull: correlation(twists.map((version) => pullOf(version[at])), heights) }));
  const [most, least] = [links.toSorted((a, b) => b.pull - a.pull)[0], links.toSorted((a, b) => a.pull - b.pull)[0]];
  return [
    ...(most && most.pull > TELLING ? [{ link: most.link, towards: 'up' as const }] : []),
    ...(least && least.pull < -TELLING ? [{ link: least.link, towards: 'down' as const }] : []),
  ];
}

function pullOf(twist: Twist | undefined): number {
  return twist ? twist.strength * twist.sign : 1;
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [centred(one), centred(other)];
  const product = (left: readonly number[], right: readonly number[]): number => left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size > 0 ? product(a, b) / size : 0;
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
