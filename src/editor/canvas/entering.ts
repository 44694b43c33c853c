import type { CanvasLink, CanvasNode, CanvasPipe, Projection } from './project.ts';

/** So many nodes and edges come into the page with one frame: more take longer to make, lay out and paint than a frame lasts. */
const AT_ONCE = 48;

type Piece = CanvasNode | CanvasPipe | CanvasLink;

/** What of a projection is in the page. */
export interface Entered {
  readonly flow: Projection;
  /** Nothing of the projection is missing. */
  readonly complete: boolean;
  /** The map of shapes that was seen from afar still lies under it. */
  readonly mapped: boolean;
}

/** Lets what comes into sight enter the page a few at a time. */
export interface Entrance {
  /** What is to be in the page now, seen from afar or not: what was in it, what stands out, and a few more. */
  readonly admit: (flow: Projection, far: boolean) => Entered;
}

/** An entrance to an empty page. */
export function createEntrance(): Entrance {
  let last: Entered = { flow: { nodes: [], pipes: [], links: [] }, complete: true, mapped: false };
  return {
    admit: (flow, far) => {
      const now = last.complete && isAlike(last.flow, flow) ? { flow, complete: true } : admitted(last.flow, flow);
      last = { ...now, mapped: far || (last.mapped && !now.complete) };
      return last;
    },
  };
}

/** Whether two projections hold the same pieces, as while they are dragged. */
function isAlike(one: Projection, other: Projection): boolean {
  return sameIds(one.nodes, other.nodes) && sameIds(one.pipes, other.pipes) && sameIds(one.links, other.links);
}

function sameIds(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one === other || (one.length === other.length && one.every(({ id }, at) => id === other[at]?.id));
}

function admitted(before: Projection, { nodes, pipes, links }: Projection): Omit<Entered, 'mapped'> {
  const inside = new Set([...before.nodes, ...before.pipes, ...before.links].map(({ id }) => id));
  let room = AT_ONCE;
  let complete = true;
  const enters = ({ id, className }: Piece): boolean => {
    if (inside.has(id) || className !== '') return true;
    room -= 1;
    if (room < 0) complete = false;
    return room >= 0;
  };
  const flow = { nodes: nodes.filter(enters), pipes: pipes.filter(enters), links: links.filter(enters) };
  return { flow: complete ? { nodes, pipes, links } : flow, complete };
}
