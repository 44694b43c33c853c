import { describe, expect, test } from 'vitest';
import type { Conveyor } from '#core/model';
import { model, type DocumentBuilder } from '#test/documents';
import { runOf } from '../series.ts';

const service = (settings: Partial<Conveyor> = {}): Conveyor => ({ kind: 'conveyor', transit: '2', ...settings });

/** Tickets that wait for a service of 2, by DT 1 for 8. */
function desk(arrivals: string, special: Conveyor, initial = '0'): DocumentBuilder {
  return model({ start: 0, stop: 8, dt: 1, method: 'euler', saveEvery: 1 })
    .stock('tickets', initial, { special: { kind: 'queue' } })
    .stock('service', 0, { special })
    .flow('asking', { to: 'tickets' }, arrivals)
    .flow('starting', { from: 'tickets', to: 'service' })
    .flow('done', { from: 'service' });
}

describe('a queue', () => {
  test('before a cloud or a reservoir lets go of all that it has and gets (XMILE 3.7.3)', () => {
    const { of } = runOf(model({ start: 0, stop: 3, dt: 0.5, method: 'euler', saveEvery: 0.5 }).stock('tickets', '3, 4', { special: { kind: 'queue' } })
      .stock('solved', 0).flow('asking', { to: 'tickets' }, '2').flow('solving', { from: 'tickets', to: 'solved' }).build());
    expect(of('solving').slice(0, 3)).toEqual([16, 2, 2]);
    expect(of('tickets')).toEqual([7, 0, 0, 0, 0, 0, 0]);
    expect(of('solved')[2]).toBe(9);
  });

  test('before a conveyor with room lets one batch go in a step, the oldest first', () => {
    const { of } = runOf(desk('0', service(), '5, 3, 7').build());
    expect(of('starting').slice(0, 5)).toEqual([5, 3, 7, 0, 0]);
    expect(of('done').slice(0, 6)).toEqual([0, 0, 5, 3, 7, 0]);
  });

  test('or as many batches as fit', () => {
    const { of } = runOf(desk('0', service({ manyBatches: true, capacity: '9' }), '5, 3, 7').build());
    expect(of('starting').slice(0, 5)).toEqual([9, 0, 6, 0, 0]);
  });

  test('splits the batch that does not fit, unless batches are taken whole', () => {
    const split = runOf(desk('0', service({ capacity: '6' }), '5, 3, 7').build());
    expect(split.of('starting').slice(0, 6)).toEqual([5, 1, 2, 4, 2, 1]);
    const whole = runOf(desk('0', service({ capacity: '8', wholeBatches: true, manyBatches: true }), '5, 3, 7').build());
    expect(whole.of('starting').slice(0, 5)).toEqual([8, 0, 7, 0, 0]);
  });

  test('waits for an inflow limit, which may be used up at once', () => {
    const { of } = runOf({ ...desk('0', service({ inflowLimit: '6', manyBatches: true }), '5, 3, 7').build(), settings: { start: 0, stop: 4, dt: 0.5, method: 'euler', timeUnit: 'day' } });
    expect(of('starting')).toEqual([12, 0, 12, 0, 6, 0, 0, 0, 0]);
  });

  test('waits while what it leads to is arrested', () => {
    const { of } = runOf(desk('4', service({ arrest: 'TIME < 3', manyBatches: true })).build());
    expect(of('starting').slice(0, 5)).toEqual([0, 0, 0, 16, 4]);
    expect(of('tickets').slice(0, 6)).toEqual([0, 4, 8, 12, 0, 0]);
  });

  test('serves its outflows in order: what the first leaves is for the second', () => {
    const building = desk('0', service({ capacity: '6' }), '10').stock('other', 0, { special: service({ transit: '3' }) });
    const { of } = runOf(building.flow('elsewhere', { from: 'tickets', to: 'other' }).flow('gone', { from: 'other' }).build());
    expect([of('starting')[0], of('elsewhere')[0], of('tickets')[1]]).toEqual([6, 4, 0]);
  });
});

describe('an overflow', () => {
  const overflowing = (arrivals: string, special: Conveyor, initial = '0') =>
    runOf(desk(arrivals, special, initial).flow('leaving', { from: 'tickets' }, '', { overflow: true }).build());

  test('takes all that a full conveyor leaves (XMILE 3.7.3: to a cloud it drains the queue)', () => {
    const { of } = overflowing('10', service({ capacity: '6' }));
    expect(of('starting').slice(0, 5)).toEqual([6, 0, 6, 0, 6]);
    expect(of('leaving').slice(0, 5)).toEqual([4, 10, 4, 10, 4]);
    expect(new Set(of('tickets'))).toEqual(new Set([0]));
  });

  test('takes nothing where batches wait only because one is taken at a time', () => {
    const { of } = overflowing('0', service(), '5, 3, 7');
    expect(new Set(of('leaving'))).toEqual(new Set([0]));
  });

  test('takes what an arrested conveyor leaves', () => {
    const { of } = overflowing('4', service({ arrest: 'TIME = 1' }));
    expect(of('leaving').slice(0, 4)).toEqual([0, 4, 0, 0]);
  });

  test('takes nothing from before an oven, which is cooking and not full (XMILE 3.7.3)', () => {
    const document = model({ start: 0, stop: 8, dt: 1, method: 'euler', saveEvery: 1 })
      .stock('tickets', 0, { special: { kind: 'queue' } })
      .stock('batch', 0, { special: { kind: 'oven', cook: '3', fill: '1' } })
      .flow('asking', { to: 'tickets' }, 4)
      .flow('starting', { from: 'tickets', to: 'batch' })
      .flow('leaving', { from: 'tickets' }, '', { overflow: true })
      .flow('done', { from: 'batch' })
      .build();
    expect(new Set(runOf(document).of('leaving'))).toEqual(new Set([0]));
  });
});
