import type { Point } from '#core/model';
import type { Gesture, GestureEvent } from './gesture.ts';
import { IDLE } from './gesture.ts';
import { SMALLEST_BOX } from './drag.ts';
import type { Box, Hit, LinkStart } from './hit.ts';
import { giverUnder, stockUnder, takerUnder } from './hit.ts';
import type { FlowEnd, Outcome } from './outcome.ts';
import { bulgeOf, circleIn } from './sketch.ts';
import type { Step } from './step.ts';
import { distance, step } from './step.ts';

type Release = GestureEvent & { type: 'release' };

/** The length that a flow drawn by a mere click gets, and the least one that leaves room for valve and name. */
const FLOW_LENGTH = 192;
const SHORTEST_FLOW = 128;

/** The frame that a mere click makes. */
const USUAL_FRAME = { width: 320, height: 200 };

/** Ends the gesture: nothing is in hand afterwards, unless a click left an end to carry. */
export function release(gesture: Gesture, event: Release): Step {
  switch (gesture.is) {
    case 'idle':
    case 'pressingGrip': return step(IDLE);
    case 'pressing': return step(IDLE, clicked(gesture));
    case 'pressingCanvas': return step(IDLE, clickedCanvas(gesture));
    case 'marquee': return step(IDLE, { do: 'selectWithin', corner: gesture.from, opposite: event.at, keep: gesture.keep });
    case 'moving': return step(IDLE, { do: 'move', elements: gesture.elements, by: minus(event.at, gesture.from) });
    case 'placing': return step(IDLE, { do: 'place', what: gesture.what, at: event.at, again: event.add });
    case 'ghosting': return step(IDLE, { do: 'addGhost', variable: gesture.variable, at: event.at });
    case 'framing': return step(IDLE, { do: 'addFrame', box: framed(gesture.from, event) });
    case 'sketching': return step(IDLE, sketched(gesture, event));
    case 'drawingFlow': return releaseFlow(gesture, event);
    case 'drawingLink': return releaseLink(gesture, event);
    case 'bending': return step(IDLE, { do: 'bend', element: gesture.element, through: event.at });
    case 'reattachingLink': return step(IDLE, relinked(gesture, event.hit));
    case 'reattachingFlow':
      return step(IDLE, { do: 'reattachFlow', flow: gesture.flow, end: gesture.end, stock: stockUnder(event.hit), at: event.at });
    case 'routing': return step(IDLE, { do: 'route', element: gesture.element, bends: gesture.bends.with(gesture.index, event.at) });
    case 'resizing': return step(IDLE, { do: 'resize', element: gesture.element, box: gesture.box });
  }
}

/** A mere click frames a piece of canvas of the usual size. */
function framed(from: Point, { at, slop }: Release): Box {
  if (distance(from, at) <= slop) return { ...from, ...USUAL_FRAME };
  const size = { width: Math.max(SMALLEST_BOX.width, Math.abs(at.x - from.x)), height: Math.max(SMALLEST_BOX.height, Math.abs(at.y - from.y)) };
  return { x: (from.x + at.x) / 2, y: (from.y + at.y) / 2, ...size };
}

/** A circle is a variable, a stroke from one symbol to another a link that bulges as it was drawn; a tap selects. */
function sketched({ stroke, began }: Gesture & { is: 'sketching' }, { hit, at, slop }: Release): Outcome | null {
  const [start] = stroke;
  const tapped = stroke.every((point) => start && distance(start, point) <= slop);
  if (tapped) return began.on === 'canvas' || began.on === 'grip' ? null : { do: 'select', elements: [began.element] };
  const circle = circleIn([...stroke, at]);
  const from = giverUnder(began);
  if (circle && !(from && giverUnder(hit))) return { do: 'place', what: 'auxiliary', at: circle, again: true };
  if (!from) return { do: 'refuse', why: 'sketch' };
  const meant = linked(from, hit, at);
  if (meant?.do === 'refuse') return meant;
  return meant?.do === 'addLink' ? { ...meant, through: bulgeOf([...stroke, at]) } : { do: 'refuse', why: 'sketch' };
}

function clicked({ held, at, add, twice, before }: Gesture & { is: 'pressing' }): Outcome | null {
  const { element } = held;
  if (twice && held.on === 'box' && held.room) return { do: 'place', what: 'auxiliary', at, again: false };
  if (twice) return held.on === 'shape' || held.on === 'ghost' || held.on === 'box' || held.on === 'pipe' ? { do: 'rename', element } : null;
  if (!before.includes(element)) return null;
  if (add) return { do: 'select', elements: before.filter((other) => other !== element) };
  return { do: 'select', elements: [element] };
}

/** A click in the room of a frame selects the frame. */
function clickedCanvas({ at, frame, add, twice, before }: Gesture & { is: 'pressingCanvas' }): Outcome | null {
  if (twice) return { do: 'place', what: 'auxiliary', at, again: false };
  if (frame !== null) return { do: 'select', elements: !add ? [frame] : before.includes(frame) ? before.filter((other) => other !== frame) : [...before, frame] };
  return add || before.length === 0 ? null : { do: 'select', elements: [] };
}

/** The first click only takes the end up; a drag, or the second click, puts it down. */
function releaseFlow(gesture: Gesture & { is: 'drawingFlow' }, { hit, at, slop }: Release): Step {
  const { from, carried } = gesture;
  const strayed = distance(from.at, at) > slop;
  if (!strayed && !carried) return step({ ...gesture, carried: true });
  const to: FlowEnd = { stock: stockUnder(hit), at };
  if (to.stock !== null && to.stock === from.stock) return step(IDLE, strayed ? { do: 'refuse', why: 'flowToItself' } : null);
  return step(IDLE, { do: 'addFlow', ...withLength(from, to, strayed) });
}

/** Two clicks on one spot make a flow of the usual length around it; a short drag is drawn out to fit its valve. */
function withLength(from: FlowEnd, to: FlowEnd, strayed: boolean): { from: FlowEnd; to: FlowEnd } {
  if (!strayed && from.stock === null) {
    const half = FLOW_LENGTH / 2;
    return { from: { stock: null, at: { x: from.at.x - half, y: from.at.y } }, to: { stock: null, at: { x: from.at.x + half, y: from.at.y } } };
  }
  const length = distance(from.at, to.at);
  if (to.stock !== null || length >= SHORTEST_FLOW) return { from, to };
  const { x, y } = length === 0 ? { x: 1, y: 0 } : { x: (to.at.x - from.at.x) / length, y: (to.at.y - from.at.y) / length };
  return { from, to: { stock: null, at: { x: from.at.x + x * SHORTEST_FLOW, y: from.at.y + y * SHORTEST_FLOW } } };
}

function releaseLink(gesture: Gesture & { is: 'drawingLink' }, { hit, at, slop }: Release): Step {
  const { from, pressed, carried } = gesture;
  const strayed = distance(pressed, at) > slop;
  if (!strayed) return step(carried ? IDLE : { ...gesture, carried: true });
  return step(IDLE, linked(from, hit, at));
}

function linked(from: LinkStart, hit: Hit, at: Point): Outcome | null {
  if (hit.on === 'canvas' || hit.on === 'box') return { do: 'addLinked', from, at };
  if (hit.on === 'ghost') return { do: 'refuse', why: 'linkIntoGhost' };
  const to = takerUnder(hit);
  if (to === from.variable) return { do: 'refuse', why: 'linkToItself' };
  return to === null ? null : { do: 'addLink', from, to };
}

/** An end let go over nothing stays where it was. */
function relinked({ element, link, end }: Gesture & { is: 'reattachingLink' }, hit: Hit): Outcome | null {
  const to = giverUnder(hit);
  if (!to) return null;
  if (end === 'to' && to.ghost) return { do: 'refuse', why: 'linkIntoGhost' };
  return { do: 'reattachLink', element, link, end, to };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}
