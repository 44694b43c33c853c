import type { Found } from './found.ts';

/** The special stocks that flows enter and leave, by the flows' slots. */
export interface Ends {
  readonly into: ReadonlyMap<number, Found>;
  readonly outOf: ReadonlyMap<number, Found>;
}

/** Finds the ends of the flows of some special stocks. */
export function endsOf(all: readonly Found[]): Ends {
  return {
    into: new Map(all.flatMap((found) => found.inflows.map(({ slot }) => [slot, found] as const))),
    outOf: new Map(all.flatMap((found) => found.outflows.map(({ slot }) => [slot, found] as const))),
  };
}

/** The setting that stops what a flow leads to; null where nothing does. */
export function arrestBehind(flow: number, { into }: Ends): number | null {
  return into.get(flow)?.settings.get('arrest') ?? null;
}

/** Whether what a flow leaves lets go of it whatever is behind: a conveyor or an oven, but not a queue. */
export function isPushed(flow: number, { outOf }: Ends): boolean {
  const kind = outOf.get(flow)?.special.kind;
  return kind === 'conveyor' || kind === 'oven';
}
