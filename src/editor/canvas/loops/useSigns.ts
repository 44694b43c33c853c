import { useMemo, useState } from 'react';
import { signLoops, type LoopSign, type SignedView, type ViewDrawing } from '#core/diagram';
import type { ElementId } from '#core/model';
import { getDocument, shownLoops, useLoops, useSelection, type Loops, type Selection } from '#editor/store';
import { useAudit } from './useAudit.ts';

/** All that the signs of a view are worked out from. */
interface Asked {
  readonly drawing: ViewDrawing;
  readonly loops: Loops;
  readonly untrue: ReadonlyMap<ElementId, unknown>;
  readonly where: Pick<Selection, 'model' | 'view'>;
  /** Nothing is in hand. */
  readonly resting: boolean;
}

/**
 * The signs of the loops of the open view. While something is in hand they stand as they stood: they come to their places
 * when it is let go.
 */
export function useSigns(drawing: ViewDrawing, resting: boolean): readonly LoopSign[] {
  const loops = useLoops((all) => all);
  const untrue = useAudit();
  const where = useSelection(({ model, view }) => ({ model, view }));
  const [sign] = useState(createSigner);
  return useMemo(() => sign({ drawing, loops, untrue, where, resting }), [sign, drawing, loops, untrue, where, resting]);
}

/** Works out the signs of one view after another, each badge where it stood before where that still serves. */
function createSigner(): (asked: Asked) => readonly LoopSign[] {
  let last: (SignedView & Pick<Asked, 'where'>) | null = null;
  return ({ drawing, loops, untrue, where, resting }) => {
    const before = last?.where.model === where.model && last.where.view === where.view ? last : null;
    if (before && !resting) return before.signs;
    const signed = signLoops(drawing, shownLoops(getDocument(), where.model, loops, new Set(untrue.keys())), before?.badges);
    last = { ...signed, where };
    return signed.signs;
  };
}
