import { useState } from 'react';
import type { VariableId } from '#core/model';
import { useSession } from '#editor/store';
import { createLive, type Live } from './live.ts';
import type { Passed } from './readings.ts';
import { createWeights, type Weights } from './weights.ts';

/** What the diagram shows of the run. */
export interface LiveCanvas {
  readonly live: Live;
  readonly weights: Weights;
  /** What flows is moving: a run has just come, or the time has just changed, and rests. */
  readonly moving: boolean;
  /** The limits that values have passed: the very same map until one of them changes. */
  readonly passed: ReadonlyMap<VariableId, Passed>;
  readonly setMoving: (moving: boolean) => void;
  readonly setPassed: (change: (before: LiveCanvas['passed']) => LiveCanvas['passed']) => void;
}

/** What `KeepLive` fills. */
export function useLive(): LiveCanvas {
  const [live] = useState(createLive);
  const [weights] = useState(createWeights);
  const [moving, setMoving] = useState(false);
  const [passed, setPassed] = useState<LiveCanvas['passed']>(new Map());
  return { live, weights, moving, passed, setMoving, setPassed };
}

/** Whether stocks fill and pipes show their rate, and whether small curves stand beside the variables. */
export function useLiveLook(): { readonly tanks: boolean; readonly sparklines: boolean } {
  const tanks = useSession(({ preferences }) => preferences.tanks);
  const sparklines = useSession(({ preferences }) => preferences.sparklines);
  return { tanks, sparklines };
}
