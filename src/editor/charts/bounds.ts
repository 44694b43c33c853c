import type { Curve, Figure } from './figure.ts';

/** Ends of an axis and the distance of its ticks. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Which of the two value axes a curve belongs to, and how far each reaches. */
export interface Axes {
  readonly left: Bounds;
  readonly right: Bounds | null;
  readonly leftUnits: string;
  readonly rightUnits: string;
  readonly sideOf: (curve: Curve) => 'left' | 'right';
}

/** About as many ticks as can be read without effort. */
const TICKS = 5;

/** Above this share of the largest value, the smallest one is far from 0: the axis then starts near it instead. */
const FAR_FROM_ZERO = 0.6;

/**
 * Curves of the first curve's unit stand on the left axis, those of other units on the right: numbers of one unit are
 * always compared on one scale.
 */
export function axesOf({ curves }: Figure): Axes {
  const leftUnits = curves[0]?.units ?? '';
  const others = curves.filter(({ units }) => units !== leftUnits);
  const rightUnits = others[0]?.units ?? '';
  return {
    left: boundsOf(curves.filter(({ units }) => units === leftUnits)),
    right: others.length > 0 ? boundsOf(others) : null,
    leftUnits,
    rightUnits: others.every(({ units }) => units === rightUnits) ? rightUnits : '',
    sideOf: ({ units }) => (units === leftUnits ? 'left' : 'right'),
  };
}

/** Bounds that hold every finite value, at round numbers; 0 is among them unless the values stay far from it. */
export function boundsOf(curves: readonly Curve[]): Bounds {
  let low = Infinity;
  let high = -Infinity;
  for (const { values } of curves) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low > high ? round(0, 1) : round(...withZero(low, high));
}

/** The axes of a drag: they keep still, and grow only where a curve leaves them. */
export function held(before: Bounds, wanted: Bounds): Bounds {
  const slack = before.step * HELD_SLACK;
  if (wanted.min >= before.min - slack && wanted.max <= before.max + slack) return before;
  return round(Math.min(before.min, wanted.min), Math.max(before.max, wanted.max));
}

/** Rounding may leave a bound this many steps short; growing again for that would never end. */
const HELD_SLACK = 1e-6;

function withZero(low: number, high: number): [number, number] {
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, 2 * low), Math.max(0, 2 * high)];
  if (low >= 0 && low <= FAR_FROM_ZERO * high) return [0, high];
  if (high <= 0 && high >= FAR_FROM_ZERO * low) return [low, 0];
  return [low, high];
}

function round(low: number, high: number): Bounds {
  const step = niceStep(Math.max((high - low) / TICKS, SMALLEST));
  const first = Math.floor(low / step + SLACK);
  const last = Math.max(first + 1, Math.ceil(high / step - SLACK));
  return { min: first * step, max: last * step, step };
}

/** Steps below this could not be told from 0 any more. */
const SMALLEST = 1e-300;

/** A value this close to a tick, in steps, is on it: 0.1 + 0.2 must not cost a whole tick. */
const SLACK = 1e-9;

/** The round number next above: 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= wanted * (1 - SLACK)) ?? 10;
  return factor * power;
}
