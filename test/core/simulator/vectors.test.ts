import { describe, expect, test } from 'vitest';
import type { ModelDocument } from '#core/model';
import { model, type DocumentBuilder } from '#test/documents';
import { runOf } from './series.ts';

/** The values of an array's elements at the start, in order. */
const valuesOf = (builder: DocumentBuilder, name: string): number[] => valuesIn(builder.build(), name);

const valuesIn = (document: ModelDocument, name: string): number[] => {
  const { run } = runOf(document);
  return run.columns.flatMap((column, i) => (column.name.startsWith(`${name}[`) ? [run.values[i]?.[0] ?? NaN] : []));
};

const arrays = (): DocumentBuilder =>
  model({ start: 0, stop: 1, dt: 1, method: 'euler' })
    .dimension('DimA', ['A1', 'A2', 'A3'])
    .dimension('DimB', ['B1', 'B2'])
    .auxiliary('h', '', { over: ['DimA'] })
    .elements('h', { elements: { A1: '2100', A2: '2010', A3: '2020' } })
    .auxiliary('a', '', { over: ['DimA'] })
    .elements('a', { elements: { A1: '0', A2: '1', A3: '1' } })
    .auxiliary('b', 'DimB', { over: ['DimB'] })
    .auxiliary('d', '', { over: ['DimA', 'DimB'] })
    .elements('d', { elements: { 'A1,B1': '1', 'A2,B1': '2', 'A3,B1': '3', 'A1,B2': '4', 'A2,B2': '5', 'A3,B2': '6' } })
    .auxiliary('e', '', { over: ['DimA', 'DimB'] })
    .elements('e', { elements: { 'A1,B1': '0', 'A2,B1': '1', 'A3,B1': '0', 'A1,B2': '1', 'A2,B2': '0', 'A3,B2': '1' } })
    .auxiliary('o', '', { over: ['DimA', 'DimB'] })
    .elements('o', { elements: { 'A1,B1': '1', 'A1,B2': '2', 'A2,B1': '4', 'A2,B2': '3', 'A3,B1': '5', 'A3,B2': '5' } });

// Vensim's own output for SDEverywhere's model `vector`.
describe('vectors as Vensim has them', () => {
  test.each([
    ['VECTOR SORT ORDER(h[DimA], 1)', ['DimA'], [1, 2, 0]],
    ['VECTOR SORT ORDER(h[DimA], 0)', ['DimA'], [0, 2, 1]],
    ['VECTOR SORT ORDER(o[DimA, DimB], 1)', ['DimA', 'DimB'], [0, 1, 1, 0, 0, 1]],
    ['10 + VECTOR ELM MAP(b[B1], a[DimA])', ['DimA'], [11, 12, 12]],
    ['VECTOR ELM MAP(d[DimA, B1], a[DimA])', ['DimA', 'DimB'], [1, 1, 5, 5, 6, 6]],
    ['VECTOR ELM MAP(d[DimA, B1], e[DimA, DimB])', ['DimA', 'DimB'], [1, 4, 5, 2, 3, 6]],
    ['VECTOR SELECT(e[*, DimB], 10 + b[B1] + a[*], 0, 0, 0)', ['DimB'], [12, 23]],
    ['VECTOR SELECT(e[DimA, *], d[DimA, *], NA, 3, 0)', ['DimA'], [4, 2, 6]],
  ])('%s by %j is %j', (equation, over, expected) => {
    expect(valuesOf(arrays().auxiliary('x', equation, { over }), 'x')).toEqual(expected);
  });

  // Vensim help, "VECTOR RANK": revenue 5000, 3000, 8000 ranks 2, 1, 3.
  test('ranks and orders', () => {
    const builder = model().dimension('C', ['c1', 'c2', 'c3']).auxiliary('revenue', '', { over: ['C'] })
      .elements('revenue', { elements: { c1: '5000', c2: '3000', c3: '8000' } })
      .auxiliary('ranked', 'VECTOR RANK(revenue[C], 1)', { over: ['C'] })
      .auxiliary('order', 'VECTOR SORT ORDER(revenue[C], 1)', { over: ['C'] })
      .auxiliary('sorted', 'VECTOR REORDER(revenue[C], order[C])', { over: ['C'] });
    expect(valuesOf(builder, 'ranked')).toEqual([2, 1, 3]);
    expect(valuesOf(builder, 'sorted')).toEqual([3000, 5000, 8000]);
  });

  // As Vensim sorts `SORT ORDER2A` of test-models' `vector_order`: each company's regions among themselves.
  test('an axis that goes by a mapping is followed, not sorted over', () => {
    const document = arrays().dimension('DimS', ['S1', 'S2', 'S3']).auxiliary('x', 'VECTOR SORT ORDER(o[DimA, DimB], 1)', { over: ['DimS', 'DimB'] }).build();
    const [a, , s] = Object.values(document.dimensions);
    if (a && s) s.maps = { [a.id]: ['A2', 'A1', 'A3'] };
    expect(valuesIn(document, 'x')).toEqual([1, 0, 0, 1, 0, 1]);
  });

  test('an element beyond the ends is NA', () => {
    expect(valuesOf(arrays().auxiliary('x', 'VECTOR ELM MAP(h[A1], DimA + 1)', { over: ['DimA'] }), 'x')).toEqual([2020, -(2 ** 109), -(2 ** 109)]);
  });

  // Vensim help, "VECTOR LOOKUP": what each number means; the values by hand from 2, 1, 3, 5, 4 at 0, 0.25, ... 1.
  test.each([
    [0, 0.125, 1.5], [0, -1, 2], [0, 2, 4], [1, 0.5, 0.875], [2, 0.3, 1], [3, 1.25, 3], [4, 0.3, 3], [5, 2.5, 0.4375], [5, 9, 1],
    [6, 0.3, 8], [6, 2, 0], [7, -0.25, -0.625], [8, 2.5, 0.4375], [8, 6, -1], [8, 0, 2], [9, 2, -4], [9, -3, -4], [9, 0.3, 8],
  ])('looked up by %d at %d gives %d', (how, x, expected) => {
    const builder = model().dimension('D', ['d1', 'd2', 'd3', 'd4', 'd5']).auxiliary('v', '', { over: ['D'] }).elements('v', { elements: { d1: '2', d2: '1', d3: '3', d4: '5', d5: '4' } })
      .auxiliary('x', `VECTOR LOOKUP(v[d1], ${x}, 0, 1, ${how})`).auxiliary('late', `SMTH1(VECTOR LOOKUP(v[*], ${x}, 0, 1, ${how}), 2)`);
    const { of } = runOf(builder.build());
    expect(of('x')[0]).toBeCloseTo(expected, 12);
    expect(of('late')[0]).toBeCloseTo(expected, 12);
  });

  // Vensim's output for test-models' `vector_select`: 1, 0.3, -1, 0.5, 1 selects from -0.5, -1.2, 0.3, -1, 1.
  test.each([[0, -0.66], [1, 0.027], [2, -0.5], [3, 1], [4, -0.132], [6, -1.4], [7, -0.18], [8, -1.2], [9, 1], [10, -0.28]])('selecting by %d gives %d', (how, expected) => {
    const builder = model().dimension('D', 5).auxiliary('s', '', { over: ['D'] }).elements('s', { elements: { 1: '1', 2: '0.3', 3: '-1', 4: '0.5', 5: '1' } })
      .auxiliary('v', '', { over: ['D'] }).elements('v', { elements: { 1: '-0.5', 2: '-1.2', 3: '0.3', 4: '-1', 5: '1' } })
      .auxiliary('x', `VECTOR SELECT(s[*], v[*], -12345, ${how}, 0)`);
    expect(runOf(builder.build()).of('x')[0]).toBeCloseTo(expected, 12);
  });
});

test('a matrix times its inverse is the identity; one without has no numbers', () => {
  const builder = (cells: readonly string[]) => model().dimension('R', 3).dimension('S', 3).auxiliary('m', '', { over: ['R', 'S'] })
    .elements('m', { elements: Object.fromEntries(cells.map((cell, i) => [`${Math.floor(i / 3) + 1},${(i % 3) + 1}`, cell])) })
    .auxiliary('inv', 'INVERT MATRIX(m[R, S], 3)', { over: ['R', 'S'] });
  const cells = ['2', '-1', '0', '4', '3', '1', '0', '5', '-2'];
  const found = valuesOf(builder(cells), 'inv');
  for (let i = 0; i < 9; i++) {
    const [row, column] = [Math.floor(i / 3), i % 3];
    const product = [0, 1, 2].reduce((sum, k) => sum + Number(cells[row * 3 + k]) * (found[k * 3 + column] ?? NaN), 0);
    expect(product).toBeCloseTo(row === column ? 1 : 0, 12);
  }
  expect(valuesOf(builder(['1', '2', '3', '2', '4', '6', '0', '1', '5']), 'inv')).toEqual(Array.from({ length: 9 }, () => NaN));
});

describe('allocation', () => {
  const requests = (supply: number) => model().dimension('D', ['A', 'B', 'C']).auxiliary('q', '', { over: ['D'] })
    .elements('q', { elements: { A: '10', B: '6', C: '3' } })
    .auxiliary('p', '', { over: ['D'] })
    .elements('p', { elements: { A: '2', B: '4', C: '3' } })
    .auxiliary('got', `ALLOCATE BY PRIORITY(q[D], p[D], ELMCOUNT(D), 3, ${supply})`, { over: ['D'] });

  // Vensim's output for test-models' `allocate_by_priority` at time 10.
  test('by priority', () => {
    const [a, b, c] = valuesOf(requests(10), 'got');
    expect(a).toBeCloseTo(2.63158, 5);
    expect(b).toBeCloseTo(5.57895, 5);
    expect(c).toBeCloseTo(1.78947, 5);
  });

  test('enough for all fills every request and no more', () => {
    expect(valuesOf(requests(50), 'got')).toEqual([10, 6, 3]);
    expect(valuesOf(requests(0), 'got').every((share) => Math.abs(share) < 1e-9)).toBe(true);
  });

  const market = (kind: number) => model().dimension('P', ['ptype', 'ppriority', 'pwidth', 'pextra']).dimension('D', ['d1', 'd2']).dimension('S', ['s1', 's2', 's3'])
    .auxiliary('wanted', '', { over: ['D'] }).elements('wanted', { elements: { d1: '500', d2: '300' } })
    .auxiliary('offered', '', { over: ['S'] }).elements('offered', { elements: { s1: '200', s2: '300', s3: '450' } })
    .auxiliary('dp', '', { over: ['D', 'P'] }).elements('dp', { default: '0', elements: { 'd1,ptype': `${kind}`, 'd2,ptype': `${kind}`, 'd1,ppriority': '1', 'd2,ppriority': '2', 'd1,pwidth': '1', 'd2,pwidth': '1' } })
    .auxiliary('sp', '', { over: ['S', 'P'] }).elements('sp', { default: '0', elements: Object.fromEntries([1, 2, 3].flatMap((s) => [[`s${s},ptype`, `${kind}`], [`s${s},ppriority`, `${s}`], [`s${s},pwidth`, '1']])) })
    .auxiliary('price', 'FIND MARKET PRICE(wanted[d1], dp[d1, ptype], offered[s1], sp[s1, ptype])')
    .auxiliary('bought', 'DEMAND AT PRICE(wanted[D], dp[D, ptype], price)', { over: ['D'] })
    .auxiliary('sold', 'SUPPLY AT PRICE(offered[S], sp[S, ptype], price)', { over: ['S'] });

  // Vensim's output for SDEverywhere's `allocate_price` at time 12: rectangular, triangular, normal, exponential curves.
  test.each([
    [1, 1.66667, [0, 250], [200, 50.0001, 0]],
    [2, 1.78867, [0, 250], [200, 49.9997, 0]],
    [3, 1.69346, [122.009, 186.12], [151.196, 113.88, 43.0536]],
    [4, 1.67861, [126.831, 191.229], [149.268, 108.771, 60.0217]],
  ])('a market with curves of kind %d finds its price', (kind, price, bought, sold) => {
    expect(runOf(market(kind).build()).of('price')[0]).toBeCloseTo(price, 3);
    valuesOf(market(kind), 'bought').forEach((amount, i) => expect(amount).toBeCloseTo(bought[i] ?? NaN, 2));
    valuesOf(market(kind), 'sold').forEach((amount, i) => expect(amount).toBeCloseTo(sold[i] ?? NaN, 2));
  });

  test('what is allocated is the supply; asked for whole numbers it gives them', () => {
    const builder = (kind: number, supply: number) => model().dimension('P', ['ptype', 'ppriority', 'pwidth', 'pextra']).dimension('D', ['A', 'B', 'C'])
      .auxiliary('q', '', { over: ['D'] }).elements('q', { elements: { A: '3', B: '2', C: '4' } })
      .auxiliary('pp', '', { over: ['D', 'P'] }).elements('pp', { default: '1', elements: { 'A,ptype': `${kind}`, 'B,ptype': `${kind}`, 'C,ptype': `${kind}`, 'B,ppriority': '2', 'C,ppriority': '3' } })
      .auxiliary('got', `ALLOCATE AVAILABLE(q[D], pp[D, ptype], ${supply})`, { over: ['D'] });
    for (const kind of [1, 2, 3, 4, 5]) {
      for (const supply of [0.5, 3, 6.25]) expect(valuesOf(builder(kind, supply), 'got').reduce((sum, share) => sum + share, 0)).toBeCloseTo(supply, 9);
    }
    // Fixed quantities share in proportion, as in Vensim's run of SDEverywhere's `allocate_ptype` at time 0: 40 and 60 of 100 for 200 and 300.
    valuesOf(builder(0, 4.5), 'got').forEach((share, i) => expect(share).toBeCloseTo([1.5, 1, 2][i] ?? NaN, 12));
    const whole = valuesOf(builder(13, 5), 'got');
    expect(whole.every(Number.isInteger)).toBe(true);
    expect(whole.reduce((sum, share) => sum + share, 0)).toBe(5);
  });
});

// Vensim's output for SDEverywhere's `allocate_price` at time 0, when nothing is wanted.
test.each([[1, 0.5], [2, 0.5], [3, -4], [4, -9]])('where nothing is wanted, the price with curves of kind %d is the lowest that is looked at', (kind, price) => {
  const builder = model().dimension('P', ['ptype', 'ppriority', 'pwidth', 'pextra']).dimension('D', ['d1', 'd2']).auxiliary('none', '0', { over: ['D'] }).auxiliary('some', '5', { over: ['D'] })
    .auxiliary('pp', '', { over: ['D', 'P'] }).elements('pp', { default: '1', elements: { 'd1,ptype': `${kind}`, 'd2,ptype': `${kind}`, 'd2,ppriority': '2' } })
    .auxiliary('price', 'FIND MARKET PRICE(none[D], pp[D, ptype], some[d1], pp[d1, ptype])');
  expect(runOf(builder.build()).of('price')[0]).toBe(price);
});

// Vensim's output for SDEverywhere's `allocate_normal_width`: a normal curve is never narrower than 0.05, and what is wanted at any price sets none.
test.each([
  [0, [9.75, 9.98758, 10.0283, 10.082, 10.28]],
  [0.03, [9.75, 9.98758, 10.0283, 10.082, 10.28]],
  [0.06, [9.7, 9.98254, 10.0307, 10.0943, 10.33]],
  [1, [5, 9.49051, 10.2684, 11.2966, 15.03]],
])('a normal curve of width %d', (width, prices) => {
  const builder = model({ start: 0, stop: 12, dt: 3, method: 'euler' }).dimension('P', ['ptype', 'ppriority', 'pwidth', 'pextra']).dimension('D', ['d1', 'd2'])
    .auxiliary('wanted', '', { over: ['D'] }).elements('wanted', { elements: { d1: '0.2 * TIME', d2: '0' } })
    .auxiliary('offered', '1', { over: ['D'] }).auxiliary('fixed', '0', { over: ['D', 'P'] })
    .auxiliary('pp', '', { over: ['D', 'P'] }).elements('pp', { default: '0', elements: { 'd1,ptype': '3', 'd2,ptype': '3', 'd1,ppriority': '10', 'd2,ppriority': '10.03', 'd1,pwidth': `${width}`, 'd2,pwidth': `${width}` } })
    .auxiliary('price', 'FIND MARKET PRICE(wanted[d1], fixed[d1, ptype], offered[d1], pp[d1, ptype])');
  runOf(builder.build()).of('price').forEach((price, row) => expect(price).toBeCloseTo(prices[row] ?? NaN, 3));
});
