import type { Drawing, LoopSign, ViewDrawing } from '#core/diagram';
import type { ElementId, LoopKey, VariableId } from '#core/model';

/** Elements whose centres lie within this height of each other are read as one line. */
const LINE = 36;

/**
 * All elements in the order a reader takes them: line by line, in each from left to right; after each symbol the links
 * that leave it, after a flow its clouds. Badges of loops come where they stand.
 */
export function readingOrder(view: ViewDrawing, signs: readonly LoopSign[] = []): readonly Stop[] {
  const attached = new Map<ElementId, ElementId[]>();
  const places: { id: Stop; x: number; y: number }[] = signs.flatMap(({ key, label, at }) => (label === null ? [{ id: `loop ${key}` as const, ...at }] : []));
  const shapes = new Map<VariableId, ElementId>();
  for (const { id, element } of view.drawings) if (element.kind === 'shape') shapes.set(element.variable, id);
  for (const drawing of view.drawings) {
    const owner = ownerOf(drawing, shapes);
    if (owner !== null) attached.set(owner, [...(attached.get(owner) ?? []), drawing.id]);
    else if (drawing.kind !== 'link') places.push({ id: drawing.id, x: drawing.element.x, y: drawing.element.y });
  }
  return inLines(places).flatMap(({ id }) => [id, ...(isBadge(id) ? [] : (attached.get(id) ?? []))]);
}

/** A place where the keyboard stops on its way through the diagram: an element, or the badge of a loop. */
export type Stop = ElementId | BadgeStop;

/** The badge of a loop, as a stop. */
export type BadgeStop = `loop ${LoopKey}`;

/** Whether a stop is the badge of a loop. */
export function isBadge(stop: Stop): stop is BadgeStop {
  return stop.startsWith('loop ');
}

/** The loop whose badge a stop is. */
export function loopAt(stop: BadgeStop): LoopKey {
  return stop.slice('loop '.length);
}

/** The element before or after one, in reading order; null past either end. Starts at that end without one. */
export function neighbour(order: readonly Stop[], current: Stop | null, step: 1 | -1): Stop | null {
  const at = current === null ? -1 : order.indexOf(current);
  if (at < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null;
  return order[at + step] ?? null;
}

function ownerOf(drawing: Drawing, shapes: ReadonlyMap<VariableId, ElementId>): ElementId | null {
  if (drawing.kind === 'link') return drawing.element.from ?? shapes.get(drawing.link.from) ?? null;
  return drawing.kind === 'cloud' ? (shapes.get(drawing.element.flow) ?? null) : null;
}

function inLines<Place extends { x: number; y: number }>(places: readonly Place[]): Place[] {
  const lines: { y: number; places: Place[] }[] = [];
  for (const place of places.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && place.y - line.y < LINE) line.places.push(place);
    else lines.push({ y: place.y, places: [place] });
  }
  return lines.flatMap((line) => line.places.sort((a, b) => a.x - b.x));
}
