import { describe, expect, test } from 'vitest';
import { meanOf, summariseLoops } from '#core/analysis';
import { model } from '#test/documents';
import { twoRegions } from '#test/loops';
import { watched, type Watched } from './loopNames.ts';

/** The loops of a run by cycle with their shares at a time, in percent. */
function percents({ cycles, loops, rowAt }: Watched, time: number): Record<string, number> {
  return Object.fromEntries(cycles.map((cycle, place) => [cycle, 100 * (loops.share[place]?.[rowAt(time)] ?? NaN)]));
}

test('arms race: the two long loops take nearly all of slow growth (Eberlein, Schoenberg 2020, p. 3, with averaged targets and 10 to adjust)', () => {
  const wants = { a: { b: 1, c: 1 }, b: { a: 1, c: 1.1 }, c: { a: 1.1, b: 0.9 } } as const;
  const built = model({ stop: 4000, dt: 1, saveEvery: 100, method: 'euler' }).stock('a', 50).stock('b', 100).stock('c', 150);
  for (const [name, of] of Object.entries(wants)) {
    built.auxiliary(`${name} target`, `(${Object.entries(of).map(([other, part]) => `${part} * ${other}`).join(' + ')}) / 2`);
    built.flow(`${name} change`, { to: name }, `(${name} target - ${name}) / 10`);
  }
  const found = percents(watched(built.build()), 4000);
  const sizes = Object.values(found).map((percent) => Number(percent.toFixed(1))).toSorted((one, other) => other - one);
  // The paper's figures: 54.6 and 40.6; 1.4 to 1.6 for pairs; 0.1 for self-adjustment.
  expect(sizes).toEqual([54.6, 40.6, 1.6, 1.4, 1.4, -0.1, -0.1, -0.1]);
});

describe('regions', () => {
  test('that do not touch have partitions of their own, and one group with a spread', () => {
    const seen = watched(twoRegions());
    const found = percents(seen, 10);
    expect(found['births[north]>people[north]']).toBeCloseTo(200 / 3, 9);
    expect(found['deaths[south]>people[south]']).toBeCloseTo(-200 / 3, 9);
    const { groups, loops, partitions } = summariseLoops(seen.loops);
    expect(groups.map(({ members }) => members.length)).toEqual([2, 2]);
    expect(partitions).toHaveLength(1);
    const [north, south] = (groups[0]?.elements ?? []).map(({ share, active }) => meanOf(share, active, 0, 20));
    expect([loops[0]?.mean, south, north].map((value) => value?.toFixed(6))).toEqual(['0.500000', '0.333333', '0.666667']);
  });

  test.each([3, 12])('that share room: the sum of %i of them inside an equation counts as a variable of its own would', (count) => {
    const base = () =>
      model({ stop: 20, dt: 0.5, saveEvery: 0.5, method: 'euler' })
        .dimension('Region', count)
        .stock('people', '', { over: ['Region'] })
        .elements('people', { default: '10', elements: { 1: '5', 2: '20' } });
    const inside = watched(base().flow('births', { to: 'people' }, 'people * 0.2 * (1 - SUM(people) / 800)', { over: ['Region'] }).build());
    const named = watched(base().auxiliary('all', 'SUM(people)').flow('births', { to: 'people' }, 'people * 0.2 * (1 - all / 800)', { over: ['Region'] }).build());
    expect(inside.loops.loops).toHaveLength(named.loops.loops.length);
    expect(inside.loops.loops.length).toBeGreaterThanOrEqual(2 * count);
    const sharesAt = ({ loops, rowAt }: Watched): number[] => loops.share.map((share) => share[rowAt(10)] ?? NaN).toSorted((one, other) => one - other);
    sharesAt(inside).forEach((share, place) => expect(share).toBeCloseTo(sharesAt(named)[place] ?? NaN, 9));
  });
});

test('an epidemic: at its peak the loops through the ill stand still, and that of the spared has nearly all', () => {
  const document = model({ stop: 40, dt: 0.125, saveEvery: 0.125, method: 'rk4' })
    .stock('spared', 9999)
    .stock('ill', 1)
    .flow('infection', { from: 'spared', to: 'ill' }, 'spared * ill * 1.2 / 10000')
    .flow('recovery', { from: 'ill' }, 'ill / 2')
    .build();
  const seen = watched(document);
  const ill = [...seen.loops.times].map((time) => seen.value('ill', time));
  const peak = seen.loops.times[ill.indexOf(Math.max(...ill))] ?? NaN;
  expect(Math.abs(seen.share(['spared', 'infection'], peak))).toBeGreaterThan(0.95);
  expect(seen.cycles).toHaveLength(3);
});

describe('what has no exact expansion', () => {
  const runOf = (build: (built: ReturnType<typeof model>) => ReturnType<typeof model>) => watched(build(model({ stop: 20, dt: 0.5, saveEvery: 0.5, method: 'euler' })).build());

  test('a held value and a fixed delay carry feedback', () => {
    const seen = runOf((built) =>
      built.stock('s', 10).flow('in', { to: 's' }, '0.1 * before + 0.05 * late').auxiliary('before', 'PREVIOUS(s, 10)').auxiliary('late', 'DELAY(s, 2)'),
    );
    expect(seen.cycles.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['before>in>s', 'in>s>late']);
    const found = percents(seen, 15);
    expect(found['before>in>s']).toBeGreaterThan(0);
    expect(found['in>s>late']).toBeGreaterThan(0);
  });

  test('a material delay is one link, and a loop of its hidden parts is none', () => {
    const seen = runOf((built) => built.stock('s', 10).flow('in', { to: 's' }, '2 - 0.3 * late').auxiliary('late', 'DELAY3(s, 2)'));
    expect(seen.cycles).toEqual(['in>s>late']);
    expect(seen.share(['s', 'late', 'in'], 10)).toBe(-1);
  });

  test('a conveyor drains as if it were mixed', () => {
    const seen = runOf((built) =>
      built
        .stock('belt', 10, { special: { kind: 'conveyor', transit: '3' } })
        .flow('in', { to: 'belt' }, '2 + 0.1 * out')
        .flow('out', { from: 'belt' }, ''),
    );
    expect(seen.cycles).toContain('belt>out');
    expect(seen.loops.loops.length).toBeGreaterThanOrEqual(2);
  });

  test('random numbers and time are no links', () => {
    const seen = runOf((built) => built.stock('s', 10).flow('in', { to: 's' }, 's * 0.1 * RANDOM(0, 1) + TIME'));
    expect(seen.cycles).toEqual(['in>s']);
    expect(seen.share(['s', 'in'], 10)).toBe(1);
    expect(Math.abs(seen.link('s', 'in', 10))).not.toBe(1);
  });
});
