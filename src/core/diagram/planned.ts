import type { Ghost, LabelSide, Shape, Variable } from '#core/model';
import { type Bounds, growBounds, shiftBounds } from './bounds.ts';
import type { SymbolFace } from './drawing.ts';
import type { Stand } from './label.ts';
import { type LabelPlace, labelPlaces, labelReach } from './labels.ts';
import type { DrawingMemo } from './memo.ts';
import type { Pipe } from './pipe.ts';
import { LINE_HEIGHT } from './text.ts';

/** A symbol on its way to a drawing. */
export interface Planned {
  readonly element: Shape | Ghost;
  readonly variable: Variable;
  /** Null for all but flows drawn with a valve. */
  readonly pipe: Pipe | null;
  /** Whether the author said on which side its name stands. */
  readonly fixed: boolean;
  /** The face with its name where its author put it, else on the usual side. */
  readonly face: SymbolFace;
  /** The same face with its name elsewhere. */
  readonly make: (label: LabelSide | undefined, narrow?: boolean) => SymbolFace;
}

/** Whether a name stands beside its symbol, and so could stand otherwise. */
export function isBeside({ face }: Planned): boolean {
  return face.label.side !== 'center';
}

/** Where a name can stand in its usual lines, the usual place first; on one side alone where its author said on which. */
export function usualPlaces({ element, fixed, face }: Planned, memo: DrawingMemo): readonly LabelPlace[] {
  return memo.recall(`places ${element.id}`, [face, fixed], () => onAllowed(fixed, labelPlaces(face)));
}

/** The same with its name in shorter lines. */
export function narrowPlaces({ fixed, face, make }: Planned): readonly LabelPlace[] {
  return onAllowed(fixed, labelPlaces(make(face.label.side, true)));
}

function onAllowed(fixed: boolean, places: readonly LabelPlace[]): readonly LabelPlace[] {
  return fixed ? places.slice(0, 1) : places;
}

/** All that a name could cover in any of its places: in shorter lines it has one more. */
export function reachOf(planned: Planned, memo: DrawingMemo): Bounds {
  const { element, fixed, face } = planned;
  const reach = memo.recall(`reach ${element.id}`, [face, fixed], () => growBounds(labelReach(usualPlaces(planned, memo)) ?? face.bounds, face.label.style.size * LINE_HEIGHT));
  return shiftBounds(reach, element);
}

/** The same with its name standing otherwise. */
export function standing(planned: Planned, { side, narrow }: Stand, memo: DrawingMemo): Planned {
  const { element, face, make } = planned;
  if (side === face.label.side && narrow === face.label.narrow) return planned;
  return { ...planned, face: memo.recall(`face ${element.id}`, [face, side, narrow], () => make(side, narrow)) };
}
