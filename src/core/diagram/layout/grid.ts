import type { Bounds } from '../bounds.ts';

/** A spatial index: things by the cells of a square grid that their bounds touch. Asking costs what is near, not what there is. */
export interface Grid<Thing> {
  readonly add: (thing: Thing, bounds: Bounds) => void;
  readonly remove: (thing: Thing, bounds: Bounds) => void;
  /** Things whose cells an area touches, each once: a superset of those that overlap it. */
  readonly near: (area: Bounds) => Set<Thing>;
  /** Whether any thing whose cells an area touches passes a test; may ask about one twice. */
  readonly some: (area: Bounds, test: (thing: Thing) => boolean) => boolean;
}

/** Makes an empty grid; `cell` is the side of a square. */
export function createGrid<Thing>(cell: number): Grid<Thing> {
  const cells = new Map<number, Thing[]>();
  const each = (bounds: Bounds, visit: (key: number) => boolean | void): boolean => {
    const [right, bottom] = [Math.floor(bounds.right / cell), Math.floor(bounds.bottom / cell)];
    for (let y = Math.floor(bounds.top / cell); y <= bottom; y += 1) {
      for (let x = Math.floor(bounds.left / cell); x <= right; x += 1) if (visit(x * 65_536 + y)) return true;
    }
    return false;
  };
  const add = (thing: Thing, bounds: Bounds): void => {
    each(bounds, (key) => {
      const known = cells.get(key);
      if (known) known.push(thing);
      else cells.set(key, [thing]);
    });
  };
  const remove = (thing: Thing, bounds: Bounds): void => {
    each(bounds, (key) => {
      const known = cells.get(key);
      const place = known?.indexOf(thing) ?? -1;
      if (place >= 0) known?.splice(place, 1);
    });
  };
  const near = (area: Bounds): Set<Thing> => {
    const found = new Set<Thing>();
    each(area, (key) => {
      for (const thing of cells.get(key) ?? []) found.add(thing);
    });
    return found;
  };
  const some = (area: Bounds, test: (thing: Thing) => boolean): boolean => each(area, (key) => cells.get(key)?.some(test) ?? false);
  return { add, remove, near, some };
}
