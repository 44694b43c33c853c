import { expect, test } from 'vitest';
import { largestLoops, runWithLoops, summariseLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import { model, must } from '#test/documents';

/** Births and deaths at 0.1 and 1/20 of the population, and two loops that do nothing but be there. */
const summary = () => {
  const document = model({ start: 0, stop: 20, dt: 1, method: 'euler' })
    .stock('people', 100)
    .flow('births', { to: 'people' }, 'people * 0.1')
    .flow('deaths', { from: 'people' }, 'people / 20')
    .flow('moving in', { to: 'people' }, 'people * 0.001')
    .flow('moving out', { from: 'people' }, 'people * 0.002')
    .build();
  const { loops } = runWithLoops(must(compile(document).program, 'program'));
  return summariseLoops(must(loops, 'loops'));
};

test('the loops with the largest means stay, in their order, and places in them are still true', () => {
  const whole = summary();
  const some = largestLoops(whole, 2);
  expect(whole.groups).toHaveLength(4);
  expect(some.groups.map(({ key }) => key)).toEqual(whole.groups.slice(0, 2).map(({ key }) => key));
  expect(some.loops.map(({ mean }) => Number(mean.toFixed(6)))).toEqual(whole.loops.slice(0, 2).map(({ mean }) => Number(mean.toFixed(6))));
  expect(some.partitions.map(({ groups }) => groups)).toEqual([[0, 1]]);
  expect(some.parts).toBe(whole.parts);
});

test('a loop that is ahead at some time stays whatever its mean, and few loops are left as they are', () => {
  const whole = summary();
  expect(largestLoops(whole, 4)).toBe(whole);
  const [last] = whole.groups.slice(-1);
  const turned = { ...whole, parts: whole.parts.map((part) => ({ ...part, periods: part.periods.map((period) => ({ ...period, top: last?.key ?? null })) })) };
  expect(largestLoops(turned, 1).groups.map(({ key }) => key)).toEqual([whole.groups[0]?.key, last?.key]);
});
