import { useStoreApi } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { createMotion } from './motion.ts';

/**
 * While the viewport moves, `picture` is a layer of its own that the browser moves without painting it. A browser
 * paints such a layer for its size on the page or larger, never smaller, which from afar would be a hundred times too
 * large: so the layer is scaled back to the size that it has on the screen, and `sheet` in it does the scaling. At rest both
 * are as if they were not there, and all is painted sharp. Meanwhile a sheet without a picture lies over it: so the browser
 * does not look through all elements for what is under the pointer with every turn of the wheel.
 */
export function useMotion(picture: RefObject<HTMLElement | null>, sheet: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    let shown: number | null = null;
    const paint = (zoom: number | null) => {
      if (shown === zoom || !picture.current || !sheet.current) return;
      shown = zoom;
      picture.current.classList.toggle('lw-moving', zoom !== null);
      picture.current.style.willChange = zoom === null ? '' : 'transform';
      picture.current.style.transform = zoom === null ? '' : `scale(${1 / zoom})`;
      sheet.current.style.transform = zoom === null ? '' : `scale(${zoom})`;
    };
    const motion = createMotion((zoom, moving) => paint(moving ? zoom : null));
    const end = store.subscribe((now, before) => motion.see(now.transform, before.transform));
    return () => {
      end();
      motion.stop();
    };
  }, [store, picture, sheet]);
}
