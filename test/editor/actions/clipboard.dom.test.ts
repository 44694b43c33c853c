import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rootModel } from '#core/model';
import { listenForClipboard } from '#editor/actions';
import { getDocument, getHistory, getSelection, openDocument, select } from '#editor/store';
import { model, variableNamed } from '#test/documents';
import { editing } from '#test/editor';

let stop: () => void;
let canvas: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div role="application" tabindex="0" id="canvas"></div><input id="field">';
  canvas = document.querySelector<HTMLElement>('#canvas') ?? document.body;
  canvas.focus();
  stop = listenForClipboard(document);
});

afterEach(() => stop());

/** What a browser sends when the keys of the clipboard are pressed; answers what is in the clipboard after it. */
function send(type: 'copy' | 'cut' | 'paste', text = ''): { readonly text: string; readonly taken: boolean } {
  const held = new Map([['text/plain', text]]);
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: (kind: string) => held.get(kind) ?? '', setData: (kind: string, value: string) => held.set(kind, value) } });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return { text: held.get('text/plain') ?? '', taken: event.defaultPrevented };
}

const shop = () => model().stock('Customers', 100).flow('sales', { to: 'Customers' }, 'Customers * rate').constant('rate', 0.1).build();
const names = () => Object.values(rootModel(getDocument()).variables).map(({ name }) => name);

describe('the clipboard', () => {
  test('carries variables with their equations into another model, under free names', () => {
    const { element } = editing(shop());
    select([element('Customers'), element('sales')]);
    const { text, taken } = send('copy');
    expect(taken).toBe(true);
    openDocument(model().auxiliary('sales').build());
    send('paste', text);
    expect(names()).toEqual(['sales', 'Customers', 'sales 2']);
    expect(variableNamed(getDocument(), 'sales 2')).toMatchObject({ equation: 'Customers * rate' });
    expect(getHistory().undo).toBe('Paste');
    expect(getSelection().elements).toHaveLength(2);
  });

  test('pasted twice, the second lies beside the first', () => {
    const { element } = editing(shop());
    select([element('rate')]);
    const { text } = send('copy');
    send('paste', text);
    send('paste', text);
    const places = getDocument().models[getDocument().root]?.views[getSelection().view]?.elements ?? {};
    const spots = Object.values(places).flatMap((one) => ('x' in one ? [`${one.x} ${one.y}`] : []));
    expect(new Set(spots).size).toBe(spots.length);
  });

  test('cutting takes away what was copied, in one step', () => {
    const { element } = editing(shop());
    select([element('rate')]);
    expect(send('cut').text).toContain('loopwell-fragment');
    expect(names()).toEqual(['Customers', 'sales']);
    expect(getHistory().undo).toBe('Cut rate');
  });

  test('plain lines become variables and links', () => {
    editing(model().build());
    send('paste', 'price -> demand -\nmorale');
    expect(names()).toEqual(['price', 'demand', 'morale']);
    expect(Object.values(rootModel(getDocument()).links)[0]?.polarity).toBe('-');
  });

  test('leaves fields alone, and copies nothing where nothing is selected', () => {
    const { element, text } = editing(shop());
    expect(send('copy').taken).toBe(false);
    select([element('rate')]);
    document.querySelector<HTMLElement>('#field')?.focus();
    const before = text();
    expect([send('copy').taken, send('cut').taken, send('paste', 'price').taken]).toEqual([false, false, false]);
    expect(text()).toBe(before);
  });
});
