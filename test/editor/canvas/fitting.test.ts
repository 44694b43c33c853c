import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitting, LEGIBLE, ZOOM } from '../../../src/editor/canvas/fitting.ts';

const small = { left: 0, top: 0, right: 800, bottom: 500 };
const large = { left: 0, top: 0, right: 6000, bottom: 3000 };

test('a small diagram in a small pane stays legible, with its middle in the middle', () => {
  for (const pane of [{ width: 400, height: 500 }, { width: 700, height: 300 }, { width: 400, height: 160 }]) {
    const { x, zoom } = fitting(small, pane, true);
    expect(zoom).toBeGreaterThanOrEqual(LEGIBLE);
    expect(400 * zoom + x).toBeCloseTo(pane.width / 2);
  }
});

test('whoever asks for the whole diagram gets it, and a large one is shown whole in any case', () => {
  const pane = { width: 400, height: 500 };
  expect(fitting(small, pane).zoom).toBeLessThan(LEGIBLE);
  expect(fitting(large, pane, true)).toEqual(fitting(large, pane));
});

test('law: what is asked for whole is in sight whole, and never larger than a fitted diagram grows', () => {
  const size = fc.integer({ min: 1, max: 4000 });
  const side = fc.integer({ min: 240, max: 2000 });
  fc.assert(fc.property(size, size, side, side, (right, bottom, width, height) => {
    const { x, y, zoom } = fitting({ left: 0, top: 0, right, bottom }, { width, height });
    expect(zoom).toBeLessThanOrEqual(ZOOM.fitted);
    if (zoom === ZOOM.least) return;
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
    expect(right * zoom + x).toBeLessThanOrEqual(width + 1e-9);
    expect(bottom * zoom + y).toBeLessThanOrEqual(height + 1e-9);
  }));
});
