import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteVariable, setEquation } from '#core/commands';
import { cutAt, edit, endCut, getCut, getDocument, getRuns, rankLinks, startAutorun, startCutting } from '#editor/store';
import { createLocalEngine, createLocalLinkCutter } from '#worker';
import { idOf, model, must } from '#test/documents';
import { editing } from '#test/editor';
import { sentenceOf } from '../../../src/editor/panels/cut/CutBanner.tsx';

/** Growth by a tenth a year: 1.1^10 times as much after ten years; with births held at their first 10 a year, 100 + 10 * 10. */
const people = () =>
  model({ start: 0, stop: 10, dt: 1, method: 'euler', timeUnit: 'year' }).stock('people', 100).flow('births', { to: 'people' }, 'people * rate').constant('rate', 0.1).build();

const id = (name: string) => idOf(getDocument(), name);
const last = () => must(getCut().ghost, 'ghost').run.values.map((course) => course.at(-1));
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 });

let stops: (() => void)[] = [];

beforeEach(async () => {
  editing(people());
  stops = [startAutorun(createLocalEngine()), startCutting(createLocalLinkCutter(), createLocalLinkCutter())];
  await vi.waitUntil(() => getRuns().current !== null, { timeout: 20_000 });
});

afterEach(() => {
  for (const stop of stops) stop();
});

describe('a link that is cut', () => {
  test('is held at its starting value in a run beside the real one, and follows edits', async () => {
    cutAt({ from: id('people'), to: id('births') }, null);
    await until(() => expect(getCut().ghost).not.toBeNull());
    expect(last()[0]).toBeCloseTo(200, 9);
    expect(sentenceOf(id('people'), must(getRuns().current, 'run'), must(getCut().ghost, 'ghost'))).toBe('people ends at 200 instead of 259.37: 59.374 less.');
    edit('Equation', (draft) => setEquation(draft, { model: draft.root, variable: id('rate'), equation: '0.2' }));
    await until(() => expect(last()[0]).toBeCloseTo(300, 9));
    endCut();
    expect(getCut()).toMatchObject({ link: null, ghost: null });
  });

  test('without a say that could be held is told', async () => {
    cutAt({ from: id('births'), to: id('rate') }, null);
    await until(() => expect(getCut().impossible).toBe(true));
    expect(getCut().ghost).toBeNull();
  });

  test('ends where one of its variables is deleted', async () => {
    cutAt({ from: id('rate'), to: id('births') }, null);
    edit('Delete', (draft) => deleteVariable(draft, { model: draft.root, variable: idOf(draft, 'rate') }));
    expect(getCut().link).toBeNull();
  });

  test('goes with the document', async () => {
    cutAt({ from: id('people'), to: id('births') }, 'v1>v2');
    editing(people());
    expect(getCut()).toMatchObject({ link: null, loop: null });
  });

  test('is tried beside all others while another one is cut, and the run of that one does not end it', async () => {
    rankLinks([{ from: id('people'), to: id('births') }], id('people'));
    rankLinks([{ from: id('people'), to: id('births') }, { from: id('rate'), to: id('births') }], id('people'));
    cutAt({ from: id('people'), to: id('births') }, null);
    edit('Equation', (draft) => setEquation(draft, { model: draft.root, variable: id('rate'), equation: '0.2' }));
    await until(() => expect(getCut().ghost).not.toBeNull());
    await until(() => expect(getCut().ranks).toBe(false));
    expect(must(getCut().ranking, 'ranking').found.effects).toHaveLength(2);
  });

  test('can be tried beside all others, the largest effect first', async () => {
    rankLinks([{ from: id('rate'), to: id('births') }, { from: id('people'), to: id('births') }], id('people'));
    await until(() => expect(getCut().ranking).not.toBeNull());
    const effects = must(getCut().ranking, 'ranking').found.effects;
    expect(effects.map(({ link: { from }, final }) => [from, Number(final.toFixed(6))])).toEqual([[id('people'), Number((200 - 100 * 1.1 ** 10).toFixed(6))], [id('rate'), 0]]);
  });
});
