import { describe, expect, test } from 'vitest';
import { actions, findAction, keyboardHelp, printKeys, runAction, type Action } from '#editor/actions';
import type { KeyPlace } from '../../../src/editor/actions/keyPlace.ts';
import { actionFor } from '../../../src/editor/actions/shortcuts.ts';
import { matches } from '../../../src/editor/actions/keys.ts';
import { closeDialog, getDialog, getTool, openDialog, setHost, setPreference, setTool, type HostPort } from '#editor/store';

const press = (key: string, held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('keys', () => {
  test('Mod is Ctrl, on a Mac Cmd, and never both', () => {
    expect(matches(press('z', ['ctrl']), 'Mod+Z', false)).toBe(true);
    expect(matches(press('z', ['meta']), 'Mod+Z', true)).toBe(true);
    expect(matches(press('z', ['meta']), 'Mod+Z', false)).toBe(false);
    expect(matches(press('z', ['ctrl', 'meta']), 'Mod+Z', true)).toBe(false);
  });

  test('Shift tells undo from redo, whatever the case of the letter', () => {
    expect(matches(press('Z', ['ctrl', 'shift']), 'Mod+Z', false)).toBe(false);
    expect(matches(press('Z', ['ctrl', 'shift']), 'Mod+Shift+Z', false)).toBe(true);
  });

  test('a sign counts by itself: some keyboards need Shift for it, others do not', () => {
    expect(matches(press('?', ['shift']), '?', false)).toBe(true);
    expect(matches(press('?'), '?', false)).toBe(true);
    expect(matches(press('+', ['shift']), 'Plus', false)).toBe(true);
  });

  test('are printed as people read them', () => {
    expect(printKeys('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(printKeys('Mod+Shift+Z', true)).toBe('Shift Cmd Z');
    expect(printKeys('Escape', false)).toBe('Esc');
    expect(printKeys('Plus', false)).toBe('+');
  });

  test('no two actions share keys, but for signs that mark selected links and zoom without any', () => {
    const all = actions.flatMap(({ keys = [] }) => keys);
    expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual(['Plus', '=', '-', '0']);
  });

  test('Shift and a digit are told by the key itself: what it types differs from keyboard to keyboard', () => {
    expect(matches({ ...press('!', ['shift']), code: 'Digit1' }, 'Shift+1', false)).toBe(true);
    expect(matches({ ...press('+', ['shift']), code: 'Digit1' }, 'Shift+1', false)).toBe(true);
    expect(matches({ ...press('1'), code: 'Digit1' }, 'Shift+1', false)).toBe(false);
  });

  test('help lists every action that has keys', () => {
    const listed = keyboardHelp(false).flatMap(({ lines }) => lines.map(({ keys }) => keys[0]));
    const wanted = actions.flatMap(({ keys }) => (keys?.[0] === undefined ? [] : [printKeys(keys[0], false)]));
    expect(listed).toEqual(expect.arrayContaining(wanted));
  });
});

describe('where a key is pressed', () => {
  const meant = (key: string, place: KeyPlace, held: readonly 'ctrl'[] = []): Action['id'] | null => actionFor(press(key, held), place)?.id ?? null;

  test('while typing only saving, opening and finding work', () => {
    expect(meant('s', 'typing')).toBeNull();
    expect(meant('z', 'typing', ['ctrl'])).toBeNull();
    expect(meant('Delete', 'typing')).toBeNull();
    expect(meant('s', 'typing', ['ctrl'])).toBe('saveFile');
    expect(meant('k', 'typing', ['ctrl'])).toBe('palette');
  });

  test('deleting needs the diagram', () => {
    expect(meant('Delete', 'diagram')).toBe('delete');
    expect(meant('Delete', 'elsewhere')).toBeNull();
    expect(meant('z', 'elsewhere', ['ctrl'])).toBe('undo');
  });

  test('single keys act on the diagram alone, and can be turned off; keys with Ctrl cannot', () => {
    expect(meant('s', 'diagram')).toBe('toolStock');
    expect(meant('s', 'elsewhere')).toBeNull();
    expect(meant('?', 'elsewhere')).toBe('keyboard');
    expect(meant('F6', 'typing')).toBe('nextRegion');
    setPreference('singleKeys', false);
    expect(meant('s', 'diagram')).toBeNull();
    expect(meant('d', 'diagram', ['ctrl'])).toBe('duplicate');
    setPreference('singleKeys', true);
  });

  test('the keys of the clipboard are left to the browser, which answers with events', () => {
    for (const key of ['x', 'c', 'v']) expect(meant(key, 'diagram', ['ctrl'])).toBeNull();
  });

  test('Esc stops a run only where the run says how it stands', () => {
    expect(meant('Escape', 'run')).toBe('stopRun');
    for (const place of ['diagram', 'elsewhere', 'typing', 'menu'] as const) expect(meant('Escape', place)).toBeNull();
  });

  test('a menu keeps its letters to itself, and so does an open dialog', () => {
    expect(meant('s', 'menu')).toBeNull();
    openDialog('about');
    expect(meant('s', 'diagram')).toBeNull();
    closeDialog();
    expect(meant('s', 'diagram')).toBe('toolStock');
  });
});

describe('actions', () => {
  test('tools are taken in hand and say so', () => {
    setTool('select');
    runAction('toolFlow');
    expect(getTool()).toBe('flow');
    expect(findAction('toolFlow').checked?.()).toBe(true);
    expect(findAction('toolSelect').checked?.()).toBe(false);
  });

  test('what cannot be done is not done', () => {
    expect(findAction('delete').when()).toBe(false);
    expect(runAction('delete')).toBe(false);
  });

  test('files are the business of the app around the editor', () => {
    const asked: string[] = [];
    const host: HostPort = {
      version: '1',
      create: (kind) => asked.push(kind),
      copy: () => asked.push('copy'),
      adopt: () => asked.push('adopt'),
      pickFile: () => asked.push('pick'),
      download: (kind) => asked.push(kind),
      rename: () => asked.push('rename'),
    };
    setHost(host);
    for (const id of ['newStockFlow', 'newCausalLoop', 'copyModel', 'openFile', 'renameModel', 'saveFile', 'exportPng'] as const) runAction(id);
    setHost(null);
    expect(asked).toEqual(['stockFlow', 'causalLoop', 'copy', 'pick', 'rename', 'model', 'png']);
  });

  test('opening asks with the gallery', () => {
    runAction('open');
    expect(getDialog()).toBe('gallery');
    closeDialog();
  });
});
