import type { Point } from '#core/model';
import type { Gesture, GestureEvent } from './gesture.ts';
import { IDLE } from './gesture.ts';
import type { Hit } from './hit.ts';
import { giverUnder, stockUnder, takerUnder } from './hit.ts';
import type { FlowEnd, LinkStart, Outcome } from './outcome.ts';
import type { Step } from './step.ts';
import { distance, step } from './step.ts';

type Release = GestureEvent & { type: 'release' };

/** The length that a flow drawn by a mere click gets, and the least one that leaves room for valve and name. */
const FLOW_LENGTH = 192;
const SHORTEST_FLOW = 128;

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

function clicked({ held, add, twice, before }: Gesture & { is: 'pressing' }): Outcome | null {
  const { element } = held;
  if (twice) return held.on === 'shape' || held.on === 'ghost' || held.on === 'box' || held.on === 'pipe' ? { do: 'rename', element } : null;
  if (!before.includes(element)) return null;
  if (add) return { do: 'select', elements: before.filter((other) => other !== element) };
  return before.length > 1 ? { do: 'select', elements: [element] } : null;
}

function clickedCanvas({ at, add, twice, before }: Gesture & { is: 'pressingCanvas' }): Outcome | null {
  if (twice) return { do: 'place', what: 'auxiliary', at, again: false };
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
