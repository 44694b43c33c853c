import type { LabelSide, Point, Tint, Variable } from '#core/model';
import { type Bounds, boundsAround, centreOf, growBounds, joinBounds } from './bounds.ts';
import type { SymbolFace } from './drawing.ts';
import { expandedFace, type Size } from './expanded.ts';
import { type Label, placeLabel } from './label.ts';
import { stockSign, stockSignRoom } from './stockSign.ts';
import { type Outline, outlineBounds } from './outline.ts';
import { circle, roundedBox } from './path.ts';
import { type SymbolKind, symbolOf, symbols } from './symbols.ts';
import { LINE_HEIGHT, measure, type TextStyle, wrap, wrapNarrow } from './text.ts';

/** What a face depends on beside its variable. */
export interface FaceOptions {
  /** The author's size of a stock, module or word; text that needs more gets more. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly label?: LabelSide | undefined;
  /** A name beside its symbol takes one line more than usual, where it has the words for it. */
  readonly narrow?: boolean;
  /** A module shows its own picture, this large. */
  readonly expanded?: Size | undefined;
  readonly ghost?: boolean;
  /** How the pipe passes a flow's valve. */
  readonly direction?: 'horizontal' | 'vertical';
  /** Every variable is a word; a stock's is heavier. */
  readonly causal?: boolean;
  /** Beside the usual size of type and of the room around it. */
  readonly size?: 'small' | 'large' | undefined;
  readonly tint?: Tint | undefined;
}

const ORIGIN: Point = { x: 0, y: 0 };
/** Clear space between a name inside a body and the body's edge. */
const PADDING = { horizontal: 13, vertical: 9 };
/** Clear space around a word that links keep. */
const WORD = { horizontal: 5, vertical: 3 };
/** The same around a word on a tinted ground. */
const PILL = { horizontal: 10, vertical: 6 };
const SCALE = { small: 0.85, usual: 1, large: 1.35 } as const;
/** Arrows to a valve end at its box, this far around it: there is nothing between its rims that they could point at. */
const VALVE = { air: 2, radius: 10 };
/** Beside the valve, on neither way that its pipe may go. */
const DROP = 'M-14-20C-12.5-17.5-10.6-16-10.6-13.8A3.4 3.4 0 0 1-17.4-13.8C-17.4-16-15.5-17.5-14-20Z';
const SPILL = 'M-19-12C-19-20-9-20-9-13M-11.6-15.4L-9-12.6L-6.4-15.4';
const BESIDE_VALVE: Bounds = { left: -19, top: -20, right: -6, bottom: -10 };
/** How long the arrow of an input or output is. */
const ARROW = 10;
const TILDE = 'M-4.4 1C-3.2-2.6-1.4-2.6 0 0S3.2 2.6 4.4-1';

/** The face of a variable's symbol: its body, its name in lines and its outline, counted from its centre. */
export function faceOf(variable: Variable, options: FaceOptions = {}): SymbolFace {
  const symbol = options.causal ? 'word' : symbolOf(variable);
  const scale = SCALE[options.size ?? 'usual'];
  const style = styleOf(symbol, variable, scale);
  if (options.expanded && symbol === 'module' && !options.ghost) return expandedFace(variable.name, options.expanded, style, options.tint);
  const side = sideOf(symbol, options);
  const inside = side === 'center';
  const given = symbol === 'word' ? undefined : options.width;
  const room = inside && given ? Math.max(40, given - 2 * PADDING.horizontal) : symbols[symbol].nameWidth * scale;
  const narrow = !inside && (options.narrow ?? false);
  const lines = (narrow ? wrapNarrow : wrap)(variable.name, room, style);
  const size = inside ? sizeAround(symbol, lines, style, options) : bodySize(symbol, options);
  const label = placeLabel(lines, { side, narrow }, style, size);
  const ghost = options.ghost ?? false;
  const outline = outlineOf(symbol, size, label);
  const passage = passageOf(variable, symbol, size);
  const sign = signOf(symbol, variable, size) + (passage ? passagePath(passage) : '');
  const bounds = joinBounds(outlineBounds(outline), growBounds(boundsAround(ORIGIN, size.width, size.height), 1));
  const body = bodyPath(symbol, size, options, ghost);
  const signs = [...signRoom(variable, symbol, size), ...(passage ? [passageRoom(passage)] : [])];
  return { symbol, ghost, ...size, body, sign, ...(signs.length > 0 ? { signs } : {}), label, outline, bounds, ...(options.tint ? { tint: options.tint } : {}) };
}

/** Half units keep type sharp. */
function styleOf(symbol: SymbolKind, variable: Variable, scale: number): TextStyle {
  const { size, weight } = symbols[symbol].style;
  return { size: Math.round(size * scale * 2) / 2, weight: symbol === 'word' && variable.kind === 'stock' ? 600 : weight };
}

/** Names stand inside bodies that hold text; a name in the middle of a small body would hide it, so it goes below. */
function sideOf(symbol: SymbolKind, options: FaceOptions): LabelSide {
  if (symbol === 'word') return 'center';
  const usual = symbol === 'flow' && options.direction === 'vertical' ? 'right' : symbols[symbol].side;
  const side = options.label ?? usual;
  return side === 'center' && !holdsText(symbol) ? usual : side;
}

function holdsText(symbol: SymbolKind): boolean {
  return symbol === 'stock' || symbol === 'module' || symbol === 'word';
}

function bodySize(symbol: SymbolKind, options: FaceOptions): Size {
  const { width, height } = symbols[symbol];
  if (holdsText(symbol)) return { width: options.width ?? width, height: options.height ?? height };
  return symbol === 'flow' && options.direction === 'vertical' ? { width: height, height: width } : { width, height };
}

function sizeAround(symbol: SymbolKind, lines: readonly string[], style: TextStyle, options: FaceOptions): Size {
  const scale = SCALE[options.size ?? 'usual'];
  const padding = symbol === 'word' ? (options.tint ? PILL : WORD) : PADDING;
  const width = Math.max(...lines.map((line) => measure(line, style))) + 2 * padding.horizontal * scale;
  const height = lines.length * style.size * LINE_HEIGHT + 2 * padding.vertical * scale;
  if (symbol === 'word') return { width: Math.ceil(width), height: Math.ceil(height) };
  const body = bodySize(symbol, options);
  return { width: Math.max(body.width, Math.ceil(width)), height: Math.max(body.height, Math.ceil(height)) };
}

function outlineOf(symbol: SymbolKind, size: Size, label: Label): Outline {
  if (symbol === 'flow') return withName({ kind: 'box', centre: ORIGIN, width: size.width + 2 * VALVE.air, height: size.height + 2 * VALVE.air, radius: VALVE.radius }, label);
  const { corner } = symbols[symbol];
  const round = symbol === 'auxiliary' || symbol === 'constant';
  const body: Outline = round
    ? { kind: 'circle', centre: ORIGIN, radius: size.width / 2 }
    : { kind: 'box', centre: ORIGIN, ...size, radius: symbol === 'word' ? 8 : corner };
  return withName(body, label);
}

/** What arrows end at: a body with its name beside it. */
function withName(body: Outline, label: Label): Outline {
  return label.side === 'center' ? body : { kind: 'union', centre: ORIGIN, parts: [body, boxOf(growBounds(label.bounds, 1.5))] };
}

function boxOf(bounds: Bounds): Outline {
  const size = { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
  return { kind: 'box', centre: centreOf(bounds), ...size, radius: 4 };
}

function bodyPath(symbol: SymbolKind, { width, height }: Size, { direction, tint }: FaceOptions, ghost: boolean): string {
  const { corner } = symbols[symbol];
  switch (symbol) {
    case 'auxiliary':
    case 'constant':
      return circle(ORIGIN, width / 2);
    case 'flow':
      return direction === 'vertical' ? 'M-9-11L9 11H-9L9-11Z' : 'M-11-9L11 9V-9L-11 9Z';
    case 'word':
      if (tint) return roundedBox(ORIGIN, width, height, 9);
      return ghost ? roundedBox(ORIGIN, width + 6, height + 2, 8) : '';
    case 'stock':
    case 'module':
    case 'lookup':
      return roundedBox(ORIGIN, width, height, corner);
  }
}

/**
 * Where the arrow begins that comes into an input of a part from the left, or leaves an output of it to the right: beside a
 * circle, above a valve, whose pipe is in the way, and in the upper corner of a stock. Null where there is none.
 */
function passageOf({ access }: Variable, symbol: SymbolKind, { width, height }: Size): Point | null {
  if (access === undefined) return null;
  const isInput = access === 'input';
  const half = width / 2;
  switch (symbol) {
    case 'auxiliary':
    case 'constant': return { x: isInput ? -half - 3 - ARROW : half + 3, y: 0 };
    case 'flow': return { x: (isInput ? -half : half) - ARROW / 2, y: -height / 2 - 7 };
    case 'stock': return { x: isInput ? 6 - half : half - 6 - ARROW, y: 8 - height / 2 };
    default: return null;
  }
}

function passagePath({ x, y }: Point): string {
  const tip = x + ARROW;
  return `M${x} ${y}H${tip}M${tip - 4} ${y - 3.5}L${tip} ${y}L${tip - 4} ${y + 3.5}`;
}

/** The room that arrow takes. */
function passageRoom({ x, y }: Point): Bounds {
  return { left: x, top: y - 4, right: x + ARROW, bottom: y + 4 };
}

/** A tilde marks a graphical function, a curve a lookup, a second rim a module, a drop a leak, a bow an overflow. */
function signOf(symbol: SymbolKind, variable: Variable, size: Size): string {
  const { width, height } = size;
  if (symbol === 'lookup') return 'M-6.5 4.5C-1 4.5 0-4.5 6.5-4.5';
  if (symbol === 'module') return roundedBox(ORIGIN, width - 7, height - 7, symbols.module.corner - 3.5);
  if (symbol === 'stock' && variable.kind === 'stock') return stockSign(variable, size);
  if (symbol === 'flow' && variable.kind === 'flow') return variable.leak ? DROP : variable.overflow ? SPILL : '';
  return symbol === 'auxiliary' && 'table' in variable && variable.table ? TILDE : '';
}

/** What of that stands where something else could, in a body or beside it: all but the signs that a small body holds. */
function signRoom(variable: Variable, symbol: SymbolKind, size: Size): Bounds[] {
  if (symbol === 'stock' && variable.kind === 'stock') return stockSignRoom(variable, size);
  return symbol === 'flow' && variable.kind === 'flow' && (variable.leak || variable.overflow) ? [BESIDE_VALVE] : [];
}
