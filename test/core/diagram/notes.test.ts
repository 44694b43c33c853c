import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote, setNote } from '#core/diagram';

const runs = (text: string) => parseNote(text)[0]?.runs;

describe('reading notes', () => {
  test('bold, italic, code and links, nested where it makes sense', () => {
    expect(runs('a **b *c*** `d*e*` _f_ [g **h**](https://x.org)')).toEqual([
      { text: 'a ' },
      { text: 'b ', bold: true },
      { text: 'c', bold: true, italic: true },
      { text: ' ' },
      { text: 'd*e*', code: true },
      { text: ' ' },
      { text: 'f', italic: true },
      { text: ' ' },
      { text: 'g ', href: 'https://x.org' },
      { text: 'h', href: 'https://x.org', bold: true },
    ]);
  });

  test('headings, items and empty lines', () => {
    expect(parseNote('## Title\n\n- one\n- two\nend').map(({ kind, spaced }) => [kind, spaced])).toEqual([
      ['heading', false],
      ['item', true],
      ['item', false],
      ['paragraph', false],
    ]);
  });

  test('marks without a partner, underscores in names and products are plain text', () => {
    for (const text of ['2 * 3 * 4', 'churn_rate_now', '**open', '`open', '[label]', 'a < b']) expect(runs(text)).toEqual([{ text }]);
  });

  test('a backslash keeps a mark', () => {
    expect(runs(String.raw`\*not italic\*`)).toEqual([{ text: '*not italic*' }]);
  });

  test('only web and mail addresses become links', () => {
    expect(runs('[x](javascript:alert(1))')?.some((run) => run.href !== undefined)).toBe(false);
    expect(runs('[x](data:text/html,hi)')).toEqual([{ text: 'x' }]);
    expect(runs('[x](mailto:a@b.org)')).toEqual([{ text: 'x', href: 'mailto:a@b.org' }]);
  });

  test('HTML is text', () => {
    expect(runs('<img src=x onerror=alert(1)>')).toEqual([{ text: '<img src=x onerror=alert(1)>' }]);
  });

  test('law: never throws, and plain words come back as they were', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void setNote(text, 200)));
    fc.assert(fc.property(fc.stringMatching(/^[a-z ]{1,60}$/u), (text) => {
      expect((runs(text) ?? []).map((run) => run.text).join('')).toBe(text.trim());
    }));
  });

  test('a long line of lone marks is read in reasonable time', () => {
    expect(parseNote('*a '.repeat(20_000))).toHaveLength(1);
    expect(parseNote('['.repeat(50_000))).toHaveLength(1);
  });
});

describe('setting notes', () => {
  test('lines fit the box, run on below each other, and the height holds them', () => {
    const { lines, height } = setNote('The **peak** comes when *infection* equals `recovery`, and not one day earlier.', 180);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) for (const run of line.runs) expect(run.x + run.width).toBeLessThanOrEqual(180);
    expect([...lines].map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(height).toBeGreaterThan(lines.at(-1)?.y ?? Infinity);
  });

  test('the first line of an item has a bullet, the others stand under its text', () => {
    const { lines } = setNote('- one item that is too long for a line of this box', 140);
    expect(lines.map((line) => line.bullet !== undefined)).toEqual(lines.map((_, index) => index === 0));
    expect(new Set(lines.map((line) => line.runs[0]?.x)).size).toBe(1);
  });
});
