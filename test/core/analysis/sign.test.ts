import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectOf, tableSigns, type Sign, type Surroundings, type TableSigns } from '#core/analysis';
import { foldName, parse, type Expr } from '#core/language';
import type { GraphicalFunction } from '#core/model';
import { runCases } from '#test/cases';
import { must } from '#test/documents';

const graph = (...y: number[]): GraphicalFunction => ({ kind: 'continuous', x: { min: 0, max: 1 }, y });
const tables: Readonly<Record<string, TableSigns>> = {
  rising: tableSigns(graph(0, 1, 2)),
  falling: tableSigns(graph(2, 1, 0)),
  humped: tableSigns(graph(0, 2, 1)),
};

function around(source: string, starts = false): Surroundings {
  return {
    starts,
    isSource: ({ path }) => foldName(path.join('.')) === foldName(source),
    valueOf: ({ path }) => (path[0] === 'debt' ? '-' : '+'),
    tableOf: ({ path }) => tables[path[0] ?? ''] ?? null,
  };
}

const signIn = (text: string, source: string, starts = false): Sign => effectOf(must(parse(text).expr, text), around(source, starts));

runCases('analysis/signs', (input) => {
  const [, source = '', text = ''] = /^(\S.*?): (.*)$/s.exec(input) ?? [];
  return signIn(text, source);
});

describe('at the start', () => {
  test('what a delay begins with has its say', () => {
    expect(signIn('DELAY3(a, b, c)', 'c', true)).toBe('+');
    expect(signIn('10 - INIT(a)', 'a', true)).toBe('-');
  });
});

describe('a graph', () => {
  test('that is level has no say', () => {
    expect(tableSigns(graph(3, 3, 3))).toEqual({ slope: '0', value: '+' });
    expect(tableSigns(graph(0, 0))).toEqual({ slope: '0', value: '0' });
  });

  test('is judged but for wiggles below a thousand-millionth of its height', () => {
    expect(tableSigns(graph(0, 1, 1 - 1e-12, 2)).slope).toBe('+');
    expect(tableSigns(graph(0, 1, 0.9, 2)).slope).toBe('?');
  });
});

/** Expressions of two positive variables in operators whose value is plain arithmetic. */
const arithmetic: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('x', 'y', '2', '0.5', '3'),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc.tuple(fc.constantFrom('MIN', 'MAX'), tie('tree'), tie('tree')).map(([name, a, b]) => `${name}(${a}, ${b})`),
    tie('tree').map((a) => `(-${a})`),
  ),
})).tree;

/** The value of such an expression. */
function valueOf(expr: Expr, at: Readonly<Record<string, number>>): number {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'name') return at[expr.path.join('.')] ?? NaN;
  if (expr.kind === 'unary') return -valueOf(expr.operand, at);
  const parts = (expr.kind === 'call' ? expr.args : expr.kind === 'binary' ? [expr.left, expr.right] : []).map((part) => valueOf(part, at));
  if (expr.kind === 'call') return expr.callee.kind === 'name' && expr.callee.path[0] === 'MIN' ? Math.min(...parts) : Math.max(...parts);
  const [a = NaN, b = NaN] = parts;
  const operator = expr.kind === 'binary' ? expr.operator : '';
  return operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
}

test('a definite sign is the sign of every difference that numbers give', () => {
  const value = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(arithmetic, value, value, value, (text, x, step, y) => {
      const sign = signIn(text, 'x');
      const tree = must(parse(text).expr, text);
      const [low, high] = [valueOf(tree, { x, y }), valueOf(tree, { x: x + step, y })];
      const slack = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
      if (!Number.isFinite(low) || !Number.isFinite(high) || sign === '?') return;
      if (sign === '+') expect(high).toBeGreaterThanOrEqual(low - slack);
      if (sign === '-') expect(high).toBeLessThanOrEqual(low + slack);
      if (sign === '0') expect(Math.abs(high - low)).toBeLessThanOrEqual(slack);
    }),
  );
});
