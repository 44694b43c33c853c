import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measure } from '#core/diagram';
import { printAdvances } from '#test/advances';
import { fontAdvances } from '#test/font';

const file = fileURLToPath(new URL('../../../src/core/diagram/advances.ts', import.meta.url));

test('the committed table of advance widths is the one of the bundled font (UPDATE_CASES=1 writes it anew)', () => {
  const source = readFileSync(file, 'utf8');
  const table = /const TABLE[^]*?\n\];\n/u.exec(source)?.[0];
  const printed = printAdvances();
  if (process.env['UPDATE_CASES']) writeFileSync(file, source.replace(table ?? '', printed));
  else expect(table).toBe(printed);
});

test('weight 500 lies half way between 400 and 600, to one hundredth of the size', () => {
  const off = [...fontAdvances('latin', 500)].filter(([code, width]) => {
    const printable = code >= 0x20 && code <= 0x7e;
    return printable && Math.abs(measure(String.fromCodePoint(code), { size: 1000, weight: 500 }) - width) > 10;
  });
  expect(off).toEqual([]);
});

test('a text is as wide as its letters together, in proportion to its size', () => {
  const style = { size: 10, weight: 400 } as const;
  expect(measure('', style)).toBe(0);
  expect(measure('stock', style)).toBeCloseTo('stock'.split('').reduce((sum, letter) => sum + measure(letter, style), 0), 9);
  expect(measure('stock', { ...style, size: 20 })).toBeCloseTo(2 * measure('stock', style), 9);
});

test('characters outside the table have a width too: a square for East Asian script, none for combining marks', () => {
  const style = { size: 10, weight: 400 } as const;
  expect(measure('漢字', style)).toBe(20);
  expect(measure('👍', style)).toBe(10);
  expect(measure('e\u0301', style)).toBe(measure('e', style));
});
