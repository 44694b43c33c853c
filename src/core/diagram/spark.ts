import type { Variable } from '#core/model';
import { type Bounds, boundsAround, growBounds, joinBounds, unionBounds } from './bounds.ts';
import type { SymbolFace } from './drawing.ts';
import { type SymbolKind, symbolOf } from './symbols.ts';

/** The box of the small curve that a symbol shows its course in, in diagram units. */
export const SPARK = { width: 44, height: 10 } as const;
/** Clear space between a name or a body and the curve beside it. */
const GAP = 5;
/** A curve that finds no room there stands further away by this. */
const FURTHER = 9;

/** A box where a small curve could stand, counted from its symbol's centre, and what it costs to stand there. */
export interface SparkSpot {
  readonly box: Bounds;
  readonly cost: number;
}

/** What never changes over time, and a word, which has no values. */
const STILL: ReadonlySet<SymbolKind> = new Set(['constant', 'lookup', 'word']);

/** Whether a variable can change over time, so that its symbol has a small curve; a ghost leaves it to the original. */
export function hasSpark({ ghost }: SymbolFace, variable: Variable): boolean {
  return !ghost && !STILL.has(symbolOf(variable));
}

/** Where a symbol's small curve usually stands, counted from the symbol's centre: inside a body under its name where it fits, else beyond the name. */
export function sparkBounds(face: SymbolFace): Bounds {
  const { label, bounds } = face;
  const { left, right, top, bottom } = label.bounds;
  const x = label.anchor === 'start' ? left : label.anchor === 'end' ? right - SPARK.width : (left + right - SPARK.width) / 2;
  if (label.side === 'top') return boxAt(x, top - GAP - SPARK.height);
  if (label.side !== 'center') return boxAt(x, bottom + GAP);
  const room = roomBelow(face);
  return boxAt(x, isSparkInside(face) ? bottom + (room - SPARK.height) / 2 - 0.5 : bounds.bottom + GAP);
}

/** Whether the small curve has its place in the body, where nothing else is. */
export function isSparkInside(face: SymbolFace): boolean {
  return face.label.side === 'center' && face.symbol !== 'word' && roomBelow(face) >= SPARK.height + 1;
}

/** How much room there is in a body between its name and the sign on its floor. */
function roomBelow({ label, height, signs = [] }: SymbolFace): number {
  const floors = signs.map(({ top }) => top).filter((top) => top > 0);
  return Math.min(height / 2, ...floors) - label.bounds.bottom;
}

/** All spots where the small curve of a face could stand, and what they span. */
export interface SparkPlaces {
  readonly spots: readonly SparkSpot[];
  readonly reach: Bounds;
}

/** Where a symbol's small curve could stand: its usual spot first, then around the name, then around the body. */
export function sparkPlaces(face: SymbolFace): SparkPlaces {
  const spots = spotsOf(face);
  const reach = unionBounds(spots.map(({ box }) => box)) ?? face.bounds;
  return { spots, reach };
}

function spotsOf(face: SymbolFace): readonly SparkSpot[] {
  const body = boundsAround({ x: 0, y: 0 }, face.width, face.height);
  const name = face.label.side === 'center' ? [] : spotsAround(face.label.bounds, 2);
  const both = joinBounds(face.label.bounds, body);
  return [{ box: sparkBounds(face), cost: 0 }, ...name, ...spotsAround(body, 4), ...spotsAround(both, 5), ...spotsAround(growBounds(both, FURTHER), 8)];
}

/** Below, above, beside, and at the corners of a box. */
function spotsAround({ left, top, right, bottom }: Bounds, cost: number): SparkSpot[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const { width, height } = SPARK;
  const [above, below] = [top - GAP - height, bottom + GAP];
  const beside = [boxAt(right + GAP + 1, y - height / 2), boxAt(left - GAP - 1 - width, y - height / 2)];
  const corners = [below, above].flatMap((at) => [boxAt(x + GAP, at), boxAt(x - GAP - width, at)]);
  const level = [boxAt(x - width / 2, below), boxAt(x - width / 2, above)];
  return [...level.map((box) => ({ box, cost })), ...beside.map((box) => ({ box, cost: cost + 1 })), ...corners.map((box) => ({ box, cost: cost + 1.5 }))];
}

/** What a symbol covers with its name and, where it changes over time, its small curve. */
export function coveredBy(face: SymbolFace): Bounds {
  return face.ghost || STILL.has(face.symbol) ? face.bounds : joinBounds(face.bounds, sparkBounds(face));
}

function boxAt(left: number, top: number): Bounds {
  return { left, top, right: left + SPARK.width, bottom: top + SPARK.height };
}
