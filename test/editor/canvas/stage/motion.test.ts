import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { groundOf } from '../../../../src/editor/canvas/stage/ground.ts';
import { createMotion, paintedFor } from '../../../../src/editor/canvas/stage/motion.ts';

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

describe('what is told of moves', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** Zooms from one zoom to the next, a frame each. */
  const told = (zooms: readonly number[]) => {
    const heard: [zoom: number, moving: boolean][] = [];
    const { see } = createMotion((...now) => heard.push(now));
    zooms.slice(1).forEach((zoom, at) => {
      see([0, 0, zoom], [0, 0, zooms[at] ?? zoom]);
      vi.advanceTimersByTime(16);
    });
    return heard;
  };

  test('one jump is no motion', () => {
    expect(told([1, 2])).toEqual([[2, false]]);
  });

  test('while it moves the picture stays the one it was painted for, and it ends with where it came to', () => {
    const heard = told([1, 1.1, 1.2, 1.3]);
    expect(heard).toEqual([[1.1, false], [1.2, true], [1.2, true]]);
    vi.advanceTimersByTime(150);
    expect(heard.at(-1)).toEqual([1.3, false]);
  });

  test('what does not move is not told', () => {
    expect(told([1, 1, 1])).toEqual([]);
  });
});
