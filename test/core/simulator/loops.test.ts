import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { documentFrom } from '../compiler/modelText.ts';

/**
 * The oracle: the same model with every element as a variable of its own, `x[2]` written `x_2`, and every sum written
 * out. Equations are text with `#` where the number of the element stands, `@` for the one before it and `~` for the one
 * that mirrors it; `SUM(...)` runs over `?`.
 */
interface ArrayModel {
  readonly size: number;
  /** Equations by variable; `S` is a stock, filled by `fill` and drained by `drain`. */
  readonly equations: Readonly<Record<string, string>>;
}

const AUXILIARIES = ['p', 'q', 'r'];

function asArrays({ size, equations }: ArrayModel): string {
  const text = (name: string): string => (equations[name] ?? '1').replaceAll('[#]', '[Item]').replaceAll('[@]', '[Item - 1]').replaceAll('[~]', `[${size + 1} - Item]`).replaceAll('[?]', '[*]').replaceAll('#', 'Item');
  return [
    'run 0..2 dt 0.5 euler', `dimension Item: ${size}`,
    `stock S[Item] = ${text('S')}; +fill -drain; nn`,
    `flow fill[Item] = ${text('fill')}`, `flow drain[Item] = ${text('drain')}; uniflow`,
    ...AUXILIARIES.map((name) => `aux ${name}[Item] = ${text(name)}`),
    `aux total = SUM(S * p) + MAX(q)`,
  ].join('\n');
}

function asScalars({ size, equations }: ArrayModel): string {
  const numbers = Array.from({ length: size }, (_, at) => at + 1);
  const one = (name: string, at: number): string =>
    (equations[name] ?? '1')
      .replaceAll(/SUM\(([^)]*)\)/g, (_, body: string) => `(${numbers.map((other) => body.replaceAll('[?]', `_${other}`)).join(' + ')})`)
      .replaceAll(/\w\[@\]/g, (reference) => (at === 1 ? '0' : `${reference[0]}_${at - 1}`))
      .replaceAll('[#]', `_${at}`).replaceAll('[~]', `_${size + 1 - at}`).replaceAll('#', String(at));
  return [
    'run 0..2 dt 0.5 euler',
    ...numbers.flatMap((at) => [
      `stock S_${at} = ${one('S', at)}; +fill_${at} -drain_${at}; nn`,
      `flow fill_${at} = ${one('fill', at)}`, `flow drain_${at} = ${one('drain', at)}; uniflow`,
      ...AUXILIARIES.map((name) => `aux ${name}_${at} = ${one(name, at)}`),
    ]),
    `aux total = ${numbers.map((at) => `S_${at} * p_${at}`).join(' + ')} + MAX(${numbers.map((at) => `q_${at}`).join(', ')}, q_1)`,
  ].join('\n');
}

/** Every value of every column, by a name that both ways of writing give. */
function valuesOf(document: ModelDocument): Map<string, readonly number[]> {
  const { program, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => (code === 'selfReference' ? 'circular' : code))).toEqual([]);
  if (!program) return new Map();
  const run = simulate(program);
  return new Map(run.columns.map(({ name }, column) => [name.replace(/\[(\d+)\]/, '_$1'), [...(run.values[column] ?? [])]]));
}

/** Expressions of earlier variables, so that no circle closes; `own` may name the variable's own element before. */
const expressions = (names: readonly string[], own?: string): fc.Arbitrary<string> => {
  const leaves = fc.constantFrom('#', '2', '0.25', 'TIME', ...names.flatMap((name) => [`${name}[#]`, `${name}[@]`, `${name}[~]`, `SUM(${name}[?] * 0.5)`]), ...(own ? [`${own}[@]`] : []));
  return fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaves,
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      fc.tuple(tie('tree'), tie('tree')).map(([one, other]) => `MAX(${one}, ${other})`),
      fc.tuple(tie('tree'), tie('tree')).map(([one, other]) => `(IF ${one} > 1 THEN ${other} ELSE #)`),
      tie('tree').map((one) => `SMTH1(${one}, 3)`),
      tie('tree').map((one) => `PREVIOUS(${one}, 2)`),
    ),
  })).tree;
};

const models: fc.Arbitrary<ArrayModel> = fc.record({
  size: fc.integer({ min: 1, max: 12 }),
  equations: fc.record({
    S: fc.constantFrom('10', '# * 3', '100 / #'),
    p: expressions(['S'], 'p'),
    q: expressions(['S', 'p'], 'q'),
    r: expressions(['p', 'q']),
    fill: expressions(['q', 'r']),
    drain: expressions(['S', 'p']),
  }),
});

describe('loops', () => {
  test('give what the model gives with every element written as a variable of its own, bit for bit', () => {
    fc.assert(
      fc.property(models, (model) => {
        expect(valuesOf(documentFrom(asArrays(model)))).toEqual(valuesOf(documentFrom(asScalars(model))));
      }),
      { numRuns: 40 },
    );
  });

  test('a thousand elements with one equation are one line of the program, ordered within where the order demands it', () => {
    const text = ['run 0..2 dt 1 euler', 'dimension Item: 1000', 'stock S[Item] = 1; +fill', 'flow fill[Item] = x * S', 'aux x[Item] = x[Item - 1] + TIME', 'aux back[Item] = back[Item + 1] + 1', 'aux total = SUM(S)'];
    const { program } = compile(documentFrom(text.join('\n')));
    const counts = (program?.step ?? []).map(({ slot, loop }) => `${program?.columns.find((column) => column.slot === slot)?.name ?? '?'} ${loop ? loop.count * loop.step : 'alone'}`);
    expect(counts).toEqual(['x[1] 1000', 'fill[1] 1000', 'total alone']);
    expect(program?.initial.find(({ slot }) => program.columns.find((column) => column.slot === slot)?.name === 'back[1000]')?.loop).toMatchObject({ first: 999, count: 1000, step: -1 });
    expect(program?.stocks.map(({ count }) => count)).toEqual([1000]);
  });

  test('two arrays that take turns are worked out in turns, from the same two expressions', () => {
    const { program } = compile(documentFrom('dimension Item: 3\naux a[Item] = TIME + b[Item - 1]\naux b[Item] = a * 2'));
    const names = program?.step.map(({ slot }) => program.columns.find((column) => column.slot === slot)?.name);
    expect(names).toEqual(['a[1]', 'b[1]', 'a[2]', 'b[2]', 'a[3]', 'b[3]']);
    expect(new Set(program?.step.map(({ code }) => code)).size).toBe(2);
  });
});
