import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { USUAL_THRESHOLDS } from '#core/analysis';
import { rootModel } from '#core/model';
import { getLoops, getRuns, simplifyRun, startAutorun, startLoops, startSimplifying } from '#editor/store';
import { createLocalEngine, createLocalLoopFinder, createLocalModelSimplifier } from '#worker';
import { model } from '#test/documents';
import { editing } from '#test/editor';

/** Births at 0.1 have 2/3 of the share at all times, deaths at 1/20 a third (closed form g / (g + d)). */
const people = () =>
  model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('people', 100).flow('births', { to: 'people' }, 'people * 0.1').flow('deaths', { from: 'people' }, 'people / 20').build();

let stops: (() => void)[] = [];

beforeEach(async () => {
  editing(people());
  stops = [startAutorun(createLocalEngine()), startLoops(createLocalLoopFinder()), startSimplifying(createLocalModelSimplifier())];
  await vi.waitUntil(() => getRuns().current !== null && getLoops().set.loops.length > 0, { timeout: 20_000 });
});

afterEach(() => {
  for (const stop of stops) stop();
});

describe('the diagram of what drove the run on screen', () => {
  test('holds the loops that are large enough and says how much they carry', async () => {
    const all = await simplifyRun(USUAL_THRESHOLDS);
    expect(all).toMatchObject({ sentence: 'R1 and B1 carry 100 % of the loop share in this run.' });
    const some = await simplifyRun({ ...USUAL_THRESHOLDS, loop: 0.5 });
    expect(some).toMatchObject({ sentence: 'R1 carries 67 % of the loop share in this run.' });
    const names = some !== null && some !== 'superseded' ? Object.values(rootModel(some.document).variables).map(({ name }) => name) : [];
    expect(names).toEqual(['people', 'births']);
  });

  test('is nothing where no loop is large enough, and only the latest wish is answered', async () => {
    expect(await simplifyRun({ ...USUAL_THRESHOLDS, loop: 0.9 })).toBeNull();
    const answers = await Promise.all([0.1, 0.2, 0.9].map((loop) => simplifyRun({ ...USUAL_THRESHOLDS, loop })));
    expect(answers.map((answer) => (answer === 'superseded' || answer === null ? answer : 'drawn'))).toEqual(['drawn', 'superseded', null]);
  });
});
