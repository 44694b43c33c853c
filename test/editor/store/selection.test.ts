import { beforeEach, describe, expect, test } from 'vitest';
import { addGhost, addView, deleteElements } from '#core/commands';
import type { ViewId } from '#core/model';
import {
  clearSelection,
  edit,
  getDocument,
  getSelection,
  getTool,
  openDocument,
  openView,
  select,
  selectAll,
  selectLink,
  selectVariable,
  setTool,
  takeTool,
  toggleSelected,
  undo,
  usedTool,
} from '#editor/store';
import { linkBetween, model, viewIn } from '#test/documents';
import { editing } from '#test/editor';

let editor: ReturnType<typeof editing>;

beforeEach(() => {
  editor = editing(model().stock('a', 1).flow('f', { from: 'a' }, 'a').constant('c', 2).link('c', 'f').build());
});

describe('selected elements', () => {
  test('stand for a variable or a link where one is alone', () => {
    const elements = Object.values(viewIn(getDocument()).elements);
    const one = (kind: string) => elements.find((element) => element.kind === kind)?.id ?? editor.element('a');
    select([editor.element('a')]);
    expect(getSelection()).toMatchObject({ variable: editor.id('a'), link: null });
    select([one('cloud')]);
    expect(getSelection()).toMatchObject({ variable: editor.id('f'), link: null });
    select([one('curve')]);
    expect(getSelection()).toMatchObject({ variable: null, link: linkBetween(getDocument(), 'c', 'f').id });
    select([editor.element('a'), editor.element('c')]);
    expect(getSelection()).toMatchObject({ variable: null, link: null });
  });

  test('a ghost stands for its variable', () => {
    const ghost = edit('Ghost', (draft) => addGhost(draft, { ...editor.here, variable: editor.id('c'), at: { x: 0, y: 0 } }));
    if (ghost) select([ghost]);
    expect(getSelection().variable).toBe(editor.id('c'));
  });

  test('are added to, toggled, all and none, and never twice', () => {
    const [a, c] = [editor.element('a'), editor.element('c')];
    select([a]);
    select([c, a], { add: true });
    expect(getSelection().elements).toEqual([a, c]);
    toggleSelected(a);
    expect(getSelection().elements).toEqual([c]);
    toggleSelected(a);
    expect(getSelection().elements).toEqual([c, a]);
    selectAll();
    expect(getSelection().elements).toHaveLength(Object.keys(viewIn(getDocument()).elements).length);
    clearSelection();
    expect(getSelection().elements).toEqual([]);
  });
});

test('a variable or link from a list is selected with what shows it', () => {
  selectVariable(editor.id('c'));
  expect(getSelection()).toMatchObject({ elements: [editor.element('c')], variable: editor.id('c') });
  const { id } = linkBetween(getDocument(), 'c', 'f');
  selectLink(id);
  expect(getSelection()).toMatchObject({ link: id, variable: null });
  expect(getSelection().elements).toHaveLength(1);
});

test('a view that is taken back while it is open gives way to the first one', () => {
  const first = getSelection().view;
  const second = edit('Add view', (draft) => addView(draft, { model: draft.root })) ?? ('' as ViewId);
  openView(getDocument().root, second);
  expect(getSelection().view).toBe(second);
  undo();
  expect(getSelection().view).toBe(first);
});

test('the tool stays in hand through edits, and is put down with another document', () => {
  setTool('flow');
  edit('Delete', (draft) => deleteElements(draft, { ...editor.here, elements: [editor.element('c')] }));
  expect(getTool()).toBe('flow');
  openDocument(getDocument());
  expect(getTool()).toBe('select');
});

test('a tool asked for twice stays in hand; one that came with a new model has not been asked for yet', () => {
  openDocument(model().build());
  setTool('stock');
  takeTool('stock');
  usedTool();
  expect(getTool()).toBe('select');
  takeTool('stock');
  takeTool('stock');
  usedTool();
  expect(getTool()).toBe('stock');
});
