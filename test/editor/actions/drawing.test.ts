import { beforeEach, describe, expect, test } from 'vitest';
import { addCausalView } from '#core/commands';
import { curveOf, rootModel, type ElementId } from '#core/model';
import { findAction, runAction, type ActionId } from '#editor/actions';
import { getDocument, getHistory, getSelection, openView, select, selectLink, setCanvas, undo } from '#editor/store';
import { noticeStore } from '../../../src/editor/store/notices.ts';
import { actionFor } from '../../../src/editor/actions/shortcuts.ts';
import { linkBetween, model, must, viewIn } from '#test/documents';
import { editing } from '#test/editor';

let editor: ReturnType<typeof editing>;

beforeEach(() => {
  editor = editing(
    model()
      .auxiliary('price', '', { at: { x: 0, y: 0 } })
      .auxiliary('demand', '', { at: { x: 200, y: 40 } })
      .auxiliary('orders', '', { at: { x: 500, y: 90 } })
      .link('price', 'demand')
      .link('demand', 'orders')
      .build(),
  );
});

const key = (typed: string) => actionFor({ key: typed, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }, 'diagram')?.id;
const curve = (from: string, to: string) => must(curveOf(viewIn(getDocument()), linkBetween(getDocument(), from, to).id), 'curve').id;
const place = (name: string) => {
  const element = viewIn(getDocument()).elements[editor.element(name)];
  return element && 'x' in element ? { x: element.x, y: element.y } : null;
};

/** Runs an action and takes it back: what it did is one step and leaves nothing behind. */
function once(id: ActionId, look: () => void): void {
  const before = editor.text();
  expect(runAction(id)).toBe(true);
  look();
  undo();
  expect(editor.text()).toBe(before);
}

describe('signs', () => {
  test('zoom while no link is selected and mark the selected links otherwise', () => {
    const nothing = () => {};
    setCanvas({ fit: nothing, fitTo: nothing, show: nothing, middle: () => ({ x: 0, y: 0 }), zoomBy: nothing, zoomTo: nothing, reveal: nothing, nudge: nothing, ask: nothing, focus: nothing });
    expect([key('+'), key('-'), key('0')]).toEqual(['zoomIn', 'zoomOut', 'zoomReset']);
    select([curve('price', 'demand'), curve('demand', 'orders')]);
    expect([key('+'), key('-'), key('0')]).toEqual(['linkPositive', 'linkNegative', 'linkUnsigned']);
    setCanvas(null);
  });
});

describe('selected links', () => {
  beforeEach(() => select([curve('price', 'demand'), curve('demand', 'orders')]));

  test('get a polarity and a delay together, and lose the delay by the same key', () => {
    once('linkNegative', () => expect([linkBetween(getDocument(), 'price', 'demand').polarity, linkBetween(getDocument(), 'demand', 'orders').polarity]).toEqual(['-', '-']));
    runAction('linkDelay');
    expect(findAction('linkDelay').checked?.()).toBe(true);
    runAction('linkDelay');
    expect(linkBetween(getDocument(), 'price', 'demand').delay).toBeUndefined();
  });

  test('turn round', () => {
    once('linkReverse', () => expect(linkBetween(getDocument(), 'demand', 'price')).toBeDefined());
  });

  test('that only go together take no polarity, and are made causes again', () => {
    runAction('linkAssociation');
    expect(findAction('linkPositive').when()).toBe(false);
    runAction('linkAssociation');
    expect(findAction('linkPositive').when()).toBe(true);
  });

  test('a link chosen in the outline counts without its curve', () => {
    select([]);
    selectLink(linkBetween(getDocument(), 'price', 'demand').id);
    runAction('linkPositive');
    expect(linkBetween(getDocument(), 'price', 'demand').polarity).toBe('+');
    expect(getHistory().undo).toBe('Set polarity');
  });
});

describe('what is deleted or hidden', () => {
  const deleted = (...elements: ElementId[]) => {
    select(elements);
    runAction('delete');
    const label = getHistory().undo;
    undo();
    return label;
  };

  test('is named by its step: a variable, a link, or how many elements', () => {
    expect(deleted(editor.element('price'))).toBe('Delete price');
    expect(deleted(curve('price', 'demand'))).toBe('Delete price → demand');
    expect(deleted(editor.element('price'), editor.element('demand'))).toBe('Delete 2 elements');
    selectLink(linkBetween(getDocument(), 'demand', 'orders').id);
    runAction('delete');
    expect(getHistory().undo).toBe('Delete demand → orders');
  });

  test('from one view is told by its name, until the next step', () => {
    const told = () => noticeStore.getState().notices.map(({ text }) => text);
    select([editor.element('price')]);
    runAction('hide');
    expect([getHistory().undo, told()]).toEqual(['Remove price from view', ['Out of this view: price. The model keeps it.']]);
    undo();
    expect(told()).toEqual([]);
  });
});

describe('selected elements', () => {
  beforeEach(() => select([editor.element('price'), editor.element('demand'), editor.element('orders')]));

  test('align and spread', () => {
    once('alignMiddle', () => expect(new Set(['price', 'demand', 'orders'].map((name) => place(name)?.y)).size).toBe(1));
    expect(findAction('distributeAcross').when()).toBe(true);
    select([editor.element('price'), editor.element('demand')]);
    expect(findAction('distributeAcross').when()).toBe(false);
  });

  test('are coloured and pinned; the menu shows what all of them have', () => {
    once('tintTeal', () => expect(findAction('tintTeal').checked?.()).toBe(true));
    expect(findAction('tintNone').checked?.()).toBe(true);
    once('pin', () => expect(findAction('pin').checked?.()).toBe(true));
  });

  test('are taken out of this view and stay in the model', () => {
    once('hide', () => {
      expect(Object.keys(viewIn(getDocument()).elements)).toEqual([]);
      expect(Object.keys(rootModel(getDocument()).variables)).toHaveLength(3);
    });
  });

  test('get a frame around them, names and all', () => {
    runAction('frameAround');
    const frame = Object.values(viewIn(getDocument()).elements).find((element) => element.kind === 'frame');
    expect(frame?.kind === 'frame' && frame.x - frame.width / 2).toBeLessThan(-20);
    expect(frame?.kind === 'frame' && frame.x + frame.width / 2).toBeGreaterThan(520);
  });

  test('have ghosts, each selected after it is made', () => {
    once('ghost', () => expect(getSelection().elements.map((id) => viewIn(getDocument()).elements[id]?.kind)).toEqual(['ghost', 'ghost', 'ghost']));
  });
});

describe('views', () => {
  test('a causal loop view is made from the open one and opened; deleting it opens the other', () => {
    const first = getSelection().view;
    expect(findAction('deleteView').when()).toBe(false);
    runAction('newCausalView');
    expect(getSelection().view).not.toBe(first);
    runAction('nextView');
    expect(getSelection().view).toBe(first);
    runAction('nextView');
    runAction('deleteView');
    expect(getSelection().view).toBe(first);
    expect(Object.keys(rootModel(getDocument()).views)).toEqual([first]);
    undo();
    expect(Object.keys(rootModel(getDocument()).views)).toHaveLength(2);
  });

  test('the original of a ghost is found in another view where this one has none', () => {
    const document = model().auxiliary('price').build();
    const other = must(addCausalView(document, { model: document.root, from: viewIn(document).id }), 'view');
    const { element, id } = editing(document);
    const shown = element('price');
    openView(document.root, other);
    const [symbol] = Object.keys(rootModel(getDocument()).views[other]?.elements ?? {});
    select([symbol as typeof shown]);
    runAction('ghost');
    const [ghost] = getSelection().elements;
    select([symbol as typeof shown]);
    runAction('hide');
    select([must(ghost, 'ghost')]);
    globalThis.requestAnimationFrame ??= () => 0;
    runAction('original');
    expect(getSelection()).toMatchObject({ view: viewIn(getDocument()).id, elements: [shown], variable: id('price') });
  });
});
