import { expect, test } from 'vitest';
import { between } from '#core/diagram';
import type { ElementId, VariableId, View, ViewId } from '#core/model';

const id = 'e1' as ElementId;
const flow = 'v1' as VariableId;
const curve = 'e2' as ElementId;

const view = (x: number, bends: { x: number; y: number }[], bend: number): View => ({
  id: 'w' as ViewId,
  name: 'view',
  elements: {
    [id]: { id, kind: 'shape', variable: flow, x, y: 2 * x, bends },
    [curve]: { id: curve, kind: 'curve', link: 'l1' as never, bend },
  },
});

test('half way everything stands half way: symbols, corners of pipes, bends of links', () => {
  expect(between(view(0, [{ x: 0, y: 10 }], -20), view(100, [{ x: 50, y: 20 }], 40), 0.5)).toEqual(view(50, [{ x: 25, y: 15 }], 10));
});

test('at the end it is the later view, also where corners came or went', () => {
  const after = view(100, [{ x: 50, y: 20 }, { x: 60, y: 20 }], 40);
  expect(between(view(0, [{ x: 0, y: 10 }], -20), after, 1)).toEqual(after);
  expect(between({ ...after, elements: {} }, after, 0.3)).toEqual(after);
});
