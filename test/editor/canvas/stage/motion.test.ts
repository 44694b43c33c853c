import { expect, test } from 'vitest';
import { groundOf } from '../../../../src/editor/canvas/stage/ground.ts';
import { paintedFor } from '../../../../src/editor/canvas/stage/motion.ts';

test('a picture in motion serves while its size is not far from the one it was painted for', () => {
  expect(paintedFor(0.3, null)).toBe(0.3);
  expect(paintedFor(0.4, 0.3)).toBe(0.3);
  expect(paintedFor(0.6, 0.3)).toBe(0.6);
  expect(paintedFor(0.1, 0.3)).toBe(0.1);
});

const pane = (x: number, y: number, zoom: number) => ({ width: 1000, height: 600, transform: [x, y, zoom] as const });

test('the dots reach beyond the pane, stand where they stood, and are laid anew where they end', () => {
  const first = groundOf(pane(0, 0, 1), null);
  expect(first).toEqual({ left: -1008, top: -600, right: 1992, bottom: 1200 });
  expect(groundOf(pane(-900, 300, 1), first)).toBe(first);
  const next = groundOf(pane(-1100, 0, 1), first);
  expect(next?.right).toBeGreaterThanOrEqual(2100);
  expect((next?.left ?? 0) % 24).toBeCloseTo(0);
});

test('from afar there are no dots, nor before the pane has a size', () => {
  expect(groundOf(pane(0, 0, 0.2), null)).toBeNull();
  expect(groundOf({ ...pane(0, 0, 1), width: 0 }, null)).toBeNull();
});
