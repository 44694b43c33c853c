import { useStore } from '@xyflow/react';
import type { Point } from '#core/model';

const transformOf = (state: { transform: [number, number, number] }) => state.transform;

/** Places in the diagram as pixels of the canvas, wherever it is panned and zoomed to. */
export function useScreen(): (point: Point) => Point {
  const [x, y, zoom] = useStore(transformOf);
  return (point) => ({ x: point.x * zoom + x, y: point.y * zoom + y });
}

const widthOf = (state: { width: number }) => state.width;
const heightOf = (state: { height: number }) => state.height;

/** How much of the screen the canvas takes, in pixels. */
export function useCanvasSize(): { readonly width: number; readonly height: number } {
  const [width, height] = [useStore(widthOf), useStore(heightOf)];
  return { width, height };
}
