import { useEffect, useMemo, useState } from 'react';
import { createEntrance } from './entering.ts';
import type { Projection } from './project.ts';
import type { Sight } from './useSight.ts';

/** What is in the page of a projection, and whether the map of shapes still lies under it. */
interface Shown {
  readonly flow: Projection;
  readonly far: boolean;
}

/**
 * Of a large diagram what comes into sight enters frame by frame, so that no zoom and no pan ever waits for hundreds of
 * names. The map of shapes that was seen from afar stays until all of them are there.
 */
export function useEntering(flow: Projection, sight: Sight): Shown {
  const [entrance] = useState(createEntrance);
  const [turn, setTurn] = useState(0);
  const [mapped, setMapped] = useState(false);
  const whole = sight.is === 'whole';
  const far = sight.is === 'far';
  // A turn lets the next ones in.
  const entered = useMemo(() => ({ turn, ...(whole ? { flow, complete: true } : entrance.admit(flow)) }), [entrance, flow, whole, turn]);
  useEffect(() => {
    if (entered.complete) {
      setMapped(far);
      return undefined;
    }
    const frame = requestAnimationFrame(() => setTurn((before) => before + 1));
    return () => cancelAnimationFrame(frame);
  }, [entered, far]);
  return { flow: entered.flow, far: far || (mapped && !entered.complete) };
}
