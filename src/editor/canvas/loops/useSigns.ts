import { useMemo, useState } from 'react';
import { signingSteps, type LoopSign, type SignedView, type ViewDrawing } from '#core/diagram';
import type { ElementId } from '#core/model';
import { getDocument, inSlices, shownLoops, useLoops, useSelection, type Loops, type Selection } from '#editor/store';
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
 * when it is let go. Where lines are many they come a moment later, as finding room for them takes longer than a frame.
 */
export function useSigns(drawing: ViewDrawing, resting: boolean): readonly LoopSign[] {
  const loops = useLoops((all) => all);
  const untrue = useAudit();
  const where = useSelection(({ model, view }) => ({ model, view }));
  const [late, comeLate] = useState<LateSigns | null>(null);
  const [ask] = useState(createSigner);
  const present = useMemo(() => ask({ drawing, loops, untrue, where, resting }, comeLate), [ask, drawing, loops, untrue, where, resting]);
  return late?.since === present ? late.signs : present;
}

/** Signs that came later, and those that stood until then. */
interface LateSigns {
  readonly since: readonly LoopSign[];
  readonly signs: readonly LoopSign[];
}

/** Works out the signs of one view after another, each badge where it stood before where that still serves. `later` hears of those that are not there at once. */
function createSigner(): (asked: Asked, later: (signs: LateSigns) => void) => readonly LoopSign[] {
  let last: (SignedView & Pick<Asked, 'where'>) | null = null;
  let stop = (): void => {};
  return ({ drawing, loops, untrue, where, resting }, later) => {
    stop();
    if (last?.where.model !== where.model || last.where.view !== where.view) last = null;
    if (last && !resting) return last.signs;
    const since = last?.signs ?? [];
    let atOnce: readonly LoopSign[] | null = null;
    let waiting = false;
    stop = inSlices(signingSteps(drawing, shownLoops(getDocument(), where.model, loops, new Set(untrue.keys())), last?.badges), (signed) => {
      last = { ...signed, where };
      atOnce = signed.signs;
      if (waiting) later({ since, signs: signed.signs });
    });
    waiting = true;
    return atOnce ?? since;
  };
}
