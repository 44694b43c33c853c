import { afterEach, describe, expect, test, vi } from 'vitest';
import { setTitle } from '#core/commands';
import { newDocument } from '#core/model';
import { edit, getDocument, openDocument, undo } from '#editor/store';
import { editing } from '#test/editor';
import { dismissNotice, noticeStore, notify } from '../../../src/editor/store/notices.ts';

const shown = () => noticeStore.getState().notices;
const texts = () => shown().map(({ text }) => text);

describe('notices', () => {
  afterEach(() => shown().forEach(({ id }) => dismissNotice(id)));

  test('of the brief ones three are in sight; what stays, or offers something to do, gives no way', () => {
    vi.useFakeTimers();
    notify({ tone: 'warning', text: 'the disk is full', stays: true });
    notify({ tone: 'info', text: 'deleted', actions: [{ label: 'Undo', run: () => undefined }] });
    for (const text of ['one', 'two', 'three', 'four']) notify({ tone: 'success', text });
    expect(texts()).toEqual(['the disk is full', 'deleted', 'two', 'three', 'four']);
    vi.runAllTimers();
    expect(texts()).toEqual(['the disk is full']);
    vi.useRealTimers();
  });

  test('what is told of a step goes with the next, or with its undoing; what is told of a document, with that', () => {
    editing(newDocument({ title: 'One' }));
    const rename = (title: string) => edit('Rename', (draft) => setTitle(draft, { title }));
    const told = () => {
      rename(`${getDocument().title}, again`);
      notify({ tone: 'info', text: 'renamed', about: 'step' });
      notify({ tone: 'success', text: 'One is open', about: 'document', stays: true });
      notify({ tone: 'success', text: 'saved', stays: true });
    };
    for (const next of [() => rename('Other'), undo]) {
      told();
      next();
      expect(texts().slice(-2)).toEqual(['One is open', 'saved']);
      expect(texts()).not.toContain('renamed');
    }
    told();
    openDocument(newDocument({ title: 'Two' }));
    expect(new Set(texts())).toEqual(new Set(['saved']));
  });

  test('of those that stay the last four are in sight; one of work at stake gives no way', () => {
    notify({ tone: 'danger', text: 'not saved', stays: true });
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) notify({ tone: 'warning', text, stays: true });
    expect(texts()).toEqual(['not saved', 'c', 'd', 'e', 'f']);
  });
});
