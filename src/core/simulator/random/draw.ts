import type { DrawFunction } from '#core/compiler';
import { distributions, type Distribution, type DrawContext } from './distributions.ts';
import { uniforms, type DrawPlace, type RunKey } from './stream.ts';

/** Where the limits leave so little of a distribution that so many draws miss it, the nearest limit is taken. */
const MOST_DRAWS = 1000;

/** The number that a call draws in a step: drawn again until it is between the limits that the call sets. */
export function draw(name: DrawFunction, args: readonly number[], key: RunKey, place: DrawPlace, context: DrawContext): number {
  const distribution = distributions[name];
  const smallest = limit(args, distribution.smallestAt, -Infinity);
  const largest = limit(args, distribution.largestAt, Infinity);
  const next = uniforms(key, place, limit(args, distribution.seedAt, 0));
  let value = NaN;
  for (let tries = 0; tries < MOST_DRAWS; tries++) {
    value = sampled(distribution, args, next, context);
    if (value !== value || (value >= smallest && value <= largest)) return value;
  }
  return Math.min(largest, Math.max(smallest, value));
}

function sampled({ sample, shapeAt, shiftAt }: Distribution, args: readonly number[], next: () => number, context: DrawContext): number {
  const value = sample(args.slice(shapeAt), next, context);
  return shiftAt === undefined ? value : value * (args[shiftAt + 1] ?? 1) + (args[shiftAt] ?? 0);
}

/** An argument; what is assumed where it is left out or not a number. */
function limit(args: readonly number[], at: number | undefined, assumed: number): number {
  const value = at === undefined ? undefined : args[at];
  return value === undefined || value !== value ? assumed : value;
}
