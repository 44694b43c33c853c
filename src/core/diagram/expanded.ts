import type { Point, Tint } from '#core/model';
import { type Bounds, boundsAround, growBounds } from './bounds.ts';
import type { SymbolFace } from './drawing.ts';
import { placeLabel } from './label.ts';
import { roundedBox } from './path.ts';
import { LINE_HEIGHT, type TextStyle, wrap } from './text.ts';

/** A width and a height, in diagram units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const ORIGIN: Point = { x: 0, y: 0 };
/** The bar with the name over a module's picture, and clear space around that. */
const BAR = 30;
const INSET = 12;
const CORNER = 14;
/** A module that is shown expanded is as large as its picture, within these. */
const LEAST: Size = { width: 200, height: 150 };
const MOST: Size = { width: 640, height: 480 };

/** So deep pictures stand in pictures; deeper a module is an empty frame. Parts that each show several others would never end. */
export const DEEPEST_PICTURE = 2;

/** How large a module is whose own picture, with these bounds, shows in it. */
export function expandedSize(picture: Bounds | null): Size {
  const { left, top, right, bottom } = picture ?? boundsAround(ORIGIN, 0, 0);
  const within = (value: number, least: number, most: number): number => Math.round(Math.min(most, Math.max(least, value)));
  return {
    width: within(right - left + 2 * INSET, LEAST.width, MOST.width),
    height: within(bottom - top + BAR + 2 * INSET, LEAST.height, MOST.height),
  };
}

/** The face of a module that shows its own picture: a bar with its name on top, and below it the room for the picture. */
export function expandedFace(name: string, size: Size, style: TextStyle, tint: Tint | undefined): SymbolFace {
  const { width, height } = { width: Math.max(size.width, LEAST.width / 2), height: Math.max(size.height, LEAST.height / 2) };
  const [first = '', ...more] = wrap(name, width - 84, style);
  const plain = placeLabel([more.length > 0 ? `${first}…` : first], { side: 'center', narrow: false }, style, { width, height });
  const up = -height / 2 + BAR / 2;
  const half = (style.size * LINE_HEIGHT) / 2;
  const label = { ...plain, lines: plain.lines.map((line) => ({ ...line, y: line.y + up })), bounds: { ...plain.bounds, top: up - half, bottom: up + half } };
  const bar = -height / 2 + BAR;
  return {
    symbol: 'module',
    ghost: false,
    width,
    height,
    body: roundedBox(ORIGIN, width, height, CORNER),
    sign: `M${-width / 2} ${bar}H${width / 2}`,
    label,
    outline: { kind: 'box', centre: ORIGIN, width, height, radius: CORNER },
    bounds: growBounds(boundsAround(ORIGIN, width, height), 1),
    inside: { left: -width / 2 + INSET, top: bar + INSET, right: width / 2 - INSET, bottom: height / 2 - INSET },
    ...(tint ? { tint } : {}),
  };
}

/** How a picture is brought into a room: made smaller where it must be, never larger, in the middle. */
export function fitInto(picture: Bounds, room: Bounds): { readonly scale: number; readonly x: number; readonly y: number } {
  const scale = Math.min(1, (room.right - room.left) / Math.max(1, picture.right - picture.left), (room.bottom - room.top) / Math.max(1, picture.bottom - picture.top));
  const middle = (from: number, to: number): number => (from + to) / 2;
  return {
    scale,
    x: middle(room.left, room.right) - scale * middle(picture.left, picture.right),
    y: middle(room.top, room.bottom) - scale * middle(picture.top, picture.bottom),
  };
}
