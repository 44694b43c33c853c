import type { Point } from '#core/model';
import { type Bounds, shiftBounds, unionBounds } from '../bounds.ts';
import type { Outline } from '../outline.ts';
import type { SymbolKind } from '../symbols.ts';

/** One thing that layout places: a symbol, a valve or a cloud. */
export interface Node {
  /** Which one it is, for whoever asked. */
  readonly key: string;
  readonly symbol: SymbolKind | 'cloud';
  /** What it covers, its name included, counted from its place. */
  readonly box: Bounds;
  /** Where links end on it, counted from its place; absent: on its box. */
  readonly outline?: Outline;
  /** Where it stands now; null for one that no view shows yet. */
  readonly at: Point | null;
  /** Whether layout may place it; one that stays has an `at`. */
  readonly moves: boolean;
}

/** Two nodes that belong near each other, by their indexes. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  /** Which end of the flow `from` a pipe makes; absent: a link. */
  readonly pipe?: 'from' | 'to';
  /** False where only an equation ties them, and no curve shows it. */
  readonly drawn: boolean;
}

/** What layout works on. */
export interface Net {
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
}

/** Places by index; a node without one has not been placed yet. */
export type Places = (Point | undefined)[];

/** What a node covers at a place. */
export function boxAt(node: Node, place: Point): Bounds {
  return shiftBounds(node.box, place);
}

/** What all placed nodes cover; null without any. */
export function coverOf({ nodes }: Net, places: Places): Bounds | null {
  return unionBounds(nodes.flatMap((node, index) => (places[index] ? [boxAt(node, places[index])] : [])));
}

/** For each node those tied to it, each once, in order. */
export function neighboursOf({ nodes, ties }: Net): number[][] {
  const sets = nodes.map(() => new Set<number>());
  for (const { from, to } of ties) {
    if (from === to) continue;
    sets[from]?.add(to);
    sets[to]?.add(from);
  }
  return sets.map((set) => [...set]);
}

/** Splits what a test lets through into groups that ties hold together, the largest first; ties keep their order. */
export function groupsOf(net: Net, belongs: (index: number) => boolean, around = neighboursOf(net)): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  net.nodes.forEach((_, start) => {
    if (seen.has(start) || !belongs(start)) return;
    seen.add(start);
    const group = [start];
    for (const here of group) {
      for (const there of around[here] ?? []) {
        if (seen.has(there) || !belongs(there)) continue;
        seen.add(there);
        group.push(there);
      }
    }
    groups.push(group);
  });
  return groups.sort((a, b) => b.length - a.length);
}

/** The net of some nodes alone, with the ties among them. */
export function partOf({ nodes, ties }: Net, group: readonly number[]): Net {
  const index = new Map(group.map((node, place) => [node, place]));
  const kept = ties.flatMap((tie): Tie[] => {
    const [from, to] = [index.get(tie.from), index.get(tie.to)];
    return from === undefined || to === undefined ? [] : [{ ...tie, from, to }];
  });
  return { nodes: group.flatMap((node) => nodes[node] ?? []), ties: kept };
}
