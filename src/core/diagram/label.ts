import type { LabelSide } from '#core/model';
import type { Bounds } from './bounds.ts';
import { CAP_HEIGHT, LINE_HEIGHT, measure, type TextStyle } from './text.ts';

/** One line of text, ready to draw: `x` is its anchor, `y` its baseline. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A name broken into lines and placed beside its symbol. Coordinates count from the symbol's centre. */
export interface Label {
  readonly side: LabelSide;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: TextStyle;
  readonly lines: readonly TextLine[];
  readonly bounds: Bounds;
  /** Whether it is broken into shorter lines than usual, for want of room. */
  readonly narrow: boolean;
}

/** How a name stands beside its symbol: on a side, and in shorter lines than usual or not. */
export type Stand = Pick<Label, 'side' | 'narrow'>;

/** The body that a name stands beside or in, centred on the origin. */
interface Body {
  readonly width: number;
  readonly height: number;
}

/** Clear space between a body and a name above or below it, and beside it. */
const GAP = { vertical: 4, horizontal: 6 };

const ANCHORS = { top: 'middle', bottom: 'middle', center: 'middle', left: 'end', right: 'start' } as const;

/** Places lines of text on a side of a body, each line centred on its capitals. Coordinates count from the body's centre. */
export function placeLabel(texts: readonly string[], { side, narrow }: Stand, style: TextStyle, body: Body): Label {
  const { x, top } = placeOf(side, body, heightOf(texts, style));
  const lines = texts.map((text, index): TextLine => ({ text, x, y: baseline(top, index, style), width: measure(text, style) }));
  return { side, anchor: ANCHORS[side], style, lines, bounds: boundsOn(side, lines, style, body), narrow };
}

/** What the lines of a label would cover on another side of their body. */
export function boundsOn(side: LabelSide, lines: readonly TextLine[], style: TextStyle, body: Body): Bounds {
  const height = heightOf(lines, style);
  const { x, top } = placeOf(side, body, height);
  const width = Math.max(...lines.map((line) => line.width));
  const anchor = ANCHORS[side];
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { left, top, right: left + width, bottom: top + height };
}

function heightOf({ length }: readonly unknown[], { size }: TextStyle): number {
  return length * size * LINE_HEIGHT;
}

/** Where lines are anchored, and the top of the first one. */
function placeOf(side: LabelSide, body: Body, height: number): { readonly x: number; readonly top: number } {
  const x = side === 'left' ? -body.width / 2 - GAP.horizontal : side === 'right' ? body.width / 2 + GAP.horizontal : 0;
  return { x, top: topOf(side, body, height) };
}

/** The baseline of a line in a block of lines whose top is given. */
export function baseline(top: number, index: number, style: TextStyle): number {
  return top + style.size * (LINE_HEIGHT * (index + 0.5) + CAP_HEIGHT / 2);
}

function topOf(side: LabelSide, body: Body, height: number): number {
  if (side === 'top') return -body.height / 2 - GAP.vertical - height;
  if (side === 'bottom') return body.height / 2 + GAP.vertical;
  return -height / 2;
}
