import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import { edit, exportHistory, getDocument, getHistory, openDocument, undo } from '#editor/store';
import { model } from '#test/documents';
import { openDatabase } from '../../src/app/keeping/database.ts';
import { Overtaken, Shelf } from '../../src/app/keeping/shelf.ts';

let shelf: Shelf;
let name: string;

beforeEach(() => {
  name = `shelf ${crypto.randomUUID()}`;
  shelf = new Shelf(name);
});

const bathtub = (): ModelDocument => model().stock('Water', 100).flow('inflow', { to: 'Water' }, 5).build();

describe('the shelf', () => {
  test('gives back the document letter for letter', async () => {
    await shelf.put('k', bathtub(), null, { edited: 1 });
    const taken = await shelf.take('k');
    expect(taken?.ok && writeJson(taken.document)).toBe(writeJson(bathtub()));
  });

  test('gives back the steps to undo together with the document', async () => {
    openDocument(bathtub());
    const before = getDocument().title;
    edit('Name it', (draft) => {
      draft.title = 'Named';
    });
    await shelf.put('k', getDocument(), exportHistory(), { edited: 1 });
    openDocument(bathtub());
    const taken = await shelf.take('k');
    if (!taken?.ok) throw new Error('not taken');
    expect(openDocument(taken.document, { key: 'k', history: taken.history })).toBe(true);
    expect(getHistory().undo).toBe('Name it');
    undo();
    expect(getDocument().title).toBe(before);
  });

  test('gives back a thousand steps, undone to the very first document', async () => {
    openDocument(bathtub());
    const first = writeJson(getDocument());
    for (let at = 1; at <= 1000; at += 1) {
      edit('Name it', (draft) => {
        draft.title = `Name ${at}`;
      });
    }
    await shelf.put('k', getDocument(), exportHistory(), { edited: 1 });
    const taken = await new Shelf(name).take('k');
    if (!taken?.ok) throw new Error('not taken');
    openDocument(taken.document, { key: 'k', history: taken.history });
    let undone = 0;
    while (undo()) undone += 1;
    expect(undone).toBe(1000);
    expect(writeJson(getDocument())).toBe(first);
  });

  test('refuses to replace a state that the writer never saw, and then writes nothing', async () => {
    await shelf.put('k', { ...bathtub(), title: 'Theirs' }, { steps: 1 }, { edited: 1, stamp: 'b' });
    const late = shelf.put('k', { ...bathtub(), title: 'Mine' }, null, { edited: 2, stamp: 'c', after: ['a'] });
    await expect(late).rejects.toThrow(Overtaken);
    expect(await shelf.take('k')).toMatchObject({ stamp: 'b', document: { title: 'Theirs' }, history: { steps: 1 } });
    await shelf.put('k', { ...bathtub(), title: 'Mine' }, null, { edited: 2, stamp: 'c', after: ['a', 'b'] });
    expect(await shelf.take('k')).toMatchObject({ stamp: 'c', document: { title: 'Mine' } });
  });

  test('lists the latest changed first', async () => {
    await shelf.put('a', { ...bathtub(), title: 'Old' }, null, { edited: 1 });
    await shelf.put('b', { ...bathtub(), title: 'New' }, null, { edited: 3 });
    await shelf.put('c', { ...bathtub(), title: 'Middle' }, null, { edited: 2 });
    expect((await shelf.list()).map(({ title }) => title)).toEqual(['New', 'Middle', 'Old']);
  });

  test('a deleted model comes back with its history', async () => {
    await shelf.put('k', bathtub(), { steps: 3 }, { edited: 7 });
    const bringBack = await shelf.remove('k');
    expect(await shelf.take('k')).toBeNull();
    expect(await shelf.list()).toEqual([]);
    await bringBack();
    expect(await shelf.take('k')).toMatchObject({ ok: true, history: { steps: 3 } });
    expect(await shelf.list()).toMatchObject([{ key: 'k', edited: 7 }]);
  });

  test('a model of a newer format is named and left as it is', async () => {
    await shelf.put('k', bathtub(), null, { edited: 1 });
    const database = await openDatabase(name);
    const text = writeJson(bathtub()).replace('"format": 1', '"format": 99');
    await database.put('models', { key: 'k', format: 99, text });
    expect(await shelf.take('k')).toMatchObject({ ok: false, title: bathtub().title });
    expect((await database.get('models', 'k'))?.text).toBe(text);
    database.close();
  });

  test('a history that cannot be stored stores nothing: both or neither', async () => {
    await shelf.put('k', { ...bathtub(), title: 'Before' }, { steps: 1 }, { edited: 1 });
    const unclonable = { steps: () => 2 };
    await expect(shelf.put('k', { ...bathtub(), title: 'After' }, unclonable, { edited: 2 })).rejects.toThrow('could not be cloned');
    const taken = await shelf.take('k');
    expect(taken?.ok && taken.document.title).toBe('Before');
    expect(taken?.ok && taken.history).toEqual({ steps: 1 });
  });
});
