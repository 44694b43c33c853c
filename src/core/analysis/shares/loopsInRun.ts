import type { LoopKey, Steps } from '#core/model';
import { fromSmallest, knots, type Circuits } from '../loops/circuits.ts';
import { independentLoops } from '../loops/independentLoops.ts';
import { activeCircuits, activeLinks } from './activeCircuits.ts';
import type { ElementGraph } from './elementGraph.ts';
import { elementCircuits, leadsOf, placeLoops, type PlacedLoops } from './elementLoops.ts';
import type { LinkRecord } from './linkRecord.ts';
import { circuitsOfKey } from './pinned.ts';
import { strongestLoops } from './strongestPaths.ts';

/** More loops that act, and more links on the way to them, are not looked for. */
const MOST_ACTIVE = 200_000;
const MOST_TRIED = 20_000_000;
/** Rows at which strong loops are looked for at most, where there are too many loops to look for all. */
const SAMPLED_ROWS = 60;
/** More strong loops than these are no help, and more links are not tried for them: over all rows and targets, and so many from each at least. */
const MOST_STRONG = 20_000;
const MOST_TRIED_FOR_STRONG = 3_000_000;
const LEAST_TRIED = 2000;

/** What a search for loops is given. */
export interface SearchBudget {
  /** More loops than these are not all looked for, but those that act. */
  readonly most: number;
  /** Loops that are to be among those found, whatever else is. */
  readonly pinned: readonly LoopKey[];
  /** Asked while loops are looked for; true ends the search. */
  readonly shouldStop: () => boolean;
}

/** The loops that were found. */
export interface FoundLoops extends PlacedLoops {
  /** Whether these are all that act. */
  readonly complete: boolean;
  /** The places of those that were pinned. */
  readonly pinned: readonly number[];
}

/**
 * The loops of a graph as far as a run needs them: all there are; where these are too many, all that ever act, found over the
 * rows of the run and not on an average of it, in which long or short loops win; where those are too many too, a sample:
 * the shortest that cover all links, and strong ones of some rows. Those that are pinned are always among them.
 */
export function* loopsInRun(graph: ElementGraph, record: LinkRecord, budget: SearchBudget): Steps<FoundLoops> {
  const { found, complete } = yield* circuitsInRun(graph, record, budget);
  const pinned = budget.pinned.flatMap((key) => circuitsOfKey(graph, key)).map((circuit) => circuit.join());
  if (pinned.length === 0) return { ...placeLoops(graph, found), complete, pinned: [] };
  const wanted = new Set(pinned);
  const missing = new Set(pinned);
  for (const circuit of found) missing.delete(circuit.join());
  const placed = placeLoops(graph, [...found, ...[...missing].map((circuit) => circuit.split(',').map(Number))]);
  return { ...placed, complete, pinned: [...placed.loops.keys()].filter((place) => wanted.has(placed.loops[place]?.nodes.join() ?? '')) };
}

function* circuitsInRun(graph: ElementGraph, record: LinkRecord, { most, shouldStop }: SearchBudget): Steps<Circuits> {
  const all = elementCircuits(graph, { most, shouldStop });
  if (all.complete) return all;
  yield;
  const active = activeLinks(graph.nodes.length, graph.links, record.scores, record.times.length);
  const acting = yield* activeCircuits(active, { loops: MOST_ACTIVE, links: MOST_TRIED, shouldStop });
  if (acting.complete) return acting;
  const strong = yield* strongCircuits(graph, record);
  const leads = leadsOf(graph);
  const short = knots(leads, [...leads.keys()]).flatMap((nodes) => independentLoops(leads, nodes, () => true));
  const sample = new Map([...short, ...strong].map((circuit) => [fromSmallest(circuit).join(), fromSmallest(circuit)]));
  return { found: [...sample.values()], complete: false };
}

/** Strong loops of rows spread over the run, each once, beginning at its smallest node. */
function* strongCircuits({ nodes, links }: ElementGraph, { scores, times }: LinkRecord): Steps<number[][]> {
  const stocks = [...nodes.keys()].filter((node) => nodes[node]?.kind === 'stock');
  const targets = stocks.length > 0 ? stocks : [...nodes.keys()];
  const found = new Map<string, number[]>();
  const rows = Math.max(1, Math.min(SAMPLED_ROWS, Math.floor(MOST_TRIED_FOR_STRONG / LEAST_TRIED / targets.length)));
  const stride = Math.max(1, Math.ceil(times.length / rows));
  const each = Math.ceil(MOST_TRIED_FOR_STRONG / targets.length / rows);
  for (let row = times.length - 1; row >= 0 && found.size < MOST_STRONG; row -= stride) {
    const own = scores.subarray(row * links.length, (row + 1) * links.length);
    for (const circuit of strongestLoops({ nodes: nodes.length, links, scores: own }, targets, each)) {
      const turned = fromSmallest(circuit);
      found.set(turned.join(), turned);
    }
    yield;
  }
  return [...found.values()];
}
