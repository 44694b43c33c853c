import type { Address } from '#core/model';
import type { CausalGraph, LinkSign } from '../loops/types.ts';
import type { ElementLoop } from '../shares/elementLoops.ts';
import type { LoopGroup } from '../shares/groups.ts';
import type { LoopRun } from '../shares/loopRun.ts';
import { grouped } from './grouped.ts';

/** A link of a simplified diagram: the strongest way from one kept variable to the next. */
export interface CollapsedLink {
  readonly from: Address;
  readonly to: Address;
  /** That of its score in the run; ? where it had both. */
  readonly sign: LinkSign;
  readonly delayed: boolean;
}

/** From here on a way has one sign (Schoenberg, Eberlein 2020, arXiv 2005.14545). */
const NEARLY_ALL = 0.99;

/** A way from one kept variable to the next along an element's loop. */
interface Way {
  readonly from: Address;
  readonly to: Address;
  /** Places in the links of the run. */
  readonly links: readonly number[];
  /** The variables passed, with both ends. */
  readonly through: readonly Address[];
}

/** The links between kept variables that follow each other on a kept loop, each by the way with the largest mean score. */
export function collapsedLinks({ run, graph }: { readonly run: LoopRun; readonly graph: CausalGraph }, groups: readonly LoopGroup[], kept: ReadonlySet<Address>): CollapsedLink[] {
  const ways = new Map<string, Way>();
  for (const { members } of groups) {
    for (const place of members) for (const way of waysAlong(run, run.loops[place], kept)) ways.set(way.links.join(), way);
  }
  const delays = new Set(graph.links.flatMap(({ from, to, delayed }) => (delayed ? [`${graph.nodes[from]?.address ?? ''}>${graph.nodes[to]?.address ?? ''}`] : [])));
  return grouped(ways.values(), ({ from, to }) => `${from}>${to}`).flatMap((same) => {
    const scored = same.map((way) => ({ way, ...scoreOf(run, way) }));
    const [best] = scored.toSorted((one, other) => other.up + other.down - one.up - one.down);
    if (!best) return [];
    const { from, to, through } = best.way;
    return [{ from, to, sign: signOf(best), delayed: through.some((address, at) => delays.has(`${address}>${through[at + 1] ?? ''}`)) }];
  });
}

function waysAlong({ nodes }: LoopRun, loop: ElementLoop | undefined, kept: ReadonlySet<Address>): Way[] {
  if (!loop) return [];
  const addresses = loop.nodes.map((node) => nodes[node]?.address ?? '');
  const stops = [...addresses.keys()].filter((at) => kept.has(addresses[at] ?? ''));
  return stops.map((start, number) => {
    const next = stops[number + 1] ?? (stops[0] ?? 0) + addresses.length;
    const steps = Array.from({ length: next - start }, (_, step) => (start + step) % addresses.length);
    const ends = [...steps, next % addresses.length];
    return {
      from: addresses[start] ?? '',
      to: addresses[next % addresses.length] ?? '',
      links: steps.flatMap((at) => loop.links[at] ?? []),
      through: ends.map((at) => addresses[at] ?? '').filter((address) => address !== ''),
    };
  });
}

/** The sums of the positive and of the negative scores of a way over the run; its score in a row is the product of its links'. */
function scoreOf({ links, linkScores, scored }: LoopRun, way: Way): { up: number; down: number } {
  let [up, down] = [0, 0];
  for (const [row, isScored] of scored.entries()) {
    if (!isScored) continue;
    const score = way.links.reduce((product, link) => product * (linkScores[row * links.length + link] ?? 0), 1);
    if (!Number.isFinite(score)) continue;
    if (score > 0) up += score;
    else down -= score;
  }
  return { up, down };
}

function signOf({ up, down }: { readonly up: number; readonly down: number }): LinkSign {
  if (up + down === 0 || Math.abs(up - down) / (up + down) <= NEARLY_ALL) return '?';
  return up > down ? '+' : '-';
}
