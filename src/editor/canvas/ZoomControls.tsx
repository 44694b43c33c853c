import { useStore } from '@xyflow/react';
import { memo } from 'react';
import { words } from '#core/words';
import { IconButton, Maximize, Minus, Plus, Tooltip } from '#editor/ui';
import { TagFilter } from './looking/LookBar.tsx';
import type { ViewportControl } from './useViewport.ts';

const percentOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100);

/** One press of a zoom button. */
const STEP = 1.25;

/** Zoom in the corner of the canvas: out, how much it is (a press makes it life-size), in, all in sight. */
export const ZoomControls = memo(function ZoomControls({ viewport }: { readonly viewport: ViewportControl }) {
  const percent = useStore(percentOf);
  const { zoom } = words.canvas;
  return (
    <div className="lw-zoom lw-canvas-chrome" role="group" aria-label={zoom.label}>
      <IconButton label={zoom.out} keys="-" side="top" size="s" icon={<Minus size={15} />} onClick={() => viewport.zoomBy(1 / STEP)} />
      <Tooltip text={zoom.reset} keys="0" side="top">
        <button type="button" className="lw-zoom-percent" aria-label={`${zoom.reset}, ${zoom.percent(percent)}`} onClick={() => viewport.zoomTo(1)}>
          {zoom.percent(percent)}
        </button>
      </Tooltip>
      <IconButton label={zoom.in} keys="+" side="top" size="s" icon={<Plus size={15} />} onClick={() => viewport.zoomBy(STEP)} />
      <IconButton label={zoom.fit} keys="1" side="top" size="s" icon={<Maximize size={14} />} onClick={viewport.fit} />
      <TagFilter />
    </div>
  );
});
