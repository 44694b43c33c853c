import { useStoreApi } from '@xyflow/react';
import { useState, useSyncExternalStore } from 'react';
import { createMotion } from './motion.ts';

/** The zoom that what keeps its size on the screen is drawn for: while a zoom goes on it is part of the picture, and grows and shrinks with it. */
export function useCalmZoom(): number {
  const store = useStoreApi();
  const [calm] = useState(() => createCalmZoom(store));
  return useSyncExternalStore(calm.subscribe, calm.zoom);
}

/** Follows the zoom of a viewport, but no zoom in progress. */
function createCalmZoom(viewport: ReturnType<typeof useStoreApi>) {
  let zoom = viewport.getState().transform[2];
  return {
    zoom: () => zoom,
    subscribe: (listener: () => void) => {
      zoom = viewport.getState().transform[2];
      const motion = createMotion((now) => {
        zoom = now;
        listener();
      });
      const end = viewport.subscribe((now, before) => motion.see(now.transform, before.transform));
      return () => {
        end();
        motion.stop();
      };
    },
  };
}
