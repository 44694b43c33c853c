import { Graph, layout } from '@dagrejs/dagre';
import type { Point } from '#core/model';
import type { Bounds } from '../bounds.ts';

/** An arrow between two boxes, by their indexes; the heavier it is, the shorter and straighter it gets. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly weight?: number;
}

/** Places boxes in layers, so that arrows lead from left to right; `along` and `across` are the clear space between. */
export function inLayers(boxes: readonly Bounds[], arrows: readonly Arrow[], { along, across }: { readonly along: number; readonly across: number }): Point[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: along, nodesep: across });
  graph.setDefaultEdgeLabel(() => ({}));
  boxes.forEach((box, index) => graph.setNode(String(index), sizeOf(box)));
  for (const { from, to, weight = 1 } of arrows) graph.setEdge(String(from), String(to), { weight });
  layout(graph);
  return boxes.map((_, index) => {
    const { x = 0, y = 0 } = graph.node(String(index));
    return { x, y };
  });
}

/** A box is as large as it reaches from its middle, so that a name on any side of a valve keeps its room. */
function sizeOf({ left, top, right, bottom }: Bounds): { width: number; height: number } {
  return { width: 2 * Math.max(-left, right), height: 2 * Math.max(-top, bottom) };
}
