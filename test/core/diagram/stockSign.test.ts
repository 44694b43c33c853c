import { expect, test } from 'vitest';
import { faceOf } from '#core/diagram';
import type { Special } from '#core/model';
import { model, variableNamed } from '#test/documents';

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
