import { expect, test } from 'vitest';
import { addAuxiliary } from '#core/commands';
import { type Bounds, boundsAround, overlaps } from '#core/diagram';
import type { Point } from '#core/model';
import { hereIn, model, must } from '#test/documents';
import { effectSpot, nextSpot, SIGHT } from '../../../src/editor/canvas/nextSpot.ts';
import { drawn } from './retention.ts';

const sight: Bounds = { left: -450, top: -360, right: 450, bottom: 360 };
const around = (at: Point) => boundsAround(at, SIGHT.width, SIGHT.height);

test('words put down one after another are written in lines: all in sight, none on another, each line from the left', () => {
  const document = model().build();
  const places: Point[] = [];
  for (let k = 0; k < 18; k += 1) {
    const at = nextSpot(drawn(document), places.at(-1) ?? null, sight);
    must(addAuxiliary(document, { ...hereIn(document), at, name: `word ${k}` }), 'word');
    places.push(at);
  }
  expect(places[0]).toEqual({ x: 0, y: 0 });
  const boxes = drawn(document).drawings.map(({ bounds }) => bounds);
  expect(boxes.flatMap((box, k) => boxes.slice(k + 1).filter((other) => overlaps(box, other)))).toEqual([]);
  expect(places.map(around).filter((box) => box.right > sight.right || box.left < sight.left || box.bottom > sight.bottom)).toEqual([]);
  const lines = [...new Set(places.map(({ y }) => y))].map((line) => places.filter(({ y }) => y === line));
  expect(lines.map(({ length }) => length)).toEqual([3, 5, 5, 5]);
  expect(lines.map(([first]) => first?.x)).toEqual([0, -330, -330, -330]);
});

test('after something that is out of sight the next word stands in the middle of what is', () => {
  const document = model().auxiliary('far away', '', { at: { x: 3000, y: 0 } }).build();
  expect(nextSpot(drawn(document), { x: 3000, y: 0 }, sight)).toEqual({ x: 0, y: 0 });
});

test('a new effect stands to the right of its cause, and elsewhere beside it where that is out of sight or taken', () => {
  const document = model().auxiliary('here', '', { at: { x: 300, y: 0 } }).build();
  const spot = () => effectSpot(drawn(document), { x: 300, y: 0 }, sight);
  expect(effectSpot(drawn(document), { x: 0, y: 0 }, sight)).toEqual({ x: 160, y: 0 });
  expect(spot()).toEqual({ x: 300, y: 88 });
  must(addAuxiliary(document, { ...hereIn(document), at: spot(), name: 'below' }), 'below');
  expect(spot()).toEqual({ x: 140, y: 0 });
});
