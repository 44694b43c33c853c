import type { Point, View, ViewElement } from '#core/model';

/** A view on its way to another arrangement of itself: `share` in 0..1 of the way, on straight lines. What only one of them has stands as it will. */
export function between(before: View, after: View, share: number): View {
  const elements: View['elements'] = {};
  for (const element of Object.values<ViewElement>(after.elements)) {
    const from = before.elements[element.id];
    elements[element.id] = from ? elementBetween(from, element, share) : element;
  }
  return { ...after, elements };
}

function elementBetween(from: ViewElement, to: ViewElement, share: number): ViewElement {
  if (to.kind === 'curve') return from.kind === 'curve' ? { ...to, bend: mix(from.bend, to.bend, share) } : to;
  if (from.kind === 'curve') return to;
  const place = pointBetween(from, to, share);
  if (to.kind === 'frame' && from.kind === 'frame') return { ...to, ...place, width: mix(from.width, to.width, share), height: mix(from.height, to.height, share) };
  if (to.kind !== 'shape' || !to.bends) return { ...to, ...place };
  const corners = from.kind === 'shape' && from.bends?.length === to.bends.length ? from.bends : to.bends;
  return { ...to, ...place, bends: to.bends.map((bend, at) => pointBetween(corners[at] ?? bend, bend, share)) };
}

function pointBetween(from: Point, to: Point, share: number): Point {
  return { x: mix(from.x, to.x, share), y: mix(from.y, to.y, share) };
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
