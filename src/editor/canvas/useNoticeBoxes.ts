import { useEffect, useState } from 'react';
import type { Bounds } from '#core/diagram';
import { useNotices } from '#editor/store';

const NONE: readonly Bounds[] = [];

/** What notices cover, in pixels of the canvas: they lie over the page, and so over what floats on the canvas. */
export function useNoticeBoxes({ width, height }: { readonly width: number; readonly height: number }): readonly Bounds[] {
  const notices = useNotices();
  const [boxes, setBoxes] = useState(NONE);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setBoxes(notices.length > 0 ? boxesOnCanvas() : NONE));
    return () => cancelAnimationFrame(frame);
  }, [notices, width, height]);
  return boxes;
}

function boxesOnCanvas(): readonly Bounds[] {
  const corner = document.querySelector('.lw-surface')?.getBoundingClientRect();
  return corner ? [...document.querySelectorAll('.lw-notice')].map((notice) => within(notice.getBoundingClientRect(), corner)) : NONE;
}

function within({ left, top, right, bottom }: DOMRect, corner: DOMRect): Bounds {
  return { left: left - corner.left, top: top - corner.top, right: right - corner.left, bottom: bottom - corner.top };
}
