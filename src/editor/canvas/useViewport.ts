import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport as FlowViewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Bounds, ViewDrawing } from '#core/diagram';
import { getKey, getSession, onCommit, setCanvas, setViewport, useKey, useSelection, viewportKey, type CanvasPort } from '#editor/store';

/** Zoom from a tenth of life-size to four times. */
export const ZOOM = { least: 0.1, most: 4, fitted: 1.25 } as const;

/** Room left around a fitted diagram, in pixels: more below, where the tools float. */
const PADDING = { top: '48px', right: '48px', bottom: '96px', left: '48px' } as const;
/** Milliseconds that a jump of the viewport takes, for those who like to see it. */
const GLIDE = 180;

interface Options {
  /** What there is to show now. */
  readonly view: () => ViewDrawing;
  readonly focus: () => void;
}

/** What the canvas itself does with its viewport. */
export interface ViewportControl extends CanvasPort {
  /** Brings a place into sight, where it is not. */
  readonly reveal: (bounds: Bounds) => void;
  /** React Flow tells of the end of every pan and zoom; a viewport that merely fits is not worth remembering. */
  readonly onMoveEnd: (event: MouseEvent | TouchEvent | null, viewport: FlowViewport) => void;
}

/**
 * Which part of the diagram is in sight. A document opens as it was left in this browser, else fitted; a fitted
 * diagram stays so while its pane is resized, until someone pans or zooms.
 */
export function useViewport({ view, focus }: Options): ViewportControl {
  const flow = useReactFlow();
  const store = useStoreApi();
  const fitted = useRef(false);
  const where = useSelection(({ model, view }) => ({ model, view }));
  const key = useKey();

  const fit = useCallback((gliding: boolean) => {
    const { width, height } = store.getState();
    const around = view().bounds;
    fitted.current = true;
    if (width === 0 || height === 0) return;
    const target = around ? fitting(around, width, height) : { x: width / 2, y: height / 2, zoom: 1 };
    void flow.setViewport(target, gliding ? glide() : undefined);
  }, [view, flow, store]);

  const open = useCallback(() => {
    const { model, view } = where;
    const known = getKey() === null ? undefined : getSession().viewports[viewportKey(getKey(), model, view)];
    if (!known) return fit(false);
    fitted.current = false;
    void flow.setViewport(known);
  }, [fit, flow, where]);

  useEffect(open, [open]);
  useEffect(() => onCommit(({ kind }) => {
    if (kind === 'open') requestAnimationFrame(open);
  }), [open]);
  useEffect(() => store.subscribe(({ width, height }, before) => {
    if (fitted.current && (width !== before.width || height !== before.height)) fit(false);
  }), [fit, store]);

  const control = useMemo((): ViewportControl => {
    const release = () => { fitted.current = false; };
    return {
      fit: () => fit(true),
      zoomBy: (factor) => { release(); void flow.zoomTo(flow.getZoom() * factor, glide()); },
      zoomTo: (zoom) => { release(); void flow.zoomTo(zoom, glide()); },
      focus,
      reveal: (target) => {
        const { width, height, transform: [x, y, zoom] } = store.getState();
        const shift = { x: away(target.left * zoom + x, target.right * zoom + x, width), y: away(target.top * zoom + y, target.bottom * zoom + y, height) };
        if (shift.x !== 0 || shift.y !== 0) void flow.setViewport({ x: x + shift.x, y: y + shift.y, zoom }, glide());
      },
      onMoveEnd: (event, viewport) => {
        if (event) release();
        if (key !== null && !fitted.current) setViewport(viewportKey(key, where.model, where.view), viewport);
      },
    };
  }, [fit, flow, focus, key, store, where]);

  useEffect(() => {
    setCanvas(control);
    return () => setCanvas(null);
  }, [control]);
  return control;
}

function fitting({ left, top, right, bottom }: Bounds, width: number, height: number): FlowViewport {
  const bounds = { x: left, y: top, width: right - left, height: bottom - top };
  return getViewportForBounds(bounds, width, height, ZOOM.least, ZOOM.fitted, PADDING);
}

function glide(): { readonly duration: number } {
  return { duration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE };
}

/** How far to pan so that a stretch lies within 0..size with some room around it. */
function away(low: number, high: number, size: number): number {
  const room = 24;
  if (low < room) return room - low;
  return high > size - room ? Math.max(size - room - high, room - low) : 0;
}
