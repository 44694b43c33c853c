import { describe, expect, test } from 'vitest';
import { addFrame } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { elementOf, hereIn, model, must } from '#test/documents';
import { alongAxis, snap } from '../../../src/editor/canvas/snap.ts';
import { drawn } from './retention.ts';

/** Four stocks in a row, 200 apart, the last of them a little further; and one far below. Stocks are equally large. */
function row(last = 660, below = 300): ModelDocument {
  return model()
    .stock('A', 1, { at: { x: 0, y: 0 } })
    .stock('B', 1, { at: { x: 200, y: 0 } })
    .stock('C', 1, { at: { x: 400, y: 0 } })
    .stock('D', 1, { at: { x: last, y: 0 } })
    .stock('E', 1, { at: { x: 1000, y: below } })
    .build();
}

const move = (document: ModelDocument, name: string, by: { x: number; y: number }, axes?: 'x' | 'y') =>
  snap(drawn(document), [elementOf(document, name)], by, 6, axes);

describe('moved beside others', () => {
  test('a symbol keeps the gap that they keep, and both gaps are shown', () => {
    const document = row(663);
    const { by, guides } = move(document, 'D', { x: -60, y: 0 });
    expect(by).toEqual({ x: -63, y: 0 });
    const gaps = guides.filter(({ gap }) => gap);
    expect(gaps).toHaveLength(2);
    const lengths = gaps.map(({ from, to }) => to.x - from.x);
    expect(lengths[0]).toBeCloseTo(lengths[1] ?? 0, 9);
  });

  test('between two it stands midway', () => {
    const document = row(900);
    const { by, guides } = move(document, 'C', { x: 146, y: 0 });
    expect(by.x).toBe(150);
    expect(guides.filter(({ gap }) => gap)).toHaveLength(2);
  });

  test('its edge clicks onto the edge of another, with a line along both', () => {
    const document = model().stock('Wide', 1, { at: { x: 0, y: 0 } }).flow('valve', {}, 1, { at: { x: 300, y: 200 } }).build();
    const view = drawn(document);
    const [wide, valve] = [must(view.byElement.get(elementOf(document, 'Wide')), 'stock'), must(view.byElement.get(elementOf(document, 'valve')), 'valve')];
    if (wide.kind !== 'symbol' || valve.kind !== 'flow') throw new Error('not drawn');
    const level = (wide.face.width - valve.face.width) / 2 - 300;
    const { by, guides } = snap(view, [valve.id], { x: level + 3, y: 0 }, 6, 'x');
    expect(by.x).toBeCloseTo(level, 9);
    expect(guides).toHaveLength(1);
    expect(guides[0]?.from.x).toBeCloseTo(wide.face.width / 2, 9);
    expect(guides[0]?.to.x).toBeCloseTo(wide.face.width / 2, 9);
  });

  test('nothing clicks where nothing is near, with a reach of nothing, or across the axis it is kept on', () => {
    const document = row();
    expect(move(document, 'E', { x: 333, y: 77 })).toEqual({ by: { x: 333, y: 77 }, guides: [] });
    expect(snap(drawn(document), [elementOf(document, 'D')], { x: 0, y: 3 }, 0)).toEqual({ by: { x: 0, y: 3 }, guides: [] });
    expect(move(document, 'E', { x: 3, y: -297 }, 'x').by.y).toBe(-297);
  });
});

test('a frame does not align with what stands in it', () => {
  const document = model().stock('In', 1, { at: { x: 0, y: 0 } }).build();
  const frame = must(addFrame(document, { ...hereIn(document), at: { x: 3, y: 4 }, width: 400, height: 300 }), 'frame');
  expect(snap(drawn(document), [frame], { x: 0, y: 0 }, 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
});

test('Shift keeps a move level or plumb', () => {
  expect(alongAxis({ x: 30, y: -12 })).toEqual({ x: 30, y: 0 });
  expect(alongAxis({ x: 3, y: -12 })).toEqual({ x: 0, y: -12 });
});
