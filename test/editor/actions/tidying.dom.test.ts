import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LayoutQuestion } from '#core/diagram';
import { rootModel } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { dismissNotice, edit, getDocument, getHistory, openDocument, setTidier, undo } from '#editor/store';
import { createLocalTidier, type LayoutAnswer } from '#worker';
import { noticeStore } from '../../../src/editor/store/notices.ts';
import { editing } from '#test/editor';
import { model, must } from '#test/documents';
import { growth } from '#test/loops';

const { told, labels } = words.actions;

/** A tidier that answers when the test says so; `asked` is what it was asked so far. */
function slowTidier() {
  const asked: { question: LayoutQuestion; answer: (answer: LayoutAnswer) => void; stopped: () => boolean }[] = [];
  setTidier({
    layOut: (question, signal) =>
      new Promise((answer) => {
        signal?.addEventListener('abort', () => answer({ kind: 'cancelled' }));
        asked.push({ question, answer, stopped: () => signal?.aborted ?? false });
      }),
  });
  return asked;
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
const turnOf = <Turn>(asked: readonly Turn[], turn: number): Turn => must(asked[turn] ?? null, `turn ${turn}`);
const laid = async (question: LayoutQuestion): Promise<LayoutAnswer> => createLocalTidier().layOut(question);
const notices = () => noticeStore.getState().notices.map(({ text }) => text);
const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => void editing(growth()));
afterEach(() => noticeStore.getState().notices.forEach(({ id }) => dismissNotice(id)));

test('Tidy is one step of undo', async () => {
  setTidier(createLocalTidier());
  const before = getDocument();
  runAction('tidy');
  await soon(() => expect(getHistory().undo).toBe(labels.tidy));
  undo();
  expect(getDocument()).toEqual(before);
});

test('a diagram that changes meanwhile is laid out as it stands then', async () => {
  const asked = slowTidier();
  runAction('tidy');
  await soon(() => expect(asked).toHaveLength(1));
  const late = await laid(turnOf(asked, 0).question);
  edit('Rename', (draft) => Object.values(rootModel(draft).variables).forEach((variable) => (variable.name += ' long long')));
  turnOf(asked, 0).answer(late);
  await soon(() => expect(asked).toHaveLength(2));
  expect(getHistory().undo).toBe('Rename');
  turnOf(asked, 1).answer(await laid(turnOf(asked, 1).question));
  await soon(() => expect(getHistory().undo).toBe(labels.tidy));
});

test('a change that no diagram shows does not keep it', async () => {
  const asked = slowTidier();
  runAction('tidy');
  await soon(() => expect(asked).toHaveLength(1));
  edit('Title', (draft) => (draft.title = 'Another'));
  turnOf(asked, 0).answer(await laid(turnOf(asked, 0).question));
  await soon(() => expect(getHistory().undo).toBe(labels.tidy));
});

test('one that changes again and again is left, and that is told', async () => {
  const asked = slowTidier();
  runAction('tidy');
  for (let turn = 0; turn < 3; turn += 1) {
    await soon(() => expect(asked).toHaveLength(turn + 1));
    edit('Rename', (draft) => Object.values(rootModel(draft).variables).forEach((variable) => (variable.name += 'x')));
    turnOf(asked, turn).answer(await laid(turnOf(asked, turn).question));
  }
  await soon(() => expect(notices()).toContain(told.tidyOvertaken));
  expect(getHistory().undo).toBe('Rename');
});

test('what takes long is told, and Escape ends it without a step', async () => {
  const asked = slowTidier();
  const before = getDocument();
  runAction('tidy');
  await soon(() => expect(notices()).toContain(told.tidying));
  press('Escape');
  expect(turnOf(asked, 0).stopped()).toBe(true);
  await soon(() => expect(notices()).toEqual([]));
  expect(getDocument()).toBe(before);
});

test('another Tidy takes the place of the first, and another model ends it', async () => {
  const asked = slowTidier();
  runAction('tidy');
  await soon(() => expect(asked).toHaveLength(1));
  runAction('tidy');
  await soon(() => expect(asked).toHaveLength(2));
  expect(asked.map(({ stopped }) => stopped())).toEqual([true, false]);
  openDocument(model().build());
  expect(turnOf(asked, 1).stopped()).toBe(true);
});

test('a tidier that breaks down is told', async () => {
  const asked = slowTidier();
  runAction('tidy');
  await soon(() => expect(asked).toHaveLength(1));
  turnOf(asked, 0).answer({ kind: 'failed', message: 'out of memory' });
  await soon(() => expect(notices()).toEqual([told.tidyFailed]));
});
