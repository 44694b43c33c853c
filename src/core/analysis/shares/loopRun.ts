import { settingsProblems, type Program } from '#core/compiler';
import { withoutPause, type LoopKey, type Steps } from '#core/model';
import { startSimulation, type Observer, type Run, type RunInputs } from '#core/simulator';
import { MOST_LOOPS } from '../loops/findLoops.ts';
import { USUAL, type Convention } from './convention.ts';
import { elementGraph, type ElementLink, type ElementNode, type Extent } from './elementGraph.ts';
import { withKeys, type ElementLoop } from './elementLoops.ts';
import type { Levels } from './levels.ts';
import { watchLinks, type LinkRecord } from './linkRecord.ts';
import { loopsInRun } from './loopsInRun.ts';
import { loopSeries, type LoopSeries } from './loopSeries.ts';

/** What the loops of a model did in a run, row by row. Plain data. */
export interface LoopRun extends LoopSeries {
  readonly times: Float64Array;
  /** For each row, whether there was a step to score: not at the first (or with the label `start` the last). */
  readonly scored: Uint8Array;
  readonly nodes: readonly ElementNode[];
  readonly links: readonly ElementLink[];
  /** The scores of the links, one row after the other. */
  readonly linkScores: Float64Array;
  readonly levels: Levels;
  readonly loops: readonly ElementLoop[];
  /** The elements of each set of loops that share elements: places in the nodes. Shares are parts of one partition. */
  readonly partitions: readonly (readonly number[])[];
  /** Whether shares are of all loops that act; otherwise of a sample. */
  readonly complete: boolean;
  /** How many loops shares are of. Of more than 10,000, `loops` holds those that ever have a thousandth, 200 at most, every one that is ever ahead, and what was pinned. */
  readonly count: number;
  readonly convention: Convention;
}

/** What is asked of a watch. */
export interface LoopOptions extends Partial<Convention> {
  /** Score all links (for how thick they are drawn), not only those on loops. */
  readonly extent?: Extent;
  /** No more loops than this; 10,000 where nothing is said. */
  readonly most?: number;
  /** Loops that are told of whatever they do, and found whatever else is. */
  readonly pinned?: readonly LoopKey[];
  /** What is left, in 1..0, of the time that loops may take once the run is over; where it runs out they are a sample. */
  readonly left?: () => number;
}

/** A watch over a run that is to be made. */
interface LoopWatch {
  /** To be shown every full step of the run. */
  readonly observe: Observer;
  /** What was seen, once the run is over or was left; it may pause where it yields. */
  readonly finish: () => Steps<LoopRun>;
}

/** The search for loops ends when so much of the time is left: what was found has yet to be multiplied. */
const SEARCHED = 0.5;

/** Begins to watch the loops of a program. `settings` are those of the run. */
function watchLoops(program: Program, settings: Program['settings'], options: LoopOptions = {}): LoopWatch {
  const { extent = 'loops', most = MOST_LOOPS, pinned = [], left = () => 1, ...chosen } = options;
  const convention = { ...USUAL, ...chosen };
  const graph = elementGraph(program, extent);
  const { observe, record } = watchLinks(graph, settings, convention);
  return {
    observe,
    *finish() {
      const kept: LinkRecord = record();
      const { loops, partitions, pinned: places, complete } = yield* loopsInRun(graph, kept, { most, pinned, shouldStop: () => left() < SEARCHED });
      yield;
      const { kept: told, complete: whole, ...series } = yield* loopSeries(loops, partitions.length, kept, { pinned: places, shouldStop: () => left() <= 0 });
      const { times, scored, levels, scores: linkScores } = kept;
      const { nodes, links } = graph;
      return {
        times, scored, levels, linkScores, nodes, links, partitions, convention,
        ...series,
        loops: withKeys(graph, told.flatMap((place) => loops[place] ?? [])),
        complete: complete && whole,
        count: loops.length,
      };
    },
  };
}

/** A run, and what the loops did in it; null where the settings make no run. */
export function runWithLoops(program: Program, inputs: RunInputs = {}, options: LoopOptions = {}): { run: Run; loops: LoopRun | null } {
  const settings = { ...program.settings, ...inputs.settings };
  const refused = settingsProblems(settings, program.columns.length).some(({ severity }) => severity === 'error');
  const watch = refused ? null : watchLoops(program, settings, options);
  const simulation = startSimulation(program, inputs, watch?.observe);
  simulation.advance(Infinity);
  return { run: simulation.result(), loops: watch && withoutPause(watch.finish()) };
}
