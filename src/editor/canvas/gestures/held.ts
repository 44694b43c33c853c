import type { ElementId } from '#core/model';
import type { Gesture } from './gesture.ts';

/** The elements that a gesture has hold of, or draws from: without one of them it comes to nothing. */
export function heldBy(gesture: Gesture): readonly ElementId[] {
  switch (gesture.is) {
    case 'pressing': return [gesture.held.element, ...gesture.elements];
    case 'moving': return gesture.elements;
    case 'bending':
    case 'routing':
    case 'resizing':
    case 'reattachingLink': return [gesture.element];
    case 'drawingLink': return [gesture.from.element];
    default: return [];
  }
}
