import { timeGrid, type Program } from '#core/compiler';
import type { Observer } from '#core/simulator';
import type { Convention } from './convention.ts';
import type { ElementGraph, ElementLink } from './elementGraph.ts';
import { watchLevels, type Levels } from './levels.ts';
import { newScorer } from './scorer.ts';

/** The score of every link of a graph at every row that is kept of a run. */
export interface LinkRecord {
  readonly times: Float64Array;
  /** One row after the other, in each the links in their order. A row without a step to score has 0 everywhere. */
  readonly scores: Float64Array;
  /** For each row, whether there was a step to score. */
  readonly scored: Uint8Array;
  /** Of the rows of the run, every so many are kept. */
  readonly every: number;
  readonly levels: Levels;
}

/** More numbers than this are not kept: rows are left out instead. */
const MOST_NUMBERS = 24_000_000;

/** What watches a run and keeps the scores of its links. */
export interface LinkWatch {
  readonly observe: Observer;
  readonly record: () => LinkRecord;
}

/** Watches for the links of a graph; the settings are those of the run. */
export function watchLinks(graph: ElementGraph, settings: Program['settings'], convention: Convention): LinkWatch {
  const width = graph.links.length;
  const { rows } = timeGrid(settings);
  const every = Math.max(1, Math.ceil((rows * width) / MOST_NUMBERS));
  const room = Math.ceil(rows / every) + 1;
  const [times, scores, scored] = [new Float64Array(room), new Float64Array(room * width), new Uint8Array(room)];
  const scorer = newScorer(graph.slotGraph, graph.slotLinks, convention);
  const raw = new Float64Array(graph.slotLinks.length);
  /** By link, the one link between slots that it is; -1 where it is more. */
  const direct = Int32Array.from(graph.links, ({ paths: [path, ...others] }) => (path?.length === 1 && others.length === 0 ? (path[0] ?? -1) : -1));
  const keep = (row: number): void => {
    scorer.score(raw);
    for (let place = 0; place < width; place++) {
      const only = direct[place] ?? -1;
      scores[row * width + place] = only >= 0 ? (raw[only] ?? 0) : strongest(graph.links[place], raw);
    }
    scored[row] = 1;
  };
  const levels = watchLevels(graph, room);
  let kept = 0;
  /** Whether the step before is a row that is kept. */
  let before = false;
  const observe: Observer = (moment) => {
    scorer.take(moment);
    const isKept = moment.row !== null && moment.row % every === 0;
    if (convention.label === 'start' && before) keep(kept - 1);
    if (isKept) {
      times[kept] = moment.time;
      levels.keep(kept, moment.memory.values);
      if (convention.label === 'end' && moment.step > 0) keep(kept);
      kept += 1;
    }
    before = isKept;
  };
  return { observe, record: () => ({ times: times.slice(0, kept), scores: scores.slice(0, kept * width), scored: scored.slice(0, kept), every, levels: levels.until(kept) }) };
}

/** The score of a link between named elements: that of the way of largest magnitude (Schoenberg, Eberlein 2020, arXiv 2005.14545). */
function strongest(link: ElementLink | undefined, raw: Float64Array): number {
  let best = 0;
  for (const path of link?.paths ?? []) {
    let product = 1;
    for (const place of path) product *= raw[place] ?? 0;
    if (Math.abs(product) > Math.abs(best)) best = product;
  }
  return Number.isFinite(best) ? best : 0;
}
