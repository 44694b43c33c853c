import { useStore } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { overlaps, type Bounds, type ViewDrawing } from '#core/diagram';

/** With fewer drawings than this, all of them are nodes and edges at any zoom: leaving some out saves nothing. */
const MANY = 300;
/** Below this zoom names cannot be read any more. */
export const FAR = 0.25;
/** How much more than what is in sight is kept in the page on each side, as a share of the pane. */
const MARGIN = 0.2;
/** A region made at another zoom is kept while it is not this many times larger than what is in sight. */
const LARGE = 3;

/** What of a large diagram is worth being nodes and edges. */
export type Sight =
  /** All of it. */
  | { readonly is: 'whole' }
  /** What reaches into this region: the pane and some room around it. */
  | { readonly is: 'near'; readonly region: Bounds }
  /** Nothing but what stands out: from afar the rest is a map of shapes. */
  | { readonly is: 'far' };

/** How the diagram lies in its pane, as React Flow tells it. */
interface Pane {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [x: number, y: number, zoom: number];
}

const WHOLE: Sight = { is: 'whole' };
const AFAR: Sight = { is: 'far' };

/** How much of a diagram is in sight. The answer stays the same object through many pans and zooms. */
export function useSight({ drawings }: ViewDrawing): Sight {
  const last = useRef<Sight>(WHOLE);
  const many = drawings.length > MANY;
  return useStore(useCallback((pane: Pane) => {
    last.current = many ? sightOf(pane, last.current) : WHOLE;
    return last.current;
  }, [many]));
}

/** What of a large diagram is in sight; `before`, where that still serves. */
export function sightOf({ width, height, transform: [x, y, zoom] }: Pane, before: Sight): Sight {
  if (zoom < FAR) return AFAR;
  const seen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
  if (before.is === 'near' && serves(before.region, seen)) return before;
  const [across, down] = [((seen.right - seen.left) * MARGIN), ((seen.bottom - seen.top) * MARGIN)];
  return { is: 'near', region: { left: seen.left - across, top: seen.top - down, right: seen.right + across, bottom: seen.bottom + down } };
}

function serves(region: Bounds, seen: Bounds): boolean {
  const holds = region.left <= seen.left && region.right >= seen.right && region.top <= seen.top && region.bottom >= seen.bottom;
  return holds && region.right - region.left <= LARGE * (seen.right - seen.left);
}

/** Whether a drawing of these bounds is worth a node or an edge. */
export function isInSight(bounds: Bounds, sight: Sight): boolean {
  return sight.is === 'whole' || (sight.is === 'near' && overlaps(bounds, sight.region));
}
