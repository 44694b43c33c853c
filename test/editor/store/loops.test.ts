import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addLink, setLinkPolarity, setLoopNick } from '#core/commands';
import { getDocument, edit, getHistory, getLoops, startLoops, undo, redo } from '#editor/store';
import { createLocalLoopFinder } from '#worker';
import { idOf, linkBetween, model } from '#test/documents';
import { editing } from '#test/editor';

const chain = () => model().auxiliary('trust', '').auxiliary('referrals', '').auxiliary('customers', '').link('trust', 'referrals', '+').link('referrals', 'customers', '+').build();

const close = () =>
  edit('Draw link', (draft) => {
    const link = addLink(draft, { model: draft.root, view: Object.values(draft.models[draft.root]?.views ?? {})[0]?.id ?? ('' as never), from: idOf(draft, 'customers'), to: idOf(draft, 'trust') });
    if (link !== null) setLinkPolarity(draft, { model: draft.root, link: linkBetween(draft, 'customers', 'trust').id, polarity: '+' });
  });

const names = () => [...getLoops().names.values()].map(({ name }) => name);

let stop = (): void => {};

beforeEach(() => {
  vi.useFakeTimers();
  editing(chain());
  stop = startLoops(createLocalLoopFinder());
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the loops of the open document', () => {
  test('are there with the edit that closes them, and their names are written down with that edit once they have stood', () => {
    expect(getLoops().set.count).toBe(0);
    close();
    expect([names(), getLoops().set.loops.map(({ polarity }) => polarity)]).toEqual([['R1'], ['R']]);
    expect(getDocument().loops).toBeUndefined();
    vi.advanceTimersByTime(1000);
    expect(Object.values(getDocument().loops ?? {})).toEqual([{ name: 'R1' }]);
    expect(getHistory().undo).toBe('Draw link');
    undo();
    expect([names(), getDocument().loops]).toEqual([[], undefined]);
    vi.advanceTimersByTime(1000);
    redo();
    expect([names(), Object.values(getDocument().loops ?? {})]).toEqual([['R1'], [{ name: 'R1' }]]);
  });

  test('change their letter and keep their number', () => {
    close();
    vi.advanceTimersByTime(1000);
    edit('Polarity', (draft) => setLinkPolarity(draft, { model: draft.root, link: linkBetween(draft, 'trust', 'referrals').id, polarity: '-' }));
    expect(names()).toEqual(['B1']);
    vi.advanceTimersByTime(1000);
    expect(Object.values(getDocument().loops ?? {})).toEqual([{ name: 'B1' }]);
  });

  test('are called what the document says at once', () => {
    close();
    const [key = ''] = getLoops().names.keys();
    edit('Name loop', (draft) => setLoopNick(draft, { key, name: 'R1', nick: 'Word of mouth' }));
    expect(getLoops().names.get(key)).toEqual({ name: 'R1', nick: 'Word of mouth' });
  });

  test('of a document that was only opened change nothing in it', () => {
    close();
    const looped = getDocument();
    editing(looped);
    vi.advanceTimersByTime(5000);
    expect([names(), getDocument()]).toEqual([['R1'], looped]);
  });

  test('that come and go while something is half drawn leave no name behind', () => {
    close();
    vi.advanceTimersByTime(300);
    undo();
    vi.advanceTimersByTime(5000);
    expect(getDocument().loops).toBeUndefined();
  });
});
