import { boundsAround, drawView, standingIn, unionBounds, withStanding, type Bounds } from '#core/diagram';
import type { Command, ElementId, Model, Point, View } from '#core/model';
import { shift } from './elements.ts';
import type { OfElements } from './looks.ts';
import { followPipes } from './pipes.ts';
import { target } from './target.ts';

/** What elements are aligned by: a side or the middle of their bodies; names beside bodies do not count. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** A selected element with the rectangle of its body. */
interface Body {
  readonly id: ElementId;
  readonly bounds: Bounds;
  readonly pinned: boolean;
}

/**
 * Brings elements to one line: that of the pinned ones, which stay, else that of all. What stands in a frame goes along
 * with it, pipes follow their ends.
 */
export const alignElements: Command<OfElements & { readonly to: Alignment }> = (document, { elements, to, ...where }) => {
  const place = target(document, where);
  if (!place) return;
  const bodies = bodiesOf(place.model, place.view, elements);
  const pinned = bodies.filter((body) => body.pinned);
  const reference = unionBounds((pinned.length > 0 ? pinned : bodies).map(({ bounds }) => bounds));
  if (!reference || bodies.length < 2) return;
  const level = to === 'top' || to === 'middle' || to === 'bottom';
  const line = lineOf(reference, to);
  const ways = bodies.map(({ id, bounds, pinned: stays }): [ElementId, Point] => {
    const way = stays ? 0 : line - lineOf(bounds, to);
    return [id, level ? { x: 0, y: way } : { x: way, y: 0 }];
  });
  moveEach(place.model, place.view, new Map(ways));
};

/**
 * Spreads elements so that the gaps between their bodies are equal. The outermost two stay, and so do pinned ones: then
 * the gaps are equal between each two that stay.
 */
export const distributeElements: Command<OfElements & { readonly along: 'horizontal' | 'vertical' }> = (document, { elements, along, ...where }) => {
  const place = target(document, where);
  if (!place) return;
  const [start, end] = along === 'horizontal' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const bodies = bodiesOf(place.model, place.view, elements);
  bodies.sort((a, b) => a.bounds[start] + a.bounds[end] - b.bounds[start] - b.bounds[end]);
  const ways = new Map<ElementId, Point>();
  const stretch: Body[] = [];
  for (const [at, body] of bodies.entries()) {
    stretch.push(body);
    if (at > 0 && at < bodies.length - 1 && !body.pinned) continue;
    for (const [id, way] of evenWays(stretch, start, end)) ways.set(id, along === 'horizontal' ? { x: way, y: 0 } : { x: 0, y: way });
    stretch.splice(0, stretch.length, body);
  }
  moveEach(place.model, place.view, ways);
};

/** How far each body goes so that the gaps between the first and the last, which stay, are equal. */
function evenWays(stretch: readonly Body[], start: 'left' | 'top', end: 'right' | 'bottom'): [ElementId, number][] {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (!first || !last) return [];
  const filled = stretch.reduce((sum, { bounds }) => sum + bounds[end] - bounds[start], 0);
  const gap = (last.bounds[end] - first.bounds[start] - filled) / Math.max(1, stretch.length - 1);
  let next = first.bounds[start];
  return stretch.map((body): [ElementId, number] => {
    const { id, bounds } = body;
    const way = body === first || body === last ? 0 : next - bounds[start];
    next += bounds[end] - bounds[start] + gap;
    return [id, way];
  });
}

/** The bodies among elements; those that stand in a frame among them go along with it and have no say. */
function bodiesOf(model: Model, view: View, elements: readonly ElementId[]): Body[] {
  const carried = new Set(elements.flatMap((id) => standingIn(view, id)));
  const drawing = drawView(model, view);
  return [...new Set(elements)].flatMap((id): Body[] => {
    const drawn = drawing.byElement.get(id);
    if (!drawn || drawn.kind === 'link' || carried.has(id)) return [];
    const symbol = drawn.kind === 'symbol' || drawn.kind === 'flow';
    const pinned = symbol && drawn.element.kind === 'shape' && drawn.element.pinned === true;
    return [{ id, pinned, bounds: symbol ? boundsAround(drawn.element, drawn.face.width, drawn.face.height) : drawn.bounds }];
  });
}

function lineOf(bounds: Bounds, to: Alignment): number {
  if (to === 'centre') return (bounds.left + bounds.right) / 2;
  return to === 'middle' ? (bounds.top + bounds.bottom) / 2 : bounds[to];
}

function moveEach(model: Model, view: View, ways: ReadonlyMap<ElementId, Point>): void {
  const moved = new Map<ElementId, Point>();
  for (const [id, by] of ways) for (const one of withStanding(view, [id])) moved.set(one, by);
  for (const [id, by] of moved) {
    const element = view.elements[id];
    if (element && (by.x !== 0 || by.y !== 0)) shift(element, by);
  }
  followPipes(model, view, moved);
}
