import { useEffect, useState } from 'react';
import type { Bounds } from '#core/diagram';
import { useNotices } from '#editor/store';
import { within } from './covered.ts';

const NONE: readonly Bounds[] = [];
const FLOATING = '.lw-notice, .lw-diagram :is(.lw-views, .lw-zoom, .lw-tools)';

/** What notices, the views, the zoom and the tools cover, in pixels of the canvas: they lie over what else floats on it. */
export function useFloatingBoxes({ width, height }: { readonly width: number; readonly height: number }): readonly Bounds[] {
  const notices = useNotices();
  const [boxes, setBoxes] = useState(NONE);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setBoxes(boxesOnCanvas()));
    return () => cancelAnimationFrame(frame);
  }, [notices, width, height]);
  return boxes;
}

function boxesOnCanvas(): readonly Bounds[] {
  const corner = document.querySelector('.lw-surface')?.getBoundingClientRect();
  return corner ? [...document.querySelectorAll(FLOATING)].map((floating) => within(floating.getBoundingClientRect(), corner)) : NONE;
}
