import { expect, test } from 'vitest';
import { silhouetteOf } from '../../../src/editor/canvas/shapes/silhouette.ts';
import { drawn, retention } from './retention.ts';

const count = (path: string | undefined, command: string) => (path ?? '').split(command).length - 1;

test('from afar every body, cloud, pipe, link and line of a name leaves its mark', () => {
  const { drawings } = drawn(retention());
  const paths = silhouetteOf(drawings);
  const lines = drawings.reduce((sum, drawing) => sum + (drawing.kind === 'symbol' || drawing.kind === 'flow' ? drawing.face.label.lines.length : 0), 0);
  expect(count(paths.body, 'Z')).toBe(2);
  expect(count(paths.dot, 'Z')).toBe(3);
  expect(count(paths.cloud, 'Z')).toBe(1);
  expect(count(paths.name, 'Z')).toBe(lines);
  expect(paths.link).toBe(drawings.find((drawing) => drawing.kind === 'link')?.arc.path);
  expect(paths.pipe).toBe(drawings.flatMap((drawing) => (drawing.kind === 'flow' ? [drawing.pipe.path] : [])).join(''));
  expect(paths.frame).toBeUndefined();
});

test('a stock stands on the map where it stands in the diagram', () => {
  const stock = drawn(retention()).drawings.filter((drawing) => drawing.kind === 'symbol' && drawing.variable.name === 'Customers');
  const [left, top, right, bottom, back] = (silhouetteOf(stock).body ?? '').split(/[A-Z ]/u).slice(1).map(Number);
  expect([back, ((left ?? 0) + (right ?? 0)) / 2, ((top ?? 0) + (bottom ?? 0)) / 2]).toEqual([left, 300, 0]);
});
