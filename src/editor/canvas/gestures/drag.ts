import type { Point } from '#core/model';
import type { Gesture, GestureEvent } from './gesture.ts';
import type { Box, Corner, Grip, Hit } from './hit.ts';
import { drawsLink, giverUnder } from './hit.ts';
import { distance } from './step.ts';

type Drag = Pick<GestureEvent & { type: 'drag' }, 'hit' | 'at' | 'slop' | 'guides'>;

/** Boxes never shrink below this, so that their handles stay apart. */
export const SMALLEST_BOX = { width: 48, height: 28 };

/** A drag leaves a symbol where it is within 70 degrees of the straight way out: this is the cosine. */
const LEAVING = 0.34;

/** Follows the pointer. A press becomes a drag once it has strayed further than a click may. */
export function drag(gesture: Gesture, event: Drag): Gesture {
  const { at, hit, slop, guides } = event;
  switch (gesture.is) {
    case 'idle': return gesture;
    case 'marquee':
    case 'bending': return { ...gesture, at };
    case 'framing': return { ...gesture, at };
    case 'sketching': return { ...gesture, at, stroke: [...gesture.stroke, at] };
    case 'placing':
    case 'ghosting':
    case 'moving': return { ...gesture, at, guides };
    case 'drawingFlow':
    case 'drawingLink':
    case 'reattachingLink':
    case 'reattachingFlow': return { ...gesture, at, over: hit };
    case 'routing': return { ...gesture, at, bends: gesture.bends.with(gesture.index, at) };
    case 'resizing': return { ...gesture, at, box: stretched(gesture.start, gesture.corner, at) };
    case 'pressing': return distance(gesture.at, at) > slop ? dragElement(gesture, event) : gesture;
    case 'pressingCanvas': return distance(gesture.at, at) > slop ? dragCanvas(gesture, event) : gesture;
    case 'pressingGrip': return distance(gesture.at, at) > slop ? drag(pull(gesture.grip, gesture.at), event) : gesture;
  }
}

/**
 * A link is drawn from a symbol's rim and bends where it is grabbed, a single cloud may be dropped on a stock, a copy
 * of a symbol is its ghost; anything else moves.
 */
function dragElement({ held, at, elements, copy }: Gesture & { is: 'pressing' }, event: Drag): Gesture {
  const giver = giverUnder(held);
  if (copy && giver) return { is: 'ghosting', variable: giver.variable, from: at, at: event.at, guides: event.guides };
  if (elements.length === 1) {
    if (giver && drawsLink(held, elements)) return drag({ is: 'drawingLink', from: giver, pressed: at, at, over: event.hit, carried: false }, event);
    if (held.on === 'curve') return { is: 'bending', element: held.element, at: event.at };
    if (held.on === 'cloud') return drag({ is: 'reattachingFlow', flow: held.flow, end: held.end, at, over: event.hit }, event);
  }
  return { is: 'moving', elements, from: at, at: event.at, guides: event.guides };
}

/** Sweeps over what is to be selected, unless it leaves a symbol that it began close beside: then the rim was meant. */
function dragCanvas({ at: from, beside, add, before }: Gesture & { is: 'pressingCanvas' }, event: Drag): Gesture {
  const { at } = event;
  const outward = beside ? (at.x - from.x) * beside.away.x + (at.y - from.y) * beside.away.y : 0;
  if (beside && outward > LEAVING * distance(from, at)) return drag({ is: 'drawingLink', from: beside.giver, pressed: from, at, over: event.hit, carried: false }, event);
  return { is: 'marquee', from, at, keep: add ? before : [] };
}

/** The gesture that a handle starts. */
function pull(grip: Exclude<Grip, { kind: 'connect' }>, at: Point): Gesture {
  const nothing: Hit = { on: 'canvas' };
  switch (grip.kind) {
    case 'bend': return { is: 'bending', element: grip.element, at };
    case 'linkEnd': return { is: 'reattachingLink', element: grip.element, link: grip.link, end: grip.end, at, over: nothing };
    case 'flowEnd': return { is: 'reattachingFlow', flow: grip.flow, end: grip.end, at, over: nothing };
    case 'corner': {
      const bends = grip.fresh ? grip.bends.toSpliced(grip.index, 0, at) : grip.bends;
      return { is: 'routing', element: grip.element, at, bends, index: grip.index };
    }
    case 'size': return { is: 'resizing', element: grip.element, at, corner: grip.corner, start: grip.box, box: grip.box };
  }
}

/** The box with one corner at the pointer and the opposite one where it was. */
function stretched(start: Box, corner: Corner, at: Point): Box {
  const east = corner === 'ne' || corner === 'se' ? 1 : -1;
  const south = corner === 'se' || corner === 'sw' ? 1 : -1;
  const fixed = { x: start.x - (east * start.width) / 2, y: start.y - (south * start.height) / 2 };
  const width = Math.max(SMALLEST_BOX.width, (at.x - fixed.x) * east);
  const height = Math.max(SMALLEST_BOX.height, (at.y - fixed.y) * south);
  return { x: fixed.x + (east * width) / 2, y: fixed.y + (south * height) / 2, width, height };
}
