import { describe, expect, test, vi } from 'vitest';
import { runWithLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import { rootModel, type LinkId } from '#core/model';
import { idOf, linkBetween, model, must } from '#test/documents';
import { createWeights, weightsOf, widthOf, type Weight, type WeightKey } from '../../../../src/editor/canvas/live/weights.ts';

/** Births at 0.1 and deaths at 1/20: of the change of the net flow 2/3 come through births (closed form, g / (g + d)). */
const people = () =>
  model({ start: 0, stop: 10, dt: 1, method: 'euler' })
    .stock('people', 100)
    .flow('births', { to: 'people' }, 'people * 0.1')
    .flow('deaths', { from: 'people' }, 'people / 20')
    .link('people', 'births')
    .build();

const [first, second] = ['l1' as LinkId, 'l2' as LinkId];
const half = (): Map<WeightKey, Weight> => new Map([[first, { weight: 0.5, sign: 1 }]]);

describe('weights of links and pipes', () => {
  test('are what comes through of all that moves the target, pipes by the end where the stock is', () => {
    const document = people();
    const { loops } = runWithLoops(must(compile(document).program, 'program'), {}, { extent: 'all' });
    const weights = weightsOf(must(loops, 'loops'), 5, rootModel(document), '');
    expect(weights.get(linkBetween(document, 'people', 'births').id)).toEqual({ weight: 1, sign: 1 });
    expect(weights.get(`${idOf(document, 'births')} to`)).toEqual({ weight: 16 / 24, sign: 1 });
    expect(weights.get(`${idOf(document, 'deaths')} from`)).toEqual({ weight: 8 / 24, sign: -1 });
    expect(weightsOf(must(loops, 'loops'), 5, rootModel(document), 'v9.').size).toBe(0);
  });

  test('are heard of by what they belong to alone, and not while they stay the same', () => {
    const weights = createWeights();
    const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    weights.hear(first, one);
    weights.hear(second, other);
    weights.put(half());
    weights.put(half());
    expect([one.mock.calls.length, other.mock.calls.length, weights.read(first)]).toEqual([1, 0, { weight: 0.5, sign: 1 }]);
    weights.put(new Map());
    expect([one.mock.calls.length, weights.read(first)]).toEqual([2, null]);
  });

  test('make a link from one unit to six thick', () => {
    expect([0, 0.5, 1].map((weight) => widthOf({ weight, sign: 1 }))).toEqual([1, 3.5, 6]);
  });
});
