import { newId, type ElementId, type Ghost, type Point, type Shape, type VariableId, type View, type ViewElement } from '#core/model';
import { childOf, numberOf } from './element.ts';
import type { XmlElement } from '../xml.ts';
import type { ModelReading } from './reading.ts';

/** A view being read. */
export interface Drawn {
  readonly reading: ModelReading;
  readonly view: View;
  readonly element: XmlElement;
  /** Where the corner of the file's page lies on ours. */
  readonly origin: Point;
  /** `<style>` elements that hold here, the nearest first. */
  readonly styles: readonly XmlElement[];
  /** The symbol of each variable shown. */
  readonly shapes: Map<VariableId, Shape>;
  /** Ghosts by their `uid` in the file. */
  readonly ghosts: Map<string, Ghost>;
  /** Symbols whose names stand beside them by custom or style: nobody chose the side for them. */
  readonly loose: Set<ElementId>;
}

/** An element without its id; spelled out per kind so that each keeps its own fields. */
export type Unplaced<Kind extends ViewElement = ViewElement> = Kind extends ViewElement ? Omit<Kind, 'id'> : never;

/** Adds an element to the view under a new id. */
export function addElement<Kind extends ViewElement>({ reading, view }: Drawn, element: Unplaced<Kind>): Kind {
  const id: ElementId = newId(reading.file.document, 'e');
  const added = { id, ...element } as unknown as Kind;
  view.elements[id] = added;
  return added;
}

/** A width and a height, where a tag says both. */
export function sizeOf(tag: XmlElement | null): { width: number; height: number } | null {
  const width = numberOf(tag?.attributes['width'] ?? null);
  const height = numberOf(tag?.attributes['height'] ?? null);
  return width !== null && height !== null && width > 0 && height > 0 ? { width, height } : null;
}

/**
 * The centre of what a tag shows; null where it has no place. x and y are the centre, but the top left corner where
 * the tag itself has a size and no `<shape>` (XMILE 1.0, 6.1).
 */
export function centreOf(tag: XmlElement, origin: Point): Point | null {
  const x = numberOf(tag.attributes['x'] ?? null);
  const y = numberOf(tag.attributes['y'] ?? null);
  if (x === null || y === null) return null;
  const { width, height } = (childOf(tag, 'shape') ? null : sizeOf(tag)) ?? { width: 0, height: 0 };
  return { x: x + origin.x + width / 2, y: y + origin.y + height / 2 };
}
