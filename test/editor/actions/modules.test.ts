import { expect, test } from 'vitest';
import { rootModel } from '#core/model';
import { findAction, runAction } from '#editor/actions';
import { getDocument, getHistory, getSelection, select, undo } from '#editor/store';
import { actionFor } from '../../../src/editor/actions/shortcuts.ts';
import { noticeStore } from '../../../src/editor/store/notices.ts';
import { model } from '#test/documents';
import { editing } from '#test/editor';

const account = () =>
  editing(
    model()
      .stock('Fund', 100, { at: { x: 0, y: 0 } })
      .flow('earning', { to: 'Fund' }, 'Fund * rate', { at: { x: -150, y: 0 } })
      .constant('rate', 0.1, { at: { x: -150, y: 120 } })
      .auxiliary('worth', 'Fund * 2', { at: { x: 200, y: 0 } })
      .link('rate', 'earning', '+')
      .link('Fund', 'worth', '+')
      .scenario('generous', { rate: 0.2 })
      .build(),
  );

const names = () => Object.values(rootModel(getDocument()).variables).map(({ name }) => name);

test('a part is made by one step and dissolved by another; each is undone to the letter', () => {
  const editor = account();
  const whole = editor.text();
  select([editor.element('Fund'), editor.element('rate')]);
  expect(runAction('makePart')).toBe(true);
  const parted = editor.text();
  expect(runAction('inlinePart')).toBe(true);
  expect(names()).toEqual(['Fund', 'earning', 'rate', 'worth']);
  expect(getSelection().elements).toEqual(expect.arrayContaining([editor.element('Fund'), editor.element('rate')]));
  expect(getHistory().undo).toBe('Dissolve part');
  undo();
  expect(editor.text()).toBe(parted);
  undo();
  expect(editor.text()).toBe(whole);
});

test('names that were taken are told', () => {
  const editor = account();
  select([editor.element('worth')]);
  runAction('makePart');
  const module = Object.values(rootModel(getDocument()).variables).find(({ kind }) => kind === 'module');
  select([editor.element(module?.name ?? '')]);
  runAction('duplicate');
  runAction('inlinePart');
  select([editor.element(module?.name ?? '')]);
  runAction('inlinePart');
  expect(noticeStore.getState().notices.find(({ id }) => id === 'inlined')?.text).toMatch(/worth is now .*worth/u);
});

test('keys make and dissolve a part on the diagram; what is no part cannot be dissolved', () => {
  const editor = account();
  const typed = (shiftKey: boolean) => actionFor({ key: shiftKey ? 'G' : 'g', ctrlKey: true, metaKey: false, altKey: false, shiftKey }, 'diagram')?.id;
  expect([typed(false), typed(true)]).toEqual(['makePart', 'inlinePart']);
  select([editor.element('worth')]);
  expect(findAction('inlinePart').when()).toBe(false);
});
