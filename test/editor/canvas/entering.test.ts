import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEntrance } from '../../../src/editor/canvas/entering.ts';
import type { CanvasNode, Projection } from '../../../src/editor/canvas/project.ts';

/** Notes in a row, as many as asked; those whose number is in `marked` stand out. */
function row(count: number, from = 0, marked: readonly number[] = []): Projection {
  const node = (_: unknown, at: number) => ({ id: `e${from + at}`, className: marked.includes(from + at) ? 'lw-selected' : '' }) as CanvasNode;
  return { nodes: Array.from({ length: count }, node), pipes: [], links: [] };
}

const ids = ({ nodes }: Projection) => nodes.map(({ id }) => id);

/** What is in the page, frame by frame, until nothing is missing. */
function frames(flow: Projection, entrance = createEntrance()): string[][] {
  const seen: string[][] = [];
  for (let complete = false; !complete;) {
    const entered = entrance.admit(flow, false);
    ({ complete } = entered);
    seen.push(ids(entered.flow));
  }
  return seen;
}

test('law: few come at a time, in their order, none leaves meanwhile, and at last all are there', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
    const seen = frames(row(count));
    seen.forEach((now, at) => {
      const before = seen[at - 1] ?? [];
      expect(now.length - before.length).toBeLessThanOrEqual(48);
      expect(now.slice(0, before.length)).toEqual(before);
    });
    expect(seen.at(-1)).toEqual(ids(row(count)));
  }));
});

test('what stands out does not wait', () => {
  expect(ids(createEntrance().admit(row(300, 0, [299]), false).flow)).toContain('e299');
});

test('what goes out of sight leaves at once, also while others enter', () => {
  const entrance = createEntrance();
  frames(row(100), entrance);
  const { flow, complete } = entrance.admit(row(200, 80), false);
  expect(complete).toBe(false);
  expect(ids(flow).slice(0, 20)).toEqual(ids(row(20, 80)));
  expect(ids(flow)).not.toContain('e79');
});

test('of what only moves all is there with every frame', () => {
  const entrance = createEntrance();
  frames(row(200), entrance);
  const moved = row(200);
  expect(entrance.admit(moved, false)).toEqual({ flow: moved, complete: true, mapped: false });
});

test('the map that was seen from afar stays until all are there', () => {
  const entrance = createEntrance();
  expect(entrance.admit(row(0), true).mapped).toBe(true);
  expect([1, 2, 3].map(() => entrance.admit(row(100), false).mapped)).toEqual([true, true, false]);
});
