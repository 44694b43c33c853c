import type { Net } from './net.ts';

/** For each tie the nodes of the shortest cycle that it is on, from the tie's target back to its source; null without one. */
export function shortestCycles({ nodes, ties }: Net): (number[] | null)[] {
  const targets: number[][] = nodes.map(() => []);
  for (const { from, to } of ties) if (from !== to) targets[from]?.push(to);
  const { back, mark } = { back: new Int32Array(nodes.length), mark: new Int32Array(nodes.length) };
  return ties.map(({ from, to, pipe }, index) => (pipe || from === to ? null : wayBetween(to, from, targets, { back, mark, round: index + 1 })));
}

/** Room that one search leaves to the next: where it came from, and in which round a node was seen. */
interface Room {
  readonly back: Int32Array;
  readonly mark: Int32Array;
  readonly round: number;
}

function wayBetween(start: number, end: number, targets: readonly number[][], { back, mark, round }: Room): number[] | null {
  const waiting = [start];
  mark[start] = round;
  back[start] = -1;
  for (const here of waiting) {
    if (here === end) return trace(end, back);
    for (const there of targets[here] ?? []) {
      if (mark[there] === round) continue;
      mark[there] = round;
      back[there] = here;
      waiting.push(there);
    }
  }
  return null;
}

function trace(end: number, back: Int32Array): number[] {
  const way: number[] = [];
  for (let here = end; here >= 0; here = back[here] ?? -1) way.push(here);
  return way.reverse();
}

/** Each cycle once, the longest first; ties keep their order. */
export function distinctCycles(cycles: readonly (readonly number[] | null)[]): (readonly number[])[] {
  const seen = new Map<string, readonly number[]>();
  for (const cycle of cycles) {
    if (!cycle) continue;
    const first = cycle.indexOf(Math.min(...cycle));
    const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
    const key = turned.join(' ');
    if (!seen.has(key)) seen.set(key, turned);
  }
  return [...seen.values()].sort((a, b) => b.length - a.length);
}
