import { expect, test } from 'vitest';
import { drawView, faceOf, overlaps } from '#core/diagram';
import { rootModel, type Special } from '#core/model';
import { model, variableNamed, viewIn } from '#test/documents';

const specials: readonly Special[] = [{ kind: 'conveyor', transit: '3' }, { kind: 'queue' }, { kind: 'oven', cook: '2' }];

function faceOfStock(special: Special | undefined, name = 'Onboarding of large customers') {
  return faceOf(variableNamed(model().stock(name, 0, special ? { special } : {}).build(), name));
}

test('each kind of stock has a sign of its own, a reservoir none', () => {
  const signs = [undefined, ...specials].map((special) => faceOfStock(special).sign);
  expect(signs[0]).toBe('');
  expect(new Set(signs).size).toBe(4);
});

test.each(specials)('the sign of a $kind stands inside the body and leaves the name free', (special) => {
  const { sign, height, label } = faceOfStock(special);
  // Every stroke begins at an absolute place.
  const places = [...sign.matchAll(/M(-?[\d.]+) (-?[\d.]+)/gu)].map(([, , y]) => Number(y));
  expect(places.length).toBeGreaterThan(0);
  for (const y of places) {
    expect(Math.abs(y)).toBeLessThan(height / 2);
    expect(y > label.bounds.top + 3 && y < label.bounds.bottom - 3).toBe(false);
  }
});

test('leaks and overflows are marked beside their valves', () => {
  const document = model().stock('S', 0).flow('plain', { from: 'S' }).flow('leak', { from: 'S' }, '', { leak: {} }).flow('overflow', { from: 'S' }, '', { overflow: true }).build();
  const [plain, leak, overflow] = ['plain', 'leak', 'overflow'].map((name) => faceOf(variableNamed(document, name)).sign);
  expect(plain).toBe('');
  expect(leak).not.toBe('');
  expect(overflow).not.toBe('');
  expect(overflow).not.toBe(leak);
});

test.each([undefined, ...specials])('the course in small keeps off the sign of a stock', (special) => {
  const document = model().stock('Stock', 'TIME', { nonNegative: true, ...(special ? { special } : {}) }).build();
  const [drawing] = drawView(rootModel(document), viewIn(document)).drawings;
  if (drawing?.kind !== 'symbol' || !drawing.spark) throw new Error('no course in small');
  const { spark, face } = drawing;
  expect((face.signs ?? []).length).toBeGreaterThan(0);
  expect(face.signs?.filter((sign) => overlaps(sign, spark))).toEqual([]);
  expect(overlaps(spark, face.label.bounds)).toBe(false);
});
