import { ViewportPortal } from '@xyflow/react';
import { useRef, type ReactNode } from 'react';
import { Ground } from './Ground.tsx';
import './stage.css';
import { useMotion } from './useMotion.ts';

/**
 * What is drawn: the ground and all that lies on it, in the viewport that React Flow pans and zooms. While that moves,
 * the browser shifts and scales one picture of it all instead of painting every frame.
 */
export function Stage({ children }: { readonly children: ReactNode }) {
  const picture = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useMotion(picture, sheet);
  return (
    <ViewportPortal>
      <div ref={picture} className="lw-stage">
        <div ref={sheet} className="lw-stage">
          <Ground />
          {children}
        </div>
      </div>
    </ViewportPortal>
  );
}
