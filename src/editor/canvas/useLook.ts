import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point } from '#core/model';
import { getSelection, getTool } from '#editor/store';
import { hitAt, REACH } from './find.ts';
import type { Guide } from './gestures/gesture.ts';
import { takenHold, type Hit } from './gestures/hit.ts';
import { gripsOf } from './grips.ts';
import type { Place } from './perform.ts';
import { RIM } from './rim.ts';
import { alongAxis, axisOf, snap, snapPoint } from './snap.ts';
import type { HandControl } from './useHand.ts';

/** How far a click may stray and how near an alignment must be, in screen pixels. */
const SLOP = { mouse: 4, touch: 10 };
const SNAP = 6;

/** The part of a pointer event that tells where it is: enough to look again after the diagram moved under it. */
export type Seen = Pick<PointerEvent, 'clientX' | 'clientY' | 'pointerType' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** What a pointer event means in the diagram. */
export interface Look {
  /** Where the pointer is, in diagram units. */
  readonly at: Point;
  readonly hit: Hit;
  readonly zoom: number;
  /** How far a click may stray, in diagram units. */
  readonly slop: number;
}

/** Where the pointer is taken to be while it moves or places something. */
export interface Aligned {
  readonly at: Point;
  readonly guides: readonly Guide[];
}

/** Finds what a pointer event is about. */
export interface Looking {
  /** Handles count only while nothing is in hand. */
  readonly look: (event: Seen, handles: boolean) => Look;
  /** What is moved or placed clicks onto the lines of its neighbours; Ctrl or Cmd keeps it free, Shift keeps it level or plumb. */
  readonly align: (event: Seen, look: Look) => Aligned;
}

/** Sees the diagram as the pointer does. While a gesture lasts, that is the diagram as it was when it began. */
export function useLook(control: HandControl, place: Place): Looking {
  const { screenToFlowPosition } = useReactFlow();
  const store = useStoreApi();

  const look = (event: Seen, handles: boolean): Look => {
    const zoom = store.getState().transform[2];
    const kind = event.pointerType === 'mouse' ? 'mouse' : 'touch';
    const { view } = control.current().place ?? place;
    const takes = handles && getTool() === 'select';
    const { elements } = getSelection();
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const hit = hitAt(view, takes ? gripsOf(view, elements, control.hovered, zoom) : [], at, { ...REACH[kind], ...(takes ? { rim: RIM[kind] } : {}) }, zoom);
    return { at, hit: takes && !event.shiftKey ? takenHold(hit, elements) : hit, zoom, slop: SLOP[kind] / zoom };
  };

  const align = (event: Seen, { at, zoom }: Look): Aligned => {
    const { gesture, place: began } = control.current();
    const reach = event.ctrlKey || event.metaKey ? 0 : SNAP / zoom;
    if (!began) return { at, guides: [] };
    if ((gesture.is === 'placing' && gesture.what !== 'note') || gesture.is === 'ghosting') return snapPoint(began.view, at, reach);
    if (gesture.is !== 'moving') return { at, guides: [] };
    const { from, elements } = gesture;
    const straight = { x: at.x - from.x, y: at.y - from.y };
    const { by, guides } = snap(began.view, elements, event.shiftKey ? alongAxis(straight) : straight, reach, event.shiftKey ? axisOf(straight) : 'both');
    return { at: { x: from.x + by.x, y: from.y + by.y }, guides };
  };
  return { look, align };
}
