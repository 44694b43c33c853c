import { useStore } from '@xyflow/react';
import { useCallback, useId, useRef } from 'react';
import type { Bounds } from '#core/diagram';
import { GAP, groundOf } from './ground.ts';

type Pane = Parameters<typeof groundOf>[0];

/** The dotted ground. It lies in the diagram, so that a pan and a zoom take it along as part of the picture. */
export function Ground() {
  const dots = useId();
  const last = useRef<Bounds | null>(null);
  const ground = useStore(useCallback((pane: Pane) => (last.current = groundOf(pane, last.current)), []));
  if (!ground) return null;
  const { left, top, right, bottom } = ground;
  return (
    <svg className="lw-ground" style={{ left, top }} width={right - left} height={bottom - top} aria-hidden>
      <pattern id={dots} width={GAP} height={GAP} patternUnits="userSpaceOnUse">
        <circle cx={GAP / 2} cy={GAP / 2} r={0.75} />
      </pattern>
      <rect width={right - left} height={bottom - top} fill={`url(#${dots})`} />
    </svg>
  );
}
