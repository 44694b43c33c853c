/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** How something floats beside its anchor. */
export interface Placing {
  readonly side: Side;
  /** Along the anchor: its start, its middle or its end. */
  readonly align: 'start' | 'center' | 'end';
  readonly gap: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Clear space kept to the edges of the window. */
const MARGIN = 8;

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** Where something of that size goes: on the wished side, on the other one where that has more room, never out of the window. */
export function place(anchor: Box, size: Size, room: Size, { side, align, gap }: Placing): { readonly left: number; readonly top: number } {
  const fits = space(anchor, room, side) >= need(size, side) + gap + MARGIN;
  const better = space(anchor, room, opposite[side]) > space(anchor, room, side);
  const taken = fits || !better ? side : opposite[side];
  const { left, top } = at(anchor, size, { side: taken, align, gap });
  return { left: within(left, size.width, room.width), top: within(top, size.height, room.height) };
}

function need(size: Size, side: Side): number {
  return side === 'top' || side === 'bottom' ? size.height : size.width;
}

function space(anchor: Box, room: Size, side: Side): number {
  switch (side) {
    case 'top':
      return anchor.top;
    case 'bottom':
      return room.height - anchor.top - anchor.height;
    case 'left':
      return anchor.left;
    case 'right':
      return room.width - anchor.left - anchor.width;
  }
}

function at(anchor: Box, size: Size, { side, align, gap }: Placing): { left: number; top: number } {
  const along = (start: number, whole: number, part: number) =>
    align === 'start' ? start : align === 'end' ? start + whole - part : start + (whole - part) / 2;
  if (side === 'top' || side === 'bottom') {
    const top = side === 'top' ? anchor.top - size.height - gap : anchor.top + anchor.height + gap;
    return { left: along(anchor.left, anchor.width, size.width), top };
  }
  const left = side === 'left' ? anchor.left - size.width - gap : anchor.left + anchor.width + gap;
  return { left, top: along(anchor.top, anchor.height, size.height) };
}

function within(start: number, size: number, room: number): number {
  return Math.max(MARGIN, Math.min(start, room - size - MARGIN));
}
