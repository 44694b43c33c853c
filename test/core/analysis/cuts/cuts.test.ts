import { describe, expect, test } from 'vitest';
import { cutLink, rankCuts } from '#core/analysis';
import { withoutPause, type ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { idOf, model } from '#test/documents';
import { programOf } from '#test/loopVectors';

/** The values of a variable with a link cut; null where it cannot be. */
function cutRun(document: ModelDocument, from: string, to: string, of: string): number[] | null {
  const cut = cutLink(programOf(document), { from: idOf(document, from), to: idOf(document, to) });
  if (!cut) return null;
  const run = simulate(cut);
  return [...(run.values[run.columns.findIndex(({ name }) => name === of)] ?? [])];
}

const times = Array.from({ length: 11 }, (_, time) => time);

describe('growth by births', () => {
  const growing = model({ stop: 10, method: 'rk4' }).stock('people', 100).flow('births', { to: 'people' }, 'people * 0.1').build();

  test('is linear with its birth link cut: births stay at 10', () => {
    const people = cutRun(growing, 'people', 'births', 'people');
    people?.forEach((value, time) => expect(value).toBeCloseTo(100 + 10 * time, 9));
    expect(people).toHaveLength(11);
  });

  test('is linear too where what births add is frozen, while births follow people', () => {
    cutRun(growing, 'births', 'people', 'people')?.forEach((value, time) => expect(value).toBeCloseTo(100 + 10 * time, 9));
    cutRun(growing, 'births', 'people', 'births')?.forEach((value, time) => expect(value).toBeCloseTo(10 + time, 9));
  });

  test('cannot lose a link that it does not have', () => {
    expect(cutRun(growing, 'births', 'births', 'people')).toBeNull();
  });
});

test('a drain whose link is cut empties at a constant rate, and a stock that never falls below 0 does not', () => {
  const draining = model({ stop: 10, dt: 0.5, saveEvery: 1, method: 'euler' }).stock('water', 10, { nonNegative: true }).flow('use', { from: 'water' }, 'water * 0.2').build();
  const water = cutRun(draining, 'water', 'use', 'water');
  expect(water).toEqual(times.map((time) => Math.max(0, 10 - 2 * time)));
});

test('behind a delay the hidden parts read the frozen value: a smooth of it stays where it began', () => {
  const smoothed = model({ stop: 10 }).stock('level', 10).flow('in', { to: 'level' }, 5).auxiliary('perceived', 'SMTH3(level, 4)').auxiliary('late', 'DELAY(level, 3)').build();
  expect(cutRun(smoothed, 'level', 'perceived', 'perceived')).toEqual(times.map(() => 10));
  expect(cutRun(smoothed, 'level', 'late', 'late')).toEqual(times.map(() => 10));
  expect(cutRun(smoothed, 'level', 'perceived', 'level')).toEqual(times.map((time) => 10 + 5 * time));
});

test('an array is cut element by element', () => {
  const regions = model({ stop: 10 })
    .dimension('Region', ['north', 'south'])
    .stock('people', '100', { over: ['Region'] })
    .elements('people', { elements: { north: '100', south: '50' } })
    .flow('births', { to: 'people' }, 'people * 0.1', { over: ['Region'] })
    .auxiliary('all', 'SUM(people)')
    .build();
  cutRun(regions, 'people', 'births', 'people[south]')?.forEach((value, time) => expect(value).toBeCloseTo(50 + 5 * time, 9));
  expect(cutRun(regions, 'people', 'all', 'all')).toEqual(times.map(() => 150));
});

test('links are ranked by what cutting them does at the end, and the count of tries is kept', () => {
  const document = model({ stop: 10, dt: 1, method: 'euler' })
    .stock('people', 100)
    .flow('births', { to: 'people' }, 'people * 0.1')
    .flow('deaths', { from: 'people' }, 'people * 0.02')
    .build();
  const program = programOf(document);
  const [people, births, deaths] = ['people', 'births', 'deaths'].map((name) => idOf(document, name));
  if (!people || !births || !deaths) throw new Error('Names');
  const links = [{ from: people, to: deaths }, { from: people, to: births }, { from: births, to: deaths }];
  const { effects, impossible, complete } = withoutPause(rankCuts(program, links, { address: people }));
  expect([effects.map(({ link }) => link), impossible, complete]).toEqual([[links[1], links[0]], [links[2]], true]);
  // Uncut 100 * 1.08^t; without births' link P' = 10 - 0.02 P from 100, without deaths' P' = 0.1 P - 2.
  const uncut = 100 * 1.08 ** 10;
  expect(effects[0]?.final).toBeCloseTo(500 - 400 * 0.98 ** 10 - uncut, 9);
  expect(effects[1]?.final).toBeCloseTo(20 + 80 * 1.1 ** 10 - uncut, 9);
  let asked = 0;
  const few = withoutPause(rankCuts(program, links, { address: people }, {}, () => (asked += 1) > 1));
  expect([few.effects.length, few.complete]).toEqual([1, false]);
});

test('a run that ends early by a cut is told, and stands before all others', () => {
  const held = model({ stop: 400 }).stock('x', 1).flow('gain', { to: 'x' }, 'x * x - brake').auxiliary('brake', 'x * x').build();
  const program = programOf(held);
  const [x, gain, brake] = ['x', 'gain', 'brake'].map((name) => idOf(held, name));
  if (!x || !gain || !brake) throw new Error('Names');
  const still = withoutPause(rankCuts(program, [{ from: x, to: brake }], { address: x }));
  expect(still.effects).toEqual([{ link: { from: x, to: brake }, final: 0, mean: 0, stopped: null }]);
  const moving = model({ stop: 40 }).stock('x', 2).flow('gain', { to: 'x' }, 'x * x - brake').auxiliary('brake', 'x * x * 1.1').build();
  const [first] = withoutPause(rankCuts(programOf(moving), [{ from: idOf(moving, 'x'), to: idOf(moving, 'brake') }], { address: idOf(moving, 'x') })).effects;
  expect(first?.stopped ?? 0).toBeLessThan(40);
});
