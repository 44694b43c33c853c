import { useStore } from '@xyflow/react';
import { useCallback } from 'react';
import { overlaps, type ViewDrawing } from '#core/diagram';

/** Below this many elements leaving some out saves nothing. */
const MANY = 300;
/** It pays while less than this share of them is in sight; with most in sight it costs more than it saves. */
const SHARE = 1 / 3;

/** What is in sight: the pane's size and how the diagram is shifted and scaled in it. */
interface Sight {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** Whether React Flow should keep only what is in sight in the page. */
export function useCulling(view: ViewDrawing): boolean {
  return useStore(useCallback((sight: Sight) => pays(view, sight), [view]));
}

/** Whether leaving out what is not in sight saves work. */
export function pays({ drawings }: ViewDrawing, { width, height, transform: [x, y, zoom] }: Sight): boolean {
  if (drawings.length <= MANY) return false;
  const sight = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
  return drawings.filter(({ bounds }) => overlaps(bounds, sight)).length < drawings.length * SHARE;
}
