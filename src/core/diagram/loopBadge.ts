import type { Point } from '#core/model';
import { arrowHead } from './arrow.ts';
import { type Bounds, boundsAround, joinBounds, shiftBounds } from './bounds.ts';
import { type Label, placeLabel } from './label.ts';
import type { Turn } from './loopCourse.ts';
import { at } from './path.ts';
import { polar } from './point.ts';
import { measure, type TextStyle, wrap } from './text.ts';

/** On which side of its ring the words of a badge stand. */
export type BadgeSide = 'bottom' | 'right' | 'left' | 'top';

/** What the badge of a loop looks like wherever it stands; all coordinates count from the middle of its ring. */
export interface BadgeFace {
  /** Path data to stroke: the ring, open where its arrow head points. */
  readonly ring: string;
  /** Path data to fill. */
  readonly head: string;
  /** Inside the ring: the loop's name, as `R1`; its baseline counts from the middle. */
  readonly name: { readonly text: string; readonly y: number; readonly style: TextStyle };
  /** Beside the ring: the nickname, or what kind of loop it is; null where there are no words. */
  readonly caption: Label | null;
  readonly bounds: Bounds;
}

/** From the middle of a badge to the middle of the line of its ring, in diagram units. */
export const RING = 16;
/** How far a ring reaches with its arrow head and some air. */
export const RING_REACH = RING + 6;
/** The gap of the ring, in radians from its middle, and the head that closes it. */
const GAP = 0.62;
const HEAD = { length: 9, half: 5, notch: 1.5 };
/** The middle of the gap: on top. */
const TOP = -Math.PI / 2;
const NAME: TextStyle = { size: 12, weight: 600 };
/** A long name is set smaller, so that it stays inside its ring. */
const LEAST_NAME = 8;
const CAPTION: TextStyle = { size: 11, weight: 500 };
/** The widest line of a caption. */
const CAPTION_WIDTH = 112;
/** How far capitals reach above the middle of a line, as a share of its size. */
const HALF_CAPITAL = 0.3635;

/** The badge of a loop that is drawn turning this way. */
export function badgeFace(name: string, caption: string, turn: Turn, side: BadgeSide): BadgeFace {
  const label = caption === '' ? null : placeLabel(wrap(caption, CAPTION_WIDTH, CAPTION), { side, narrow: false }, CAPTION, { width: 2 * RING + 4, height: 2 * RING + 4 });
  const ring = boundsAround({ x: 0, y: 0 }, 2 * RING_REACH, 2 * RING_REACH);
  const style = nameStyle(name);
  return {
    ...ringPaths(turn),
    name: { text: name, y: style.size * HALF_CAPITAL, style },
    caption: label,
    bounds: label ? joinBounds(ring, label.bounds) : ring,
  };
}

/** The bounds of a badge whose ring stands there. */
export function badgeBounds(face: BadgeFace, centre: Point): Bounds {
  return shiftBounds(face.bounds, centre);
}

function nameStyle(name: string): TextStyle {
  const width = measure(name, NAME);
  const room = 2 * RING - 8;
  return width <= room ? NAME : { ...NAME, size: Math.max(LEAST_NAME, Math.floor((2 * NAME.size * room) / width) / 2) };
}

/** Three quarters of a circle that end in an arrow head: the textbooks' sign of a loop. */
function ringPaths(turn: Turn): Pick<BadgeFace, 'ring' | 'head'> {
  const way = turn === 'clockwise' ? 1 : -1;
  const middle = { x: 0, y: 0 };
  const start = polar(middle, TOP + way * GAP, RING);
  const end = polar(middle, TOP - way * GAP, RING);
  // The head is straight and the ring is not: it leans inwards by half of what it spans.
  const heading = TOP - way * GAP + (way * Math.PI) / 2 + (way * HEAD.length) / (2 * RING);
  const tip = polar(end, heading, HEAD.length - HEAD.notch);
  return {
    ring: `M${at(start)}A${RING} ${RING} 0 1 ${way === 1 ? 1 : 0} ${at(end)}`,
    head: arrowHead(tip, heading, HEAD.length, HEAD.half, HEAD.notch),
  };
}
