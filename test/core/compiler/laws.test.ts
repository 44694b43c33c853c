import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, createCompiler } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { define, model } from '#test/documents';
import { settled } from './settled.ts';
import { documentFrom } from './modelText.ts';

const document = (): ModelDocument =>
  model({ start: 0, stop: 4, dt: 1, method: 'euler' })
    .stock('Customers', 100, { nonNegative: true })
    .flow('sales', { to: 'Customers' }, 'Customers * rate')
    .flow('churn', { from: 'Customers' }, 'SMTH1(Customers, 3) * rate')
    .constant('rate', 0.1)
    .auxiliary('wrong', 'nothing known * 2')
    .build();

describe('compiling', () => {
  test('twice gives equal results', () => {
    expect(compile(document())).toEqual(compile(document()));
  });

  test('gives plain data that survives cloning', () => {
    const { program, graph } = compile(document());
    expect(structuredClone(program)).toEqual(program);
    expect(structuredClone(graph)).toEqual(graph);
  });

  test('does not change the document', () => {
    const one = document();
    const before = structuredClone(one);
    compile(one);
    expect(one).toEqual(before);
  });

  test('never throws, whatever the equations say, and what it makes runs', () => {
    const word = fc.constantFrom('a', 'b', 'S', 'f', 'TIME', 'SMTH1(', 'DELAY3(', 'SUM(', 'PREVIOUS(', 'INIT(', 'f(', 'a[', ']', ')', ',', '+', '*', '^', '-', '1', '0.5', 'x[*]', '"', '{', 'SELF', 'x', 'R', 'IF', 'THEN', 'ELSE', '.', "'", ':', '@1');
    const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, text, (a, b, initial, x) => {
        const made = model({ start: 0, stop: 2, dt: 1, method: 'rk4' })
          .dimension('R', ['n', 's'])
          .stock('S', initial)
          .flow('flow', { from: 'S' }, a)
          .auxiliary('a', a)
          .auxiliary('b', b)
          .auxiliary('x', x, { over: ['R'] })
          .lookup('f', [[0, 0], [1, 2]])
          .build();
        const { program } = compile(made);
        if (program) simulate(program);
      }),
      { numRuns: 600 },
    );
  });

  test('a module inside itself is reported, not followed', () => {
    const { diagnostics } = compile(documentFrom('module one of Loop\nmodel Loop\nmodule again of Loop\naux a = 1'));
    expect(diagnostics.map(({ code }) => code)).toContain('recursiveModule');
  });

  test('arrays too large for any run are refused with a sentence', () => {
    const { program, diagnostics } = compile(documentFrom('dimension A: 1000\ndimension B: 1000\naux big[A, B] = 1'));
    expect(program).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['tooLarge']);
  });
});

describe('a compiler that remembers', () => {
  test('gives the very same result where only the view, the title or a scenario changed', () => {
    const { compile: again } = createCompiler();
    const one = document();
    const first = again(one);
    const models = Object.fromEntries(Object.entries(one.models).map(([id, each]) => [id, { ...each, views: {} }])) as ModelDocument['models'];
    expect(again({ ...one, title: 'Other', scenarios: {}, models })).toBe(first);
  });

  test('compiles anew where an equation, a setting or a dimension changed', () => {
    const { compile: again } = createCompiler();
    const one = document();
    const first = again(one);
    const other = structuredClone(one);
    define(other, 'rate', '0.2');
    expect(again(other)).toEqual(compile(other));
    expect(again(other)).not.toBe(first);
    expect(again({ ...other, settings: { ...other.settings, stop: 9 } }).program?.settings.stop).toBe(9);
  });

  test('agrees with a fresh one after any run of edits', () => {
    const { compile: again } = createCompiler();
    const texts = ['0.1', 'Customers / 100', '2 *', 'SMTH3(sales, 2)', 'unknown', ''];
    const one = document();
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom('rate', 'sales', 'wrong'), (text, name) => {
        const next = structuredClone(one);
        define(next, name, text);
        expect(settled(again(next))).toEqual(settled(compile(next)));
      }),
      { numRuns: 40 },
    );
  });
});
