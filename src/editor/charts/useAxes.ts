import { useMemo, useState } from 'react';
import { axesOf, held, type Axes } from './bounds.ts';
import type { Figure } from './figure.ts';

/** The axes to draw, and whether they had to grow since they were held. */
export interface HeldAxes {
  readonly axes: Axes;
  readonly grown: boolean;
}

/** What the axes were when the hold began, and how far they have grown since. */
export interface Hold {
  readonly from: Axes;
  readonly now: Axes;
}

/**
 * The axes of a figure. While `hold` is on they keep still, so that the eye sees the curve move and not the scale; a
 * curve that leaves them makes them grow.
 */
export function useAxes(figure: Figure, hold: boolean): HeldAxes {
  const [kept, setKept] = useState<Hold | null>(null);
  const wanted = useMemo(() => axesOf(figure), [figure]);
  if (!hold) {
    if (kept !== null) setKept(null);
    return { axes: wanted, grown: false };
  }
  const next = holding(kept, wanted);
  if (next !== kept) setKept(next);
  return { axes: next.now, grown: isGrown(next) };
}

/** A hold after the axes that a figure would like; the very same one where the figure fits. */
export function holding(hold: Hold | null, wanted: Axes): Hold {
  if (!hold) return { from: wanted, now: wanted };
  const { now } = hold;
  const left = held(now.left, wanted.left);
  const right = now.right && wanted.right ? held(now.right, wanted.right) : wanted.right;
  const still = left === now.left && right === now.right;
  const same = still && wanted.leftUnits === now.leftUnits && wanted.rightUnits === now.rightUnits;
  return same ? hold : { from: hold.from, now: { ...wanted, left, right } };
}

/** Whether an axis had to grow since the hold began. */
export function isGrown({ from, now }: Hold): boolean {
  return now.left !== from.left || now.right !== from.right;
}
