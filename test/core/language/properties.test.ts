import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, parse, print, quoteName, references, tokens, type BinaryOperator, type Expr, type Index, type UnaryOperator } from '#core/language';
import { mend } from './show.ts';

const span = { from: 0, to: 0 };
const OPERATORS: readonly BinaryOperator[] = ['+', '-', '*', '/', '//', '^', 'MOD', '<', '<=', '>', '>=', '=', '<>', 'AND', 'OR'];

/** Names as strangers give them: keywords, signs, quotes, blanks, digits first, letters of any script. */
const oddName = fc
  .oneof(
    fc.constantFrom('Customers at Risk', 'Sign-ups', 'Not renewing', 'profit and loss', 'if', 'MAX', 'TIME', '2nd order', 'a.b', 'say "hi"', 'back\\slash', 'x_y', '_', 'Käufer', '在庫', '5', "it's", '{x}', 'US$', '$', '\\n', 'e5'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'ab _."\\-{}()[]1é\u00a0×'.split('')) }),
  )
  .map((name) => name.replace(/[\s\uFEFF\u200B]+/gu, ' ').trim())
  .filter((name) => foldName(name) !== '' && foldName(name) !== 'if then else');

const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value): Expr => ({ kind: 'number', value: value === 0 ? 0 : value, text: '', span }));
type Name = Expr & { kind: 'name' };
const name = fc
  .tuple(fc.boolean(), fc.array(oddName, { minLength: 1, maxLength: 3 }))
  .map(([parent, parts]): Name => ({ kind: 'name', path: parent ? ['', ...parts] : parts, span }));

const { expression } = fc.letrec<{ expression: Expr; index: Index }>((tie) => {
  const subscript = fc
    .tuple(name, fc.array(tie('index'), { minLength: 1, maxLength: 3 }))
    .map(([base, indexes]): Expr & { kind: 'subscript' } => ({ kind: 'subscript', base, indexes, span }));
  return {
    expression: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      number,
      name,
      subscript,
      fc.tuple(fc.oneof(name, subscript), fc.array(tie('expression'), { maxLength: 3 }), fc.option(oddName)).map(
        ([callee, args, output]): Expr => ({ kind: 'call', callee, args, ...(output !== null && { output }), span }),
      ),
      fc.tuple(fc.constantFrom<UnaryOperator[]>('+', '-', 'NOT'), tie('expression')).map(([operator, operand]): Expr => ({ kind: 'unary', operator, operand, span })),
      fc.tuple(fc.constantFrom(...OPERATORS), tie('expression'), tie('expression')).map(([operator, left, right]): Expr => ({ kind: 'binary', operator, left, right, span })),
      fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([condition, then, otherwise]): Expr => ({ kind: 'if', condition, then, otherwise, span })),
      tie('expression').map((operand): Expr => ({ kind: 'transpose', operand, span })),
    ),
    index: fc.oneof(
      tie('expression').map((value): Index => ({ kind: 'expression', value, span })),
      fc.constant<Index>({ kind: 'all', span }),
      fc.integer({ min: 1, max: 9 }).map((position): Index => ({ kind: 'position', position, span })),
      oddName.map((dimension): Index => ({ kind: 'subrange', dimension, span })),
      fc.tuple(tie('expression'), tie('expression')).map(([from, to]): Index => ({ kind: 'range', from, to, span })),
    ),
  };
});

/** A tree without what a text adds to it: spans and the spelling of numbers. */
function bare(expr: Expr | null): unknown {
  return JSON.parse(JSON.stringify(expr, (key, value: unknown) => (key === 'span' || key === 'text' ? undefined : value)));
}

/** Pieces of equations, so that random texts get far into the parser. */
const soup = fc
  .array(fc.constantFrom('(', ')', '[', ']', ',', '"', '{', '}', '+', '-', '*', '/', '//', '^', '=', '<>', '.', "'", ':', '@', '%', '$', ';', '\n', ' ', 'IF ', ' THEN ', ' ELSE ', 'NOT ', ' AND ', ' MOD ', 'MAX(', 'a', 'Sign-ups', '1', '2.5', '1e', '“', '#', '\\', '_'), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 }));

describe('printing, then parsing', () => {
  test('gives the same tree', () => {
    fc.assert(
      fc.property(expression, (expr) => {
        const { expr: again, problems } = parse(print(expr));
        expect(problems).toEqual([]);
        expect(bare(again)).toEqual(bare(expr));
      }),
      { numRuns: 1000 },
    );
  });

  test('is settled after the first time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { expr } = parse(text);
        if (expr === null || parse(print(expr)).problems.length > 0) return;
        const once = print(expr);
        const again = parse(once).expr;
        expect(again && print(again)).toBe(once);
      }),
    );
  });

  test('brings any name back as it was', () => {
    fc.assert(
      fc.property(oddName, (odd) => {
        const { expr, problems } = parse(quoteName(odd));
        expect(problems).toEqual([]);
        expect(bare(expr)).toEqual({ kind: 'name', path: [odd] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text at all', () => {
  test('is read without throwing, and every place lies inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { expr, problems } = parse(text);
        const places = [...problems, ...(expr ? references(expr) : []), ...tokens(text)].map((part) => part.span);
        for (const { from, to } of places) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is mended by the fixes it is offered, one after another, without end in a circle', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let mended = text;
        for (let round = 0; round < 200; round += 1) {
          const fixable = parse(mended).problems.find(({ fix }) => fix);
          if (!fixable) return;
          mended = mend(mended, fixable);
        }
        throw new Error(`The fixes never end: ${mended}`);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the pieces for colouring apart and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { span: piece } of tokens(text)) {
          expect(text.slice(last, piece.from)).toMatch(/^[\s\uFEFF\u200B]*$/u);
          expect(piece.to).toBeGreaterThan(piece.from);
          last = piece.to;
        }
      }),
    );
  });
});

describe('texts made to hurt', () => {
  const problemsOf = (text: string) => parse(text).problems.map(({ code }) => code);

  test.each([
    ['100,000 open brackets', '('.repeat(100_000)],
    ['brackets in balance', `${'('.repeat(40_000)}1${')'.repeat(40_000)}`],
    ['signs', '-'.repeat(90_000)],
    ['powers', `2${'^2'.repeat(40_000)}`],
    ['calls', 'MAX('.repeat(20_000)],
    ['indexes', 'a['.repeat(30_000)],
    ['IFs', 'IF '.repeat(30_000)],
    ['IFs written like functions', 'IF(a,'.repeat(15_000)],
    ['transposes', `a${"'".repeat(90_000)}`],
    ['a sum', `a${'+a'.repeat(40_000)}`],
  ])('%s nest too deeply', (_, text) => {
    expect(problemsOf(text)).toContain('too-deep');
  });

  test.each([
    ['one long name', 'a '.repeat(50_000)],
    ['one long number', '1'.repeat(100_000)],
    ['commas in a number', '1,1'.repeat(30_000)],
    ['rubbish', '#'.repeat(100_000)],
    ['open comments', '{'.repeat(100_000)],
    ['quotes', '"'.repeat(100_000)],
    ['dots', '.'.repeat(100_000)],
    ['bracketed sums at the left', `${'('.repeat(150)}a${'+a)'.repeat(150)}${'+a'.repeat(2000)}`],
  ])('%s is read or refused', (_, text) => {
    const { expr, problems } = parse(text);
    if (expr) print(expr);
    expect(problems.length).toBeLessThanOrEqual(20);
  });

  test('5 MB are refused without being read', () => {
    expect(problemsOf('(a + '.repeat(1_000_000))).toEqual(['too-long']);
  });

  test('500 terms and 199 levels are no problem, 501 terms are', () => {
    expect(problemsOf(`a${' + a'.repeat(499)}`)).toEqual([]);
    expect(problemsOf(`a${' + a'.repeat(500)}`)).toEqual(['too-deep']);
    expect(problemsOf(`${'('.repeat(199)}a${')'.repeat(199)}`)).toEqual([]);
  });
});
