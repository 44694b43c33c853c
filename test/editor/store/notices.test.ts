import { afterEach, describe, expect, test, vi } from 'vitest';
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

  test('of those that stay the last four are in sight; one of work at stake gives no way', () => {
    notify({ tone: 'danger', text: 'not saved', stays: true });
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) notify({ tone: 'warning', text, stays: true });
    expect(texts()).toEqual(['not saved', 'c', 'd', 'e', 'f']);
  });
});
