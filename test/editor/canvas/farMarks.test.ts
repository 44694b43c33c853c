import { expect, test } from 'vitest';
import { elementOf, idOf, model, must } from '#test/documents';
import { farMarks } from '../../../src/editor/canvas/shapes/farMarks.ts';
import { NO_MARKS, type Marks } from '../../../src/editor/canvas/marks.ts';
import { drawn, onlyCurve, retention } from './retention.ts';

const document = retention();
const view = drawn(document);
const stock = elementOf(document, 'Customers');
const constant = elementOf(document, 'churn rate');

const paths = (marks: Partial<Marks>, zoom: number) => farMarks(view, { ...NO_MARKS, ...marks }, zoom);

/** How large the only ring of a path is on the screen. */
function sizeOf(path: string, zoom: number) {
  const [left = 0, top = 0, right = 0, bottom = 0] = path.split(/[A-Z ]/u).slice(1).map(Number);
  return { width: (right - left) * zoom, height: (bottom - top) * zoom };
}

test('nothing stands out where nothing is marked', () => {
  expect(paths({}, 0.05)).toEqual({ selected: '', many: false, pointed: '', wrong: '', strokes: '' });
});

test('the ring of a selected element can be seen at any zoom: never smaller than 14 pixels, and around its body', () => {
  const small = sizeOf(paths({ selected: new Set([constant]) }, 0.05).selected, 0.05);
  expect(small.width).toBeCloseTo(14);
  expect(small.height).toBeCloseTo(14);
  const { face } = must([...view.drawings].find((drawing) => drawing.kind === 'symbol' && drawing.id === stock), 'stock') as { face: { width: number; height: number } };
  const large = sizeOf(paths({ selected: new Set([stock]) }, 0.24).selected, 0.24);
  expect(large.width).toBeCloseTo(face.width * 0.24 + 8, 0);
  expect(large.height).toBeCloseTo(face.height * 0.24 + 8, 0);
});

test('the rings of many selected words in rows are told apart: none reaches into the next', () => {
  const names = Array.from({ length: 30 }, (_, k) => `word ${k}`);
  const document = names.reduce((made, name, k) => made.auxiliary(name, '', { at: { x: 0, y: 36 * k } }), model()).build();
  const { selected, many } = farMarks(drawn(document), { ...NO_MARKS, selected: new Set(names.map((name) => elementOf(document, name))) }, 0.12);
  const rows = [...selected.matchAll(/M\S+ (?<top>\S+)H\S+V(?<bottom>[^H]+)H/gu)].map(({ groups }) => [Number(groups?.['top']), Number(groups?.['bottom'])] as const);
  expect([many, rows.length]).toEqual([true, 30]);
  for (const [k, [top]] of rows.slice(1).entries()) expect(top).toBeGreaterThan(rows[k]?.[1] ?? NaN);
});

test('a link that stands out is its own line', () => {
  const link = must(view.byElement.get(onlyCurve(document)), 'link');
  expect(paths({ selected: new Set([link.id]) }, 0.05).selected).toBe(link.kind === 'link' ? link.arc.path : '');
});

test('what the pointer is on and what is wrong are told apart from what is selected', () => {
  const found = paths({ selected: new Set([stock]), hovered: constant, target: stock, problems: new Map([[idOf(document, 'churn'), 'Unknown name.']]) }, 0.05);
  expect(found.selected.match(/Z/gu)).toHaveLength(1);
  expect(found.pointed.match(/Z/gu)).toHaveLength(1);
  expect(found.pointed).not.toBe(found.selected);
  expect(found.wrong.match(/Z/gu)).toHaveLength(1);
  expect(found.strokes.match(/M/gu)).toHaveLength(2);
});
