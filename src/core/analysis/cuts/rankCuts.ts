import type { Program } from '#core/compiler';
import type { Address, Steps } from '#core/model';
import { startSimulation, type Run, type RunInputs } from '#core/simulator';
import { cutLink, type LinkToCut } from './cutLink.ts';

/** What cutting one link does to an outcome. Effects of cuts do not add up: each is with all other links at work. */
export interface CutEffect<Link extends LinkToCut = LinkToCut> {
  readonly link: Link;
  /** How much more the outcome is at the end of the run than it is uncut, and on average over the saved times. NaN where the run with the cut ends early. */
  readonly final: number;
  readonly mean: number;
  /** When the run with the cut ends because a stock leaves the numbers; null where it does not. */
  readonly stopped: number | null;
}

/** What cuts do, as far as they were tried. */
export interface CutRanking<Link extends LinkToCut = LinkToCut> {
  /** The largest effect at the end first, runs that end early before all. */
  readonly effects: readonly CutEffect<Link>[];
  /** Links that cannot be frozen. */
  readonly impossible: readonly Link[];
  /** Whether all links were tried. */
  readonly complete: boolean;
}

/** So many steps of a run are made between two pauses. */
const STRIDE = 200;

/** The effects of cutting each of some links on an outcome, a column of the program. It pauses now and then within runs; before each it asks `shouldStop`. */
export function* rankCuts<Link extends LinkToCut>(
  program: Program,
  links: readonly Link[],
  outcome: { readonly address: Address; readonly element?: string },
  inputs: RunInputs = {},
  shouldStop: () => boolean = () => false,
): Steps<CutRanking<Link>> {
  const column = program.columns.findIndex(({ address, element }) => address === outcome.address && element === outcome.element);
  const whole = yield* runOf(program, inputs);
  const effects: CutEffect<Link>[] = [];
  const impossible: Link[] = [];
  for (const link of links) {
    if (shouldStop()) return { effects: ranked(effects), impossible, complete: false };
    const cut = cutLink(program, link);
    if (cut) effects.push(effectOf(link, whole, yield* runOf(cut, inputs), column));
    else impossible.push(link);
  }
  return { effects: ranked(effects), impossible, complete: true };
}

function* runOf(program: Program, inputs: RunInputs): Steps<Run> {
  const simulation = startSimulation(program, inputs);
  while (!simulation.advance(STRIDE)) yield;
  yield;
  return simulation.result();
}

function effectOf<Link extends LinkToCut>(link: Link, whole: Run, cut: Run, column: number): CutEffect<Link> {
  const [before, after] = [whole.values[column], cut.values[column]];
  if (!before || !after || cut.stopped) return { link, final: NaN, mean: NaN, stopped: cut.stopped?.time ?? null };
  const differences = Array.from(after.subarray(0, before.length), (value, row) => value - (before[row] ?? NaN));
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  return { link, final: differences.at(-1) ?? NaN, mean, stopped: null };
}

function ranked<Link extends LinkToCut>(effects: readonly CutEffect<Link>[]): CutEffect<Link>[] {
  const sizeOf = (value: number): number => (Number.isNaN(value) ? Infinity : Math.abs(value));
  // Two that end early are as large as each other.
  const compare = (one: number, other: number): number => (one === other ? 0 : other - one);
  return effects.toSorted((one, other) => compare(sizeOf(one.final), sizeOf(other.final)) || compare(sizeOf(one.mean), sizeOf(other.mean)));
}
