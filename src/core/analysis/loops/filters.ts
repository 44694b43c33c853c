import type { CausalGraph, FoundLoop, LoopPolarity, LoopSet } from './types.ts';

/** Which loops of a set are asked for; what is left out does not matter. */
export interface LoopFilter {
  /** The place of a node that they must pass. */
  readonly through?: number;
  readonly polarity?: LoopPolarity;
  /** Only those with the most links among them. */
  readonly longest?: boolean;
}

/** The loops that a filter lets through, in the order of the set. */
export function filterLoops({ loops }: Pick<LoopSet, 'loops'>, { links }: Pick<CausalGraph, 'links'>, { through, polarity, longest }: LoopFilter): FoundLoop[] {
  const passing = loops.filter(
    (loop) => (polarity === undefined || loop.polarity === polarity) && (through === undefined || loop.links.some((link) => links[link]?.from === through)),
  );
  if (!longest) return passing;
  const most = passing.reduce((length, loop) => Math.max(length, loop.links.length), 0);
  return passing.filter((loop) => loop.links.length === most);
}
