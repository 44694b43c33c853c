import { useEffect, useMemo, useState } from 'react';
import { createEntrance, type Entered } from './entering.ts';
import type { Projection } from './project.ts';
import type { Sight } from './useSight.ts';

/**
 * Of a large diagram what comes into sight enters frame by frame, so that no zoom and no pan ever waits for hundreds of
 * names. The map of shapes that was seen from afar stays until all of them are there.
 */
export function useEntering(flow: Projection, sight: Sight): Entered {
  const [entrance] = useState(createEntrance);
  const [turn, setTurn] = useState(0);
  const whole = sight.is === 'whole';
  const far = sight.is === 'far';
  // A turn lets the next ones in.
  const entered = useMemo(() => ({ turn, ...(whole ? { flow, complete: true, mapped: false } : entrance.admit(flow, far)) }), [entrance, flow, whole, far, turn]);
  useEffect(() => {
    if (entered.complete) return undefined;
    const frame = requestAnimationFrame(() => setTurn((before) => before + 1));
    return () => cancelAnimationFrame(frame);
  }, [entered]);
  return entered;
}
