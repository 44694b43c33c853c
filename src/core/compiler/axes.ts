import type { Dimension } from '#core/model';
import type { Going } from './mappings.ts';
import { knownAt, settled, valuesOrNull, type Known, type Moving } from './moving.ts';
import type { Code } from './program.ts';
import type { AxisPlace, Scope } from './scope.ts';

/** How one axis of a reference is settled. */
export type AxisIndex =
  /** A place, from 1; 0 for one that does not exist. */
  | { readonly kind: 'fixed'; readonly place: Known }
  /** Several places at once, to be settled by a reducer or by the element being defined. */
  | FreeIndex;

/** Places that are the elements of the dimension `by`; `occurrence` counts the free axes by it within one reference. */
export interface FreeIndex {
  readonly kind: 'free';
  readonly places: readonly number[];
  readonly by: Dimension;
  readonly occurrence: number;
  readonly all: boolean;
  /** Of these only the places from one to another, which are worked out as the model runs. */
  readonly within?: Bounds;
}

/** The ends of a range, both included. */
export interface Bounds {
  readonly from: Code;
  readonly to: Code;
  /** Alike for ranges that are written alike. */
  readonly text: string;
}

/** Names an axis that a reducer runs over: free axes by the same dimension run together. */
export function axisKey({ by, occurrence }: FreeIndex): string {
  return `${by.id}#${occurrence}`;
}

/** The place on an axis that the element being defined gives, for the n-th axis of that dimension in a reference. */
export function placeFromContext(scope: Scope, dimension: Dimension, occurrence: number): Known | null {
  const same = scope.axes.filter((axis) => axis.dimension.id === dimension.id);
  const exact = same[Math.min(occurrence, same.length - 1)];
  if (exact) return exact.place;
  return goingWith(scope.axes, dimension, scope.going);
}

/** The place on a dimension that goes with the first of some axes that has one; where none has, what `otherwise` says. */
export function goingWith(axes: readonly AxisPlace[], dimension: Dimension, going: Going, otherwise: (turn: number) => number | null = () => null): Known | null {
  const tables = axes.map((axis) => ({ place: axis.place, to: going(axis.dimension, dimension) }));
  const placeAt = (turn: number): number | null => {
    for (const { place, to } of tables) {
      const found = to[knownAt(place, turn) - 1] ?? null;
      if (found !== null) return found;
    }
    return otherwise(turn);
  };
  const moving = axes.map(({ place }) => place).find(isMoving);
  if (!moving) return placeAt(0);
  const values = valuesOrNull(moving.values.map((_, turn) => placeAt(turn)));
  return values && settled(moving.loop, values);
}

function isMoving(known: Known): known is Moving {
  return typeof known === 'object';
}
