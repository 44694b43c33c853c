import { type Bounds, joinBounds } from './bounds.ts';
import type { SymbolFace } from './drawing.ts';

/** The box of the small curve that a symbol shows its course in, in diagram units. */
export const SPARK = { width: 44, height: 10 } as const;
/** Clear space between a name and the curve under it. */
const GAP = 4;

/** Where a symbol's small curve stands, counted from the symbol's centre: inside a body under its name where it fits, else beyond the name. */
export function sparkBounds({ label, height, bounds, symbol }: SymbolFace): Bounds {
  const { left, right, top, bottom } = label.bounds;
  const x = label.anchor === 'start' ? left : label.anchor === 'end' ? right - SPARK.width : (left + right - SPARK.width) / 2;
  if (label.side === 'top') return boxAt(x, top - GAP - SPARK.height);
  if (label.side !== 'center') return boxAt(x, bottom + GAP);
  const room = height / 2 - bottom;
  const inside = symbol !== 'word' && room >= SPARK.height + 2;
  return boxAt(x, inside ? bottom + (room - SPARK.height) / 2 - 0.5 : bounds.bottom + GAP);
}

/** What a symbol covers with its name and, where it changes over time, its small curve. */
export function coveredBy(face: SymbolFace): Bounds {
  const still = face.ghost || face.symbol === 'constant' || face.symbol === 'lookup' || face.symbol === 'word';
  return still ? face.bounds : joinBounds(face.bounds, sparkBounds(face));
}

function boxAt(left: number, top: number): Bounds {
  return { left, top, right: left + SPARK.width, bottom: top + SPARK.height };
}
