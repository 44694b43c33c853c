import { useStoreApi } from '@xyflow/react';
import { useRef, useState, type PointerEvent } from 'react';
import type { Point } from '#core/model';

/** A press that strays further than this many pixels drags. */
const SLOP = 5;

/** How far a button of the diagram is being dragged, in diagram units, and what hears of pointers; the click that ends a drag is none. */
export function useDragged(onDrop: (by: Point) => void, { onBegin, onCancel }: { readonly onBegin?: () => void; readonly onCancel?: () => void } = {}) {
  const store = useStoreApi();
  const [by, setBy] = useState<Point>(HERE);
  const began = useRef<(Point & { readonly moved: boolean }) | null>(null);
  const offset = ({ clientX, clientY }: PointerEvent): Point => {
    const zoom = store.getState().transform[2];
    return { x: (clientX - (began.current?.x ?? clientX)) / zoom, y: (clientY - (began.current?.y ?? clientY)) / zoom };
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      event.stopPropagation();
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      began.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = began.current;
      if (!start) return;
      event.stopPropagation();
      if (!start.moved && Math.hypot(event.clientX - start.x, event.clientY - start.y) <= SLOP) return;
      if (!start.moved) onBegin?.();
      began.current = { ...start, moved: true };
      setBy(offset(event));
    },
    onPointerUp: (event: PointerEvent) => {
      if (began.current?.moved) {
        onDrop(offset(event));
        swallowClick(event.currentTarget);
      }
      began.current = null;
      setBy(HERE);
    },
    onPointerCancel: () => {
      if (began.current?.moved) onCancel?.();
      began.current = null;
      setBy(HERE);
    },
  };
  return { by, handlers };
}

const HERE: Point = { x: 0, y: 0 };

/** A browser sends a click after a drag; this one means nothing. */
function swallowClick(element: Element): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener('click', swallow, { capture: true, once: true });
  window.setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
}
