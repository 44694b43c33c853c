import { growBounds, overlaps, type Bounds } from '#core/diagram';

/** What floats over a diagram that is worked on meanwhile: finding text, typing a list, the interview. */
const ASIDE = '.lw-aside';

/** Less room than this beside what floats is no place to look at. */
const NARROW = 160;

/** A rectangle of the page, counted from a corner. */
export function within({ left, top, right, bottom }: DOMRect, corner: DOMRect): Bounds {
  return { left: left - corner.left, top: top - corner.top, right: right - corner.left, bottom: bottom - corner.top };
}

/** What floats over the diagram in its corner, in pixels of the canvas; null: nothing does. */
export function coverOfCanvas(): Bounds | null {
  const corner = document.querySelector('.lw-surface')?.getBoundingClientRect();
  const aside = document.querySelector(ASIDE)?.getBoundingClientRect();
  return corner && aside ? within(aside, corner) : null;
}

/** The room in which something is seen whole where a corner of it is covered: all of it unless it lies under the cover, else the room beside that, or below it where that is too narrow. */
export function uncovered(room: Bounds, cover: Bounds | null, target: Bounds, air: number): Bounds {
  if (!cover || !overlaps(growBounds(cover, air), target)) return room;
  const beside = { ...room, right: Math.min(room.right, cover.left - air) };
  return beside.right - beside.left >= NARROW ? beside : { ...room, top: Math.max(room.top, cover.bottom + air) };
}
