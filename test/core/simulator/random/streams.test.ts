import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { simulate } from '#core/simulator';
import { model, type DocumentBuilder } from '#test/documents';
import { named, runOf } from '../series.ts';

const settings = { start: 0, stop: 20, dt: 0.5, method: 'euler', saveEvery: 0.5 } as const;
const noisy = (changes: { readonly seed?: number; readonly method?: 'rk4' } = {}): DocumentBuilder => model({ ...settings, ...changes }).auxiliary('noise', 'NORMAL(0, 1)');
const noiseOf = (builder: DocumentBuilder, name = 'noise'): readonly number[] => runOf(builder.build()).of(name);

describe('a stream of random numbers', () => {
  const first = noiseOf(noisy());

  test('is the same in every run, and is written down here', () => {
    expect(noiseOf(noisy())).toEqual(first);
    // Our own numbers, so that no change of platform or code passes unseen.
    expect(first.slice(0, 3).map((x) => x.toFixed(12))).toEqual(['0.967942052299', '-0.042901440256', '-2.354429482945']);
  });

  test('is another one under another seed, another run, another name, another call', () => {
    const [a, b] = [runOf(noisy().build()), runOf(noisy().build(), {}, { seed: 1 })];
    expect(b.of('noise')).not.toEqual(a.of('noise'));
    const { program } = compile(noisy().build());
    expect(program && named(simulate(program, { run: 3 })).of('noise')).not.toEqual(first);
    expect(noiseOf(model(settings).auxiliary('other', 'NORMAL(0, 1)'), 'other')).not.toEqual(first);
    const both = runOf(model(settings).auxiliary('noise', 'NORMAL(0, 1) - NORMAL(0, 1)').build()).of('noise');
    expect(both.every((x) => x !== 0)).toBe(true);
    expect(noiseOf(model(settings).auxiliary('noise', 'NORMAL(0, 1, 5)'))).not.toEqual(first);
  });

  test('does not change when anything else in the model does', () => {
    const larger = model(settings).auxiliary('before', 'RANDOM(0, 1)').auxiliary('noise', ' NORMAL( 0,1 )  { the same } ').stock('S', 3).flow('f', { to: 'S' }, 'noise + POISSON(2)');
    expect(noiseOf(larger)).toEqual(first);
    expect(runOf(noisy().auxiliary('a', '1').build(), {}, { stop: 4 }).of('noise')).toEqual(first.slice(0, 9));
  });

  test('is drawn once a step and held over the stages of a method', () => {
    const document = noisy({ method: 'rk4' }).stock('S', 0).flow('f', { to: 'S' }, 'noise').build();
    const { of } = runOf(document);
    expect(of('noise')).toEqual(first);
    of('S').slice(1).forEach((value, i) => expect(value - (of('S')[i] ?? NaN)).toBeCloseTo(0.5 * (first[i] ?? NaN), 12));
  });

  test('is one for each element, for each turn of a sum, and for each call of a macro', () => {
    const document = model(settings).dimension('D', 3).auxiliary('x', 'NORMAL(0, 1)', { over: ['D'] }).auxiliary('y', 'SUM(x[*] * 0 + RANDOM(0, 1))').build();
    const { of } = runOf(document);
    expect(new Set([1, 2, 3].map((element) => of(`x[${element}]`)[0])).size).toBe(3);
    expect(of('y').some((sum) => Math.abs(sum / 3 - Math.round(sum / 3)) > 1e-9)).toBe(true);
  });

  test('of an array is a loop in the program, with the numbers that the elements have one by one', () => {
    const array = (): DocumentBuilder => model(settings).dimension('D', 4).auxiliary('x', 'NORMAL(0, 1) + RANDOM(1, 2)', { over: ['D'] });
    const together = runOf(array().build());
    // Texts that differ in their blanks are lowered one by one.
    const elements = { 1: 'NORMAL(0,1) + RANDOM(1, 2)', 2: 'NORMAL(0, 1)+RANDOM(1, 2)', 3: ' NORMAL(0, 1) + RANDOM(1, 2)', 4: 'NORMAL(0, 1) + RANDOM(1,2)' };
    const apart = runOf(array().elements('x', { elements }).build());
    for (const name of ['x[1]', 'x[2]', 'x[3]', 'x[4]']) expect(together.of(name)).toEqual(apart.of(name));
    const { program } = compile(model(settings).dimension('D', 1000).auxiliary('x', 'SMTH1(NORMAL(D, 1), 5) + RANDOM(0, D)', { over: ['D'] }).build());
    expect(program?.step.length).toBeLessThan(10);
  });

  test('has no memory: neighbouring steps and neighbouring streams are not correlated', () => {
    const long = runOf(model({ start: 1, stop: 4000, dt: 1, method: 'euler' }).auxiliary('a1', 'NORMAL(0, 1)').auxiliary('a2', 'NORMAL(0, 1)').build());
    const [a, b] = [long.of('a1'), long.of('a2')];
    const mean = (products: readonly number[]): number => products.reduce((sum, x) => sum + x, 0) / products.length;
    expect(Math.abs(mean(a.slice(1).map((x, i) => x * (a[i] ?? NaN))))).toBeLessThan(4 / Math.sqrt(4000));
    expect(Math.abs(mean(a.map((x, i) => x * (b[i] ?? NaN))))).toBeLessThan(4 / Math.sqrt(4000));
  });
});

test('a start value may be drawn', () => {
  const { of } = runOf(model(settings).stock('S', 'RANDOM(1, 2)').build());
  expect(of('S')[0]).toBeGreaterThan(1);
  expect(of('S').every((value) => value === of('S')[0])).toBe(true);
});
