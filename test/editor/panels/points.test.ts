import { describe, expect, test } from 'vitest';
import type { GraphicalFunction } from '#core/model';
import { frameOf, HEIGHT, placeOf, pointAt, rounded, WIDTH } from '../../../src/editor/panels/lookup/frame.ts';
import { lineOf, tailsOf } from '../../../src/editor/panels/lookup/line.ts';
import { inserted, moved, pastedPoints, pointsOf, removed, within, withPoints } from '../../../src/editor/panels/lookup/points.ts';

const grid: GraphicalFunction = { kind: 'continuous', x: { min: 0, max: 2 }, y: [1, 3, 4] };
const free: GraphicalFunction = { kind: 'discrete', x: [0, 1, 5], y: [1, 3, 4], yRange: { min: 0, max: 10 } };

describe('the points of a graph', () => {
  test('of an even grid stand at equal distances', () => {
    expect(pointsOf(grid)).toEqual([{ x: 0, y: 1 }, { x: 1, y: 3 }, { x: 2, y: 4 }]);
    expect(pointsOf(free).map(({ x }) => x)).toEqual([0, 1, 5]);
  });

  test('a new y leaves a grid even, a new x writes every x out, in order', () => {
    expect(moved(grid, 1, { x: 1, y: 9 })).toEqual({ ...grid, y: [1, 9, 4] });
    expect(moved(grid, 0, { x: 1.5, y: 1 })).toEqual({ kind: 'continuous', x: [1, 1.5, 2], y: [3, 1, 4] });
  });

  test('a drag keeps a point between its neighbours, on a grid right where it stands', () => {
    expect(within(grid, 1, { x: 1.7, y: 8 })).toEqual({ x: 1, y: 8 });
    expect(within(free, 1, { x: 9, y: 8 })).toEqual({ x: 4.995, y: 8 });
    expect(within(free, 1, { x: -3, y: 8 })).toEqual({ x: 0.005, y: 8 });
    expect(within(free, 2, { x: 7, y: 8 })).toEqual({ x: 7, y: 8 });
  });

  test('a point more stands halfway to the next one, and beyond the last as far again', () => {
    expect(pointsOf(inserted(free, 1))).toEqual([{ x: 0, y: 1 }, { x: 1, y: 3 }, { x: 3, y: 3.5 }, { x: 5, y: 4 }]);
    expect(pointsOf(inserted(free, 2)).at(-1)).toEqual({ x: 9, y: 4 });
  });

  test('the last two points stay', () => {
    const two = removed(free, 0);
    expect(two).toEqual({ kind: 'discrete', x: [1, 5], y: [3, 4], yRange: { min: 0, max: 10 } });
    expect(removed(two, 0)).toBe(two);
  });

  test('two columns of a spreadsheet come in, sorted by x, with or without a heading', () => {
    const read = (text: string) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : null);
    expect(pastedPoints('x\ty\n2\t5\n1\t3\n', read)).toEqual([{ x: 2, y: 5 }, { x: 1, y: 3 }]);
    expect(withPoints(grid, pastedPoints('2\t5\r\n1\t3', read) ?? []).x).toEqual([1, 2]);
    expect(pastedPoints('1 2\n3 4', read)).toEqual([{ x: 1, y: 2 }, { x: 3, y: 4 }]);
    for (const text of ['5', '1\t2', 'some words', 'a\tb\nc\td\n1\t2\n3\t4']) expect(pastedPoints(text, read)).toBeNull();
  });
});

describe('the picture of a graph', () => {
  test('shows all points and the limits of y; place and point are inverse', () => {
    const frame = frameOf(free);
    expect([frame.left, frame.right, frame.bottom, frame.top]).toEqual([0, 5, 0, 10]);
    for (const point of pointsOf(free)) expect(pointAt(frame, placeOf(frame, point))).toEqual(point);
  });

  test('keeps a dragged point inside', () => {
    const frame = frameOf(free);
    expect(pointAt(frame, { x: -100, y: -100 })).toEqual({ x: 0, y: 10 });
    expect(pointAt(frame, { x: WIDTH + 100, y: HEIGHT + 100 })).toEqual({ x: 5, y: 0 });
  });

  test('has some height for a level line', () => {
    const { bottom, top } = frameOf({ kind: 'continuous', x: [0, 1], y: [3, 3] });
    expect([bottom, top]).toEqual([2, 4]);
  });

  test('steps where the lower point holds, and goes on level unless told to go on straight', () => {
    const two = (kind: GraphicalFunction['kind']): GraphicalFunction => ({ kind, x: [0, 1], y: [0, 1] });
    const frame = frameOf(two('discrete'));
    const [from, to] = pointsOf(two('discrete')).map((point) => placeOf(frame, point));
    expect(lineOf(two('discrete'), frame)).toBe(`M${from?.x} ${from?.y} H${to?.x} V${to?.y}`);
    expect(tailsOf(two('continuous'), frame)).toBe(`M${from?.x} ${from?.y} L0 ${from?.y}M${to?.x} ${to?.y} L${WIDTH} ${to?.y}`);
    expect(tailsOf(two('extrapolate'), frame)).not.toContain(`L0 ${from?.y}`);
  });

  test('moves by grains without dust', () => {
    expect(rounded(0.1 + 0.2, 0.01)).toBe(0.3);
    expect(rounded(1234, 10)).toBe(1230);
  });
});
