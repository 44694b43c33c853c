import { useStoreApi } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { paintedFor } from './motion.ts';

/** After so many milliseconds without a move the diagram rests. */
const REST = 150;

/**
 * While the viewport moves, `picture` is a layer of its own that the browser moves without painting it. A browser
 * paints such a layer for its size on the page or larger, never smaller, which from afar would be a hundred times too
 * large: so the layer is scaled back to the size that it has on the screen, and `sheet` in it does the scaling. At rest both
 * are as if they were not there, and all is painted sharp. One jump is no motion.
 */
export function useMotion(picture: RefObject<HTMLElement | null>, sheet: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    let [painted, last, timer]: [number | null, number, number] = [null, -Infinity, 0];
    const paint = (zoom: number | null) => {
      if (painted === zoom || !picture.current || !sheet.current) return;
      painted = zoom;
      picture.current.style.willChange = zoom === null ? '' : 'transform';
      picture.current.style.transform = zoom === null ? '' : `scale(${1 / zoom})`;
      sheet.current.style.transform = zoom === null ? '' : `scale(${zoom})`;
    };
    const end = store.subscribe(({ transform: [x, y, zoom] }, { transform: before }) => {
      if (x === before[0] && y === before[1] && zoom === before[2]) return;
      const now = performance.now();
      if (painted !== null || now - last < REST) paint(paintedFor(zoom, painted));
      last = now;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => paint(null), REST);
    });
    return () => {
      end();
      window.clearTimeout(timer);
    };
  }, [store, picture, sheet]);
}
