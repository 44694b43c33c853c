import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { compile, createCompiler } from '#core/compiler';
import { findVariable, rootModel, type Special } from '#core/model';
import { define, model } from '#test/documents';
import { settled } from '../../compiler/settled.ts';
import { runOf } from '../series.ts';

/** A belt of four slats of 10, to which 5, 5.75, 6.5 ... come by steps of 0.5. */
const belt = () => model({ start: 0, stop: 2, dt: 0.5, method: 'euler', saveEvery: 0.5 })
  .stock('belt', '40', { special: { kind: 'conveyor', transit: '2' } })
  .flow('in', { to: 'belt' }, '10 + 3 * TIME')
  .flow('out', { from: 'belt' });

describe('the parts of a special stock (XMILE 1.0, 3.7.2; by hand)', () => {
  test.each([
    ['SUM(belt)', [40, 35, 30.75, 27.25, 24.5]],
    ['MEAN(belt)', [10, 8.75, 7.6875, 6.8125, 6.125]],
    ['MIN(belt)', [10, 5, 5, 5, 5]],
    ['MAX(belt)', [10, 10, 10, 10, 7.25]],
    ['STDDEV(belt)', [0, Math.sqrt(4.6875), Math.sqrt(5.41796875), Math.sqrt(3.66796875), Math.sqrt(0.703125)]],
    ['SIZE(belt)', [4, 4, 4, 4, 4]],
    ['belt[1]', [10, 10, 10, 10, 5]],
    ['belt[2.9]', [10, 10, 10, 5, 5.75]],
    ['belt[SIZE(belt)]', [10, 5, 5.75, 6.5, 7.25]],
    ['belt[0] + belt[5] + belt[-1]', [0, 0, 0, 0, 0]],
    ['INIT(SUM(belt))', [40, 40, 40, 40, 40]],
    ['SUM(belt) - belt', [0, 0, 0, 0, 0]],
  ])('%s is seen from its end on', (equation, values) => {
    const found = runOf(belt().auxiliary('seen', equation).build()).of('seen');
    found.forEach((value, row) => expect(value).toBeCloseTo(values[row] ?? NaN, 12));
  });

  test('a queue has its batches, the front one first, and is empty without trouble', () => {
    const { of } = runOf(model({ start: 0, stop: 6, dt: 1, method: 'euler' })
      .stock('line', '0', { special: { kind: 'queue' } })
      .flow('come', { to: 'line' }, 'IF TIME < 3 THEN TIME + 1 ELSE 0')
      .stock('shop', '0', { special: { kind: 'conveyor', transit: '1', capacity: 'IF TIME < 3 THEN 0 ELSE 100' } })
      .flow('enter', { from: 'line', to: 'shop' })
      .flow('leave', { from: 'shop' })
      .auxiliary('first', 'line[1]').auxiliary('last', 'line[SIZE(line)]').auxiliary('waiting', 'SIZE(line)').auxiliary('typical', 'MEAN(line)')
      .build());
    expect(of('waiting')).toEqual([0, 1, 2, 3, 2, 1, 0]);
    expect(of('first')).toEqual([0, 1, 1, 1, 2, 3, 0]);
    expect(of('last')).toEqual([0, 1, 2, 3, 3, 3, 0]);
    expect(of('typical')).toEqual([0, 1, 1.5, 2, 2.5, 3, 0]);
  });

  test('arrays ask for parts element by element; an array of belts and a plain stock have none', () => {
    const run = runOf(belt().dimension('Place', ['near', 'far']).auxiliary('place', '', { over: ['Place'] }).elements('place', { elements: { near: '1', far: '4' } })
      .auxiliary('seen', 'belt[place]', { over: ['Place'] }).build());
    expect([run.of('seen[near]'), run.of('seen[far]')]).toEqual([[10, 10, 10, 10, 5], [10, 5, 5.75, 6.5, 7.25]]);
    const { diagnostics } = compile(model().stock('tank', '1').auxiliary('sum', 'SUM(tank)').auxiliary('first', 'tank[1]').build());
    expect(diagnostics.map(({ code }) => code)).toEqual(['notAnArray', 'indexCount']);
  });

  test('one of them within a sum takes no axis from the rest', () => {
    const { of } = runOf(belt().dimension('Place', ['near', 'far']).auxiliary('weight', 'Place', { over: ['Place'] }).auxiliary('sum', 'SUM(weight[*] * belt[1])').build());
    expect(of('sum')).toEqual([30, 30, 30, 30, 15]);
  });
});

test('what asks follows when a stock becomes a conveyor, a queue or a reservoir, and when others become some before it', () => {
  const { compile: again } = createCompiler();
  let now = model({ start: 0, stop: 3, dt: 0.5, method: 'euler', saveEvery: 0.5 })
    .stock('first', '8').flow('a', { from: 'first' }, '1')
    .stock('belt', '40').flow('out', { from: 'belt' }, '2')
    .auxiliary('mean', 'MEAN(belt) + belt[2]').auxiliary('other', 'MAX(first)').auxiliary('after', 'mean * 2')
    .build();
  const turn = (name: string, special: Special | undefined) => {
    now = produce(now, (draft) => {
      const stock = findVariable(rootModel(draft), name);
      if (stock?.kind === 'stock') Object.assign(stock, { special });
    });
    expect(settled(again(now))).toEqual(settled(compile(now)));
  };
  again(now);
  turn('belt', { kind: 'conveyor', transit: '2' });
  turn('first', { kind: 'conveyor', transit: '1' });
  turn('belt', { kind: 'queue' });
  turn('first', { kind: 'oven', cook: '1' });
  turn('first', undefined);
  turn('belt', { kind: 'conveyor', transit: 'unknwn' });
  turn('belt', undefined);
  turn('belt', { kind: 'queue' });
  now = produce(now, (draft) => define(draft, 'other', '3'));
  expect(settled(again(now))).toEqual(settled(compile(now)));
});
