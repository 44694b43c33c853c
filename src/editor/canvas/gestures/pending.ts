import type { Gesture } from './gesture.ts';
import type { Hit } from './hit.ts';
import type { Outcome } from './outcome.ts';
import { release } from './release.ts';

/** How far, in diagram units, an end may be from its start and still mean a click. */
const SLOP = 4;

/** What letting go right now would do: the overlay shows it before it is so. */
export function pending(gesture: Gesture): Outcome | null {
  if (gesture.is === 'idle' || gesture.is === 'pressing' || gesture.is === 'pressingCanvas' || gesture.is === 'pressingGrip' || gesture.is === 'sketching') return null;
  return release(gesture, { type: 'release', hit: over(gesture), at: gesture.at, slop: SLOP, add: false }).outcome;
}

/** What is under the end in hand. */
export function over(gesture: Gesture): Hit {
  return 'over' in gesture ? gesture.over : { on: 'canvas' };
}
