import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setAccumulates, setLinkPolarity } from '#core/commands';
import { edit, endSketch, getDocument, getSketch, liftMemory, nudge, openDocument, putMemory, startPlaying, startSketch, takersOf, undo } from '#editor/store';
import { createLocalSketchPlayer } from '#worker';
import { idOf, linkBetween, model } from '#test/documents';
import { editing } from '#test/editor';
import { causal } from '#test/loops';

const trust = () => causal('Trust', `
  trust > openness +
  openness > trust +
`);

const settled = () => vi.waitFor(() => expect(getSketch().busy).toBe(false), { timeout: 20_000 });
const end = (name: string) => getSketch().play?.verdicts.find(({ variable }) => variable === idOf(getDocument(), name))?.outcome;

let stop = (): void => {};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  editing(trust());
  stop = startPlaying(createLocalSketchPlayer());
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe('a diagram that is played', () => {
  test('is pushed where memory is while nobody pushes it, then where somebody does', async () => {
    startSketch();
    await settled();
    expect([getSketch().play?.nudgeChosen, end('trust')]).toEqual([true, 'up']);
    nudge(idOf(getDocument(), 'trust'), -1);
    await settled();
    expect([getSketch().play?.nudgeChosen, end('trust'), end('openness')]).toEqual([false, 'down', 'down']);
    nudge(idOf(getDocument(), 'trust'), null);
    await settled();
    expect(end('trust')).toBe('up');
  });

  test('is played again when an arrow or its memory changes', async () => {
    startSketch();
    await settled();
    edit('Polarity', (draft) => setLinkPolarity(draft, { model: draft.root, link: linkBetween(draft, 'openness', 'trust').id, polarity: '-' }));
    await settled();
    expect(end('trust')).toBe('same');
    const openness = idOf(getDocument(), 'openness');
    edit('Memory', (draft) => setAccumulates(draft, { model: draft.root, variable: openness, accumulates: true }));
    await settled();
    expect(getSketch().play?.choice.accumulators).toEqual([openness]);
  });

  test('has its memory moved as one step, to a word that can take it alone', async () => {
    startSketch();
    await settled();
    const [trusted, openness] = ['trust', 'openness'].map((name) => idOf(getDocument(), name));
    if (trusted === undefined || openness === undefined) throw new Error('no words');
    expect([getSketch().play?.choice.added, takersOf(trusted)]).toEqual([[trusted], [openness]]);
    expect(putMemory(openness)).toBe(false);
    liftMemory(trusted);
    expect(putMemory(trusted)).toBe(false);
    expect(putMemory(openness)).toBe(true);
    await settled();
    expect(getSketch()).toMatchObject({ lifted: null, play: { choice: { accumulators: [openness], added: [] } } });
    undo();
    await settled();
    expect(getSketch().play?.choice).toMatchObject({ accumulators: [trusted], added: [trusted] });
  });

  test('ends with the document that it is of', async () => {
    startSketch();
    await settled();
    openDocument(model().build());
    expect(getSketch()).toMatchObject({ model: null, play: null });
  });

  test('says why it cannot be played, and is a map again once it is ended', async () => {
    editing(model().auxiliary('alone', '').build());
    startSketch();
    await settled();
    expect(getSketch()).toMatchObject({ play: null, problem: 'No word without an equation has an arrow, so there is nothing to push by itself: draw an arrow, or say what to push.' });
    endSketch();
    expect(getSketch().model).toBeNull();
  });
});
