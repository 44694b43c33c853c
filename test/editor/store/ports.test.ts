import { afterEach, expect, test, vi } from 'vitest';
import { focusCanvas, setCanvas, type CanvasPort } from '#editor/store';

afterEach(() => setCanvas(null));

const canvas = (focus: () => void): CanvasPort => {
  const nothing = (): void => undefined;
  return { fit: nothing, fitTo: nothing, show: nothing, middle: () => ({ x: 0, y: 0 }), zoomBy: nothing, zoomTo: nothing, reveal: nothing, nudge: nothing, ask: nothing, focus };
};

test('the keyboard goes to the canvas once: at once, or when it comes', () => {
  const focus = vi.fn<() => void>();
  focusCanvas();
  setCanvas(canvas(focus));
  expect(focus).toHaveBeenCalledTimes(1);
  setCanvas(null);
  setCanvas(canvas(focus));
  expect(focus).toHaveBeenCalledTimes(1);
  focusCanvas();
  expect(focus).toHaveBeenCalledTimes(2);
});
