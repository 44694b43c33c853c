import type { Gesture } from './gesture.ts';
import type { Outcome } from './outcome.ts';

/** The gesture after an event, and what to do about it now. */
export interface Step {
  readonly gesture: Gesture;
  readonly outcome: Outcome | null;
}

/** A step that asks for nothing unless told what. */
export function step(gesture: Gesture, outcome: Outcome | null = null): Step {
  return { gesture, outcome };
}

/** How far apart two points are. */
export function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
