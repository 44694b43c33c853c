import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setEquation } from '#core/commands';
import { edit, getLoops, getShares, startAutorun, startLoops, startSharing } from '#editor/store';
import { createLocalEngine, createLocalLoopFinder, createLocalLoopSharer } from '#worker';
import { idOf, model } from '#test/documents';
import { editing } from '#test/editor';

/** Births at 0.1 and deaths at 1/20 of the people: shares of 2/3 and 1/3 at every time, by the closed form g / (g + d). */
const people = () =>
  model({ start: 0, stop: 10, dt: 1, method: 'euler', timeUnit: 'year' })
    .stock('people', 100)
    .flow('births', { to: 'people' }, 'people * 0.1')
    .flow('deaths', { from: 'people' }, 'people / 20')
    .build();

const settled = () => vi.waitFor(() => expect([getShares().busy, getShares().run === null]).toEqual([false, false]), { timeout: 20_000 });
const means = () => getShares().shares?.summary.loops.map(({ key, mean }) => [getLoops().names.get(key)?.name, Number(mean.toFixed(6))]);

let stops: (() => void)[] = [];

beforeEach(() => {
  editing(people());
  stops = [startAutorun(createLocalEngine()), startLoops(createLocalLoopFinder()), startSharing(createLocalLoopSharer())];
});

afterEach(() => {
  for (const stop of stops) stop();
});

describe('what loops do in the run on screen', () => {
  test('comes after the curve, by the names that the loops have', async () => {
    await settled();
    expect(means()).toEqual([['R1', 0.666667], ['B1', -0.333333]]);
    expect(getShares().shares?.complete).toBe(true);
  });

  test('follows an edit', async () => {
    await settled();
    const before = getShares().run;
    edit('Equation', (draft) => setEquation(draft, { model: draft.root, variable: idOf(draft, 'deaths'), equation: 'people / 10' }));
    await vi.waitFor(() => expect(getShares().run).not.toBe(before), { timeout: 20_000 });
    await settled();
    expect(getShares().shares?.summary.still).toBe(true);
  });

  test('tells the directions that no equation tells: the logistic flow only rises with its stock below half the limit', async () => {
    await settled();
    editing(
      model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('P', 5).flow('net', { to: 'P' }, 'P * (1 - P / 1000) * 0.1').build(),
    );
    expect(getLoops().set.loops.map(({ polarity }) => polarity)).toEqual(['U']);
    await vi.waitFor(() => expect([...getLoops().names.values()].map(({ name }) => name)).toEqual(['R1']), { timeout: 20_000 });
    expect(getLoops().graph.links.map(({ sign, signFrom }) => [sign, signFrom])).toContainEqual(['+', 'observed']);
  });

  test('is nothing where there are no loops', async () => {
    await settled();
    edit('Equation', (draft) => {
      for (const [name, equation] of [['births', '5'], ['deaths', '3']] as const) setEquation(draft, { model: draft.root, variable: idOf(draft, name), equation });
    });
    await vi.waitFor(() => expect(getShares()).toEqual({ run: null, shares: null, busy: false }), { timeout: 20_000 });
  });
});
