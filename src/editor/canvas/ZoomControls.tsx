import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useState } from 'react';
import { words } from '#core/words';
import { IconButton, Maximize, Minus, Plus, Tooltip } from '#editor/ui';
import { TagFilter } from './looking/LookBar.tsx';
import type { ViewportControl } from './useViewport.ts';

const percentOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100);

/** The number follows a zoom so often, in milliseconds. */
const PACE = 120;

/** One press of a zoom button. */
const STEP = 1.25;

/** How much it is, now and then while a zoom lasts: to paint a number with every frame would take half of it where the diagram is large. */
function usePercent(): number {
  const store = useStoreApi();
  const [percent, setPercent] = useState(() => percentOf(store.getState()));
  useEffect(() => {
    let [timer, last] = [0, -Infinity];
    const take = () => {
      [timer, last] = [0, performance.now()];
      setPercent(percentOf(store.getState()));
    };
    take();
    const end = store.subscribe((now, before) => {
      if (percentOf(now) === percentOf(before) || timer !== 0) return;
      const rest = last + PACE - performance.now();
      if (rest <= 0) take();
      else timer = window.setTimeout(take, rest);
    });
    return () => {
      end();
      window.clearTimeout(timer);
    };
  }, [store]);
  return percent;
}

/** How much it is, apart from the rest: it alone changes in a zoom. */
function Percent({ viewport }: { readonly viewport: ViewportControl }) {
  const percent = usePercent();
  const { zoom } = words.canvas;
  return (
    <Tooltip text={zoom.reset} keys="0" side="top">
      <button type="button" className="lw-zoom-percent" aria-label={`${zoom.reset}, ${zoom.percent(percent)}`} onClick={() => viewport.zoomTo(1)}>
        {zoom.percent(percent)}
      </button>
    </Tooltip>
  );
}

/** Zoom in the corner of the canvas: out, how much it is (a press makes it life-size), in, all in sight. */
export const ZoomControls = memo(function ZoomControls({ viewport }: { readonly viewport: ViewportControl }) {
  const { zoom } = words.canvas;
  return (
    <div className="lw-zoom lw-canvas-chrome" role="group" aria-label={zoom.label}>
      <IconButton label={zoom.out} keys="-" side="top" size="s" icon={<Minus size={15} />} onClick={() => viewport.zoomBy(1 / STEP)} />
      <Percent viewport={viewport} />
      <IconButton label={zoom.in} keys="+" side="top" size="s" icon={<Plus size={15} />} onClick={() => viewport.zoomBy(STEP)} />
      <IconButton label={zoom.fit} keys="1" side="top" size="s" icon={<Maximize size={14} />} onClick={viewport.fit} />
      <TagFilter />
    </div>
  );
});
