import { useReactFlow, useStoreApi, type Viewport as FlowViewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Where } from '#core/commands';
import { centreOf, overlaps, shiftBounds, unionBounds, type Bounds, type ViewDrawing } from '#core/diagram';
import type { ElementId, Point } from '#core/model';
import { getKey, getSelection, getSession, onCommit, setCanvas, setViewport, useKey, useSelection, viewportKey, type CanvasPort } from '#editor/store';
import type { ChangedPlaces } from './changed.ts';
import { coverOfCanvas, uncovered } from './covered.ts';
import { fitting, TOOLS } from './fitting.ts';
import { sightIn } from './map/pane.ts';
import { nudge } from './nudge.ts';

/** Milliseconds that a jump of the viewport takes, for those who like to see it. */
const GLIDE = 180;
/** Room from what is brought into sight to the edges of the pane, in pixels. */
const AIR = 24;

interface Options {
  /** What there is to show now. */
  readonly view: () => ViewDrawing;
  readonly focus: () => void;
  readonly ask: CanvasPort['ask'];
}

/** Why the diagram is fitted: someone asked for all of it; it opens or its pane changed, and should stay legible; it goes on paper. */
type Fit = 'asked' | 'legibly' | 'whole';

/** What the canvas itself does with its viewport. */
export interface ViewportControl extends CanvasPort {
  /** Where things are well in sight, in diagram units: with some room to the edges, above the tools. */
  readonly sight: () => Bounds;
  /** Brings what has changed into sight, as large as things are where there is room; nothing moves while any of it is in sight. */
  readonly revealChange: (places: ChangedPlaces) => void;
  /** React Flow tells of the end of every pan and zoom; a viewport that merely fits is not worth remembering. */
  readonly onMoveEnd: (event: MouseEvent | TouchEvent | null, viewport: FlowViewport) => void;
}

/**
 * Which part of the diagram is in sight. A document opens as it was left in this browser, else fitted; a fitted
 * diagram stays so while its pane is resized, until someone pans or zooms.
 */
export function useViewport({ view, focus, ask }: Options): ViewportControl {
  const flow = useReactFlow();
  const store = useStoreApi();
  const fitted = useRef(false);
  const where = useSelection(({ model, view }) => ({ model, view }));
  const key = useKey();

  const fit = useCallback((how: Fit) => {
    const { width, height } = store.getState();
    const around = view().bounds;
    fitted.current = true;
    if (width === 0 || height === 0) return;
    const target = around ? fitting(around, { width, height }, how === 'legibly') : { x: width / 2, y: height / 2, zoom: 1 };
    void flow.setViewport(target, how === 'asked' ? glide() : undefined);
  }, [view, flow, store]);

  const release = useCallback(() => { fitted.current = false; }, []);
  useOpening(where, fit, release);
  useStillFitted(fit, fitted);

  const control = useMemo((): ViewportControl => {
    const around = (elements: readonly ElementId[], place: (pane: Pane, bounds: Bounds) => FlowViewport | null) => {
      const bounds = unionBounds(elements.flatMap((id) => view().byElement.get(id)?.bounds ?? []));
      return bounds ? place(store.getState(), bounds) : null;
    };
    const go = (to: FlowViewport | null) => {
      if (!to) return;
      release();
      void flow.setViewport(to, glide());
    };
    return {
      fit: () => fit('asked'),
      fitTo: (elements) => go(around(elements, fittingIn)),
      show: (elements) => go(around(elements, shownWhole)),
      sight: () => sightIn(store.getState(), clear(store.getState())),
      middle: () => centreOf(sightIn(store.getState())),
      zoomBy: (factor) => { release(); void flow.zoomTo(flow.getZoom() * factor, glide()); },
      zoomTo: (zoom) => { release(); void flow.zoomTo(zoom, glide()); },
      ask,
      focus,
      nudge: (by) => nudge({ where, view: view() }, getSelection().elements, by),
      reveal: (target) => {
        const shown = showing(store.getState(), target);
        if (shown) void flow.setViewport(shown, glide());
      },
      revealChange: ({ all, main }) => {
        const pane = store.getState();
        const [around, sight] = [unionBounds(main), sightIn(pane)];
        if (around && !all.some((place) => overlaps(place, sight))) go(shownWhole(pane, around));
      },
      onMoveEnd: (event, viewport) => {
        if (event) release();
        if (key !== null && !fitted.current) setViewport(viewportKey(key, where.model, where.view), viewport);
      },
    };
  }, [ask, fit, flow, focus, key, release, store, view, where]);

  useEffect(() => offer(control), [control]);
  return control;
}

/** Commands, menus and keys reach the canvas in sight; answers how to end that. */
function offer(control: CanvasPort): () => void {
  setCanvas(control);
  return () => setCanvas(null);
}

/** How the diagram lies in its pane, as React Flow tells it. */
interface Pane {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** Where on a pane things are well in sight: with some room to its edges, above the tools. In pixels. */
function clear({ width, height }: Pane): Bounds {
  return { left: AIR, top: AIR, right: width - AIR, bottom: height - TOOLS - AIR };
}

/** The viewport after the least pan that shows a place well, under nothing that floats over the diagram; null where it is in sight. */
function showing(pane: Pane, target: Bounds): FlowViewport | null {
  const [x, y, zoom] = pane.transform;
  const there = { left: target.left * zoom + x, top: target.top * zoom + y, right: target.right * zoom + x, bottom: target.bottom * zoom + y };
  const room = clear(pane);
  const near = away(there, room);
  const shift = away(there, uncovered(room, coverOfCanvas(), shiftBounds(there, near), AIR));
  return shift.x === 0 && shift.y === 0 ? null : { x: x + shift.x, y: y + shift.y, zoom };
}

/** The viewport that shows a place whole: as large as things are now where there is room, else as large as it fits; null where it is in sight. */
function shownWhole(pane: Pane, around: Bounds): FlowViewport | null {
  const { width, height, transform: [, , zoom] } = pane;
  const shown = showing(pane, around);
  const hasRoom = (around.right - around.left) * zoom <= width && (around.bottom - around.top) * zoom <= height;
  return shown && !hasRoom ? fittingIn(pane, around) : shown;
}

function fittingIn(pane: Pane, around: Bounds): FlowViewport {
  return fitting(around, pane);
}

/** A view opens as it was left in this browser; one that is new to it, fitted. */
function useOpening({ model, view }: Where, fit: (how: Fit) => void, release: () => void): void {
  const flow = useReactFlow();
  const open = useCallback(() => {
    const known = getKey() === null ? undefined : getSession().viewports[viewportKey(getKey(), model, view)];
    if (!known) return fit('legibly');
    release();
    void flow.setViewport(known);
  }, [fit, release, flow, model, view]);
  useEffect(open, [open]);
  useEffect(() => onCommit(({ kind }) => {
    if (kind === 'open') requestAnimationFrame(open);
  }), [open]);
}

/** A fitted diagram stays so while its pane is resized; on paper it is in sight as a whole, wherever one was looking. */
function useStillFitted(fit: (how: Fit) => void, fitted: { readonly current: boolean }): void {
  const store = useStoreApi();
  useEffect(() => store.subscribe(({ width, height }, before) => {
    if (fitted.current && (width !== before.width || height !== before.height)) fit('legibly');
  }), [fit, fitted, store]);
  useEffect(() => {
    const whole = () => fit('whole');
    window.addEventListener('beforeprint', whole);
    return () => window.removeEventListener('beforeprint', whole);
  }, [fit]);
}

function glide(): { readonly duration: number } {
  return { duration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE };
}

/** How far to pan so that a rectangle lies within another. */
function away(target: Bounds, room: Bounds): Point {
  return { x: farFrom(target.left, target.right, room.left, room.right), y: farFrom(target.top, target.bottom, room.top, room.bottom) };
}

/** How far to move a stretch so that it lies within another; of one that is too long its beginning. */
function farFrom(low: number, high: number, from: number, to: number): number {
  if (low < from) return from - low;
  return high > to ? Math.max(to - high, from - low) : 0;
}
