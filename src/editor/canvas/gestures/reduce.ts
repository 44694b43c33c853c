import { drag } from './drag.ts';
import type { Gesture, GestureEvent } from './gesture.ts';
import { IDLE } from './gesture.ts';
import { press } from './press.ts';
import { release } from './release.ts';
import type { Step } from './step.ts';
import { step } from './step.ts';

/** All gestures of the canvas: what an event makes of the one in hand, and the command it asks for on release. */
export function reduce(gesture: Gesture, event: GestureEvent): Step {
  switch (event.type) {
    case 'press': return press(gesture, event);
    case 'drag': return step(drag(gesture, event));
    case 'release': return release(gesture, event);
    case 'cancel': return step(IDLE);
  }
}
