import { describe, expect, test } from 'vitest';
import type { Oven } from '#core/model';
import { model } from '#test/documents';
import { runOf, type NamedRun } from '../series.ts';

/** A class that is taught in batches, by DT 1 for 12. */
function run(settings: Partial<Oven>, inflow: string | number = 2, initial: string | number = 0): NamedRun {
  return runOf(model({ start: 0, stop: 12, dt: 1, method: 'euler', saveEvery: 1 })
    .stock('class', initial, { special: { kind: 'oven', cook: '2', ...settings } })
    .flow('joining', { to: 'class' }, inflow)
    .flow('taught', { from: 'class' })
    .build());
}

describe('an oven', () => {
  test('fills to its capacity, cooks, and lets all of it go while it fills again', () => {
    // By hand: 2 and 1 enter at 0 and 1, it is shut from 2 for 2, and empties at 4.
    const { of } = run({ capacity: '3' });
    expect(of('joining').slice(0, 10)).toEqual([2, 1, 0, 0, 2, 1, 0, 0, 2, 1]);
    expect(of('taught').slice(0, 10)).toEqual([0, 0, 0, 0, 3, 0, 0, 0, 3, 0]);
    expect(of('class').slice(0, 7)).toEqual([0, 2, 3, 3, 3, 2, 3]);
  });

  test('shuts when its time to fill is over, which begins with the first that enters', () => {
    const { of } = run({ fill: '3', capacity: '100' }, 'IF TIME < 2 THEN 0 ELSE 5');
    expect(of('joining').slice(0, 9)).toEqual([0, 0, 5, 5, 5, 0, 0, 5, 5]);
    expect(of('taught').slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 15, 0]);
  });

  test('without either cooks what one step brings', () => {
    const { of } = run({});
    expect(of('joining').slice(0, 7)).toEqual([2, 0, 0, 2, 0, 0, 2]);
    expect(of('taught').slice(0, 7)).toEqual([0, 0, 0, 2, 0, 0, 2]);
  });

  test('takes nothing while it is cleaned, as many steps as that takes from when it empties', () => {
    const { of } = run({ capacity: '2', clean: '2' });
    expect(of('joining').slice(0, 10)).toEqual([2, 0, 0, 0, 0, 2, 0, 0, 0, 0]);
    expect(of('taught').slice(0, 10)).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 2, 0]);
  });

  test('takes its time to cook as it is when it shuts', () => {
    const { of } = run({ capacity: '2', cook: 'IF TIME < 3 THEN 1 ELSE 3' });
    expect(of('taught').flatMap((value, time) => (value > 0 ? [time] : []))).toEqual([2, 4, 8, 12]);
  });

  test('that is full at the start cooks at once; what it holds can be set', () => {
    expect(run({ capacity: '3' }, 0, 3).of('taught').slice(0, 4)).toEqual([0, 0, 3, 0]);
    expect(run({ fill: '2', capacity: '9' }, 1, 3).of('taught').slice(0, 6)).toEqual([0, 0, 0, 0, 5, 0]);
  });

  test('that is arrested stands still with all its times', () => {
    const { of } = run({ capacity: '3', arrest: 'TIME = 1 OR TIME = 4' });
    expect(of('joining').slice(0, 8)).toEqual([2, 0, 1, 0, 0, 0, 2, 1]);
    expect(of('taught').slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 3, 0]);
  });

  test('takes from a queue batch by batch, what fits', () => {
    const document = model({ start: 0, stop: 8, dt: 1, method: 'euler', saveEvery: 1 })
      .stock('line', '2, 2, 2, 2', { special: { kind: 'queue' } })
      .stock('class', 0, { special: { kind: 'oven', cook: '1', capacity: '5', wholeBatches: true, fill: '3' } })
      .flow('joining', { from: 'line', to: 'class' })
      .flow('taught', { from: 'class' })
      .build();
    const { of } = runOf(document);
    expect(of('joining').slice(0, 6)).toEqual([2, 2, 0, 0, 2, 2]);
    expect(of('taught').slice(0, 6)).toEqual([0, 0, 0, 0, 4, 0]);
  });
});
