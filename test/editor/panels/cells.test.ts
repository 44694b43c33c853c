import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalIn, layPaste, printCells, readCells, severalCells } from '../../../src/editor/panels/arrays/cells.ts';

const segments = { rows: ['SMB', 'Mid-market', 'Enterprise'], columns: [''] };
const regions = { rows: ['SMB', 'Mid-market', 'Enterprise'], columns: ['north', 'south'] };
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const laid = (pasting: ReturnType<typeof layPaste>) => pasting.texts.map(({ row, column, text }) => `${row},${column} ${text}`);

describe('the cells of a clipboard', () => {
  test.each([
    ['a column, with the line break that spreadsheets end with', '0.3\n0.2\r\n0.1\r\n', 1, [['0.3'], ['0.2'], ['0.1']]],
    ['tabs', 'a\tb\nc\td', 2, [['a', 'b'], ['c', 'd']]],
    ['CSV', 'SMB,0.3\nEnterprise,0.1', 1, [['SMB', '0.3'], ['Enterprise', '0.1']]],
    ['semicolons with decimal commas', 'SMB;0,3\nEnterprise;0,1', 1, [['SMB', '0,3'], ['Enterprise', '0,1']]],
    ['decimal commas in one column', '0,3\n0,25\n1,5 %', 1, [['0,3'], ['0,25'], ['1,5 %']]],
    ['the same as CSV where the table has two columns', '1,3\n2,4', 2, [['1', '3'], ['2', '4']]],
    ['quoted cells', '"a\tb"\t"say ""hi"""\n"two\nlines"\tx', 2, [['a\tb', 'say "hi"'], ['two\nlines', 'x']]],
    ['equations, whose commas part nothing', 'MAX(1, 2)\nMIN(3, 4)', 1, [['MAX(1, 2)'], ['MIN(3, 4)']]],
    ['names in quotes', '"far west" * 2\n"far west"', 1, [['"far west" * 2'], ['"far west"']]],
    ['CSV with everything in quotes', '"SMB","0.3"\n"Big, rich","1,5"', 1, [['"SMB"', '0.3'], ['Big, rich', '1,5']]],
    ['empty cells', 'a\t\tb\n\t\t', 3, [['a', '', 'b'], ['', '', '']]],
  ])('of %s', (_, text, columns, cells) => {
    expect(readCells(text, columns)).toEqual(cells);
  });

  test('are what was copied, whatever is in them', () => {
    const cell = fc.stringMatching(/^[\w "';,.\t\n+*()[\]]*$/u).map((text) => text.trim()).filter((text) => text !== '');
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(table, (rows) => { expect(readCells(printCells(rows), rows[0]?.length ?? 1)).toEqual(rows); }));
  });
});

describe('a paste', () => {
  test('begins where the selection does, and tells what has no place', () => {
    const pasting = layPaste([['1'], ['2'], ['3']], segments, at(1, 0));
    expect(laid(pasting)).toEqual(['1,0 1', '2,0 2']);
    expect(pasting).toMatchObject({ named: false, lost: { rows: 1, columns: 0 } });
    expect(layPaste([['1', '2', '3']], regions, at(0, 1)).lost).toEqual({ rows: 0, columns: 2 });
  });

  test('of one cell fills the selection', () => {
    expect(laid(layPaste([['7']], regions, at(0, 0, 1, 1)))).toEqual(['0,0 7', '0,1 7', '1,0 7', '1,1 7']);
  });

  test('with the names of rows goes to these rows, in whatever order', () => {
    const pasting = layPaste([['Segment', 'churn'], ['enterprise', '0.1'], ['SMB', '0.3']], segments, at(1, 0));
    expect(laid(pasting)).toEqual(['2,0 0.1', '0,0 0.3']);
    expect(pasting.named).toBe(true);
    expect(laid(layPaste([['enterprise', '0.1'], ['SMB', '0.3']], segments, at(0, 0)))).toEqual(['2,0 0.1', '0,0 0.3']);
  });

  test('with the names of columns goes to these columns', () => {
    expect(laid(layPaste([['', 'South', 'north'], ['SMB', '1', '2']], regions, at(2, 1)))).toEqual(['0,1 1', '0,0 2']);
    expect(laid(layPaste([['South', 'north'], ['1', '2']], regions, at(2, 0)))).toEqual(['2,1 1', '2,0 2']);
  });

  test('of as many numbers as there are rows and columns is no table of names', () => {
    const numbered = { rows: ['1', '2'], columns: ['1', '2'] };
    expect(laid(layPaste([['1', '2'], ['2', '1']], numbered, at(0, 0)))).toEqual(['0,0 1', '0,1 2', '1,0 2', '1,1 1']);
  });
});

test.each([
  [['0,3', '5'], '.', ','], [['1.5', '2'], ',', '.'], [['1,234', '5'], '.', '.'], [['1.234,5'], '.', ','], [['1,234.5'], ',', '.'], [['x, y'], '.', '.'], [['12,5 %'], '.', ','],
] as const)('the decimal sign in %j for a reader of %s is %s', (cells, own, sign) => {
  expect(decimalIn(cells, own)).toBe(sign);
});

test.each([['0.3\n0.2\n', true], ['SMB\t0.3', true], ['0.3\r\n', false], [' churn rate * 2 ', false]] as const)('%j is more than one cell: %j', (text, several) => {
  expect(severalCells(text)).toBe(several);
});
