import { describe, expect, test } from 'vitest';
import { compile } from '#core/compiler';
import { rootModel, type ModelDocument, type VariableId } from '#core/model';
import { simulate } from '#core/simulator';
import { model, variableNamed } from '#test/documents';
import { createLive } from '../../../../src/editor/canvas/live/live.ts';
import { passedBy, readingsOf, rowAt, type Reading } from '../../../../src/editor/canvas/live/readings.ts';
import { pathTo } from '../../../../src/editor/canvas/live/KeepLive.tsx';

/** Water falls by 10 a month from 60 to -40; what comes in is twice as slow as what goes out. */
const tub = (): ModelDocument => model({ start: 0, stop: 10, dt: 1, method: 'euler' })
  .stock('water', 60)
  .flow('tap', { to: 'water' }, 10, { units: 'l' })
  .flow('drain', { from: 'water' }, 20, { units: 'l' })
  .flow('leak', {}, -3)
  .build();

function read(document: ModelDocument, time: number | null): (name: string) => Reading {
  const { program } = compile(document);
  if (!program) throw new Error('does not compile');
  const readings = readingsOf(simulate(program), rootModel(document), '', time);
  return (name) => {
    const reading = readings.get(variableNamed(document, name).id);
    if (!reading) throw new Error(`no reading of ${name}`);
    return reading;
  };
}

describe('what a run says of a variable', () => {
  test('a stock stands between the lowest and the highest it gets, and below 0 under its own zero line', () => {
    expect(read(tub(), 0)('water').level).toEqual({ zero: 0.4, value: 1 });
    expect(read(tub(), 6)('water')).toMatchObject({ value: 0, level: { zero: 0.4, value: 0.4 } });
    expect(read(tub(), null)('water')).toMatchObject({ value: -40, level: { zero: 0.4, value: 0 } });
  });

  test("the author's limits say what full and empty mean", () => {
    const document = tub();
    variableNamed(document, 'water').range = { min: -100, max: 100 };
    expect(read(document, 0)('water').level).toEqual({ zero: 0.5, value: 0.8 });
  });

  test('a rate is a share of the fastest flow in its unit, below 0 when it runs backwards', () => {
    const at = read(tub(), null);
    expect([at('tap').rate, at('drain').rate, at('leak').rate, at('water').rate]).toEqual([0.5, 1, -1, null]);
  });

  test('the small curve keeps its course while the time moves along it', () => {
    const [start, end] = [read(tub(), 0)('water').spark, read(tub(), null)('water').spark];
    expect(start?.path).toBe(end?.path);
    expect(start).toMatchObject({ x: 0, y: 0 });
    expect(end).toMatchObject({ x: 44, y: 10 });
  });

  test('a limit is passed beyond its value, not at it; the first that holds decides', () => {
    const thresholds = [{ when: 'above', value: 10, tint: 'red' }, { when: 'above', value: 5, tint: 'amber' }, { when: 'below', value: 0, tint: 'blue' }] as const;
    const passed = (value: number) => passedBy({ thresholds: [...thresholds] }, value)?.tint ?? null;
    expect([11, 10, 5, 0, -1].map(passed)).toEqual(['red', 'amber', null, null, 'blue']);
  });

  test('a time between two rows means the row before it', () => {
    const times = Float64Array.of(0, 1, 2, 3);
    expect([-1, 0, 1.5, 3, 9, null].map((time) => rowAt(times, time))).toEqual([-1, 0, 1, 3, 3, 3]);
  });
});

test('a symbol hears of its own variable alone, and only when something changed', () => {
  const [a, b] = ['v1', 'v2'] as VariableId[] as [VariableId, VariableId];
  const reading = (value: number): Reading => ({ value, level: null, rate: null, spark: null, passed: null, lean: null, memory: null });
  const live = createLive();
  const heard: string[] = [];
  live.hear(a, () => heard.push('a'));
  const stop = live.hear(b, () => heard.push('b'));
  live.put(new Map([[a, reading(1)], [b, reading(2)]]));
  const before = live.read(a);
  live.put(new Map([[a, reading(1)], [b, reading(3)]]));
  stop();
  live.put(new Map());
  expect(heard).toEqual(['a', 'b', 'b', 'a']);
  expect(before).toEqual(reading(1));
  expect(live.read(a)).toBeNull();
});

test('the root runs under no name, a model without an instance not at all', () => {
  const document = tub();
  expect(pathTo(document, document.root)).toBe('');
  expect(pathTo(document, 'm99' as ModelDocument['root'])).toBeNull();
});
