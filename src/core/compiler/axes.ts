import { elementIndex, elementNames, type Dimension } from '#core/model';
import { sizeOf } from './layout.ts';
import type { Mapped } from './mappings.ts';
import type { AxisPlace, Scope } from './scope.ts';

/** How one axis of a reference is settled. */
export type AxisIndex =
  /** One place, from 1; 0 for one that does not exist. */
  | { readonly kind: 'fixed'; readonly place: number }
  /** Several places at once, to be settled by a reducer or by the element being defined. */
  | FreeIndex;

/** Places that are the elements of the dimension `by`; `occurrence` counts the free axes by it within one reference. */
export interface FreeIndex {
  readonly kind: 'free';
  readonly places: readonly number[];
  readonly by: Dimension;
  readonly occurrence: number;
  readonly all: boolean;
}

/** Names an axis that a reducer runs over: free axes by the same dimension run together. */
export function axisKey({ by, occurrence }: FreeIndex): string {
  return `${by.id}#${occurrence}`;
}

/** All places of a dimension. */
export function allPlaces(dimension: Dimension): number[] {
  return Array.from({ length: sizeOf(dimension) }, (_, i) => i + 1);
}

/**
 * The place on one dimension of the element that another dimension's element names: the same place on the same
 * dimension, the element of the same name on another (a subrange), or null.
 */
export function translate({ dimension, place }: AxisPlace, target: Dimension): number | null {
  if (dimension.id === target.id) return place;
  if (typeof dimension.elements === 'number' && typeof target.elements === 'number') return null;
  return elementIndex(target, elementNames(dimension)[place - 1] ?? '');
}

/** The place on an axis that the element being defined gives, for the n-th axis of that dimension in a reference. */
export function placeFromContext(scope: Scope, dimension: Dimension, occurrence: number): number | null {
  const same = scope.axes.filter((axis) => axis.dimension.id === dimension.id);
  const exact = same[Math.min(occurrence, same.length - 1)];
  if (exact) return exact.place;
  return goingWith(scope.axes, dimension, scope.mapped);
}

/** The place on a dimension that goes with the first of some axes that has one: by a mapping before a name. */
export function goingWith(axes: readonly AxisPlace[], dimension: Dimension, mapped: Mapped): number | null {
  for (const axis of axes) {
    const place = mapped(axis.dimension, axis.place, dimension) ?? translate(axis, dimension);
    if (place !== null) return place;
  }
  return null;
}
