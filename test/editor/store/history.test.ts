import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addStock, deleteElements, moveElements, rename, setEquation, setPlots, setScenarioValue } from '#core/commands';
import { newDocument, rootModel } from '#core/model';
import {
  amend,
  clearSelection,
  edit,
  exportHistory,
  getDocument,
  getHistory,
  getSelection,
  HISTORY_LIMIT,
  onCommit,
  openDocument,
  redo,
  restoreHistory,
  sealStep,
  select,
  takeBack,
  undo,
} from '#editor/store';
import { equationOf, idOf, model, variableNamed } from '#test/documents';
import { editing } from '#test/editor';
import { blankPage, steps, take } from '#test/steps';
import { within } from '#test/long';

const type = (name: string, equation: string, merge?: string) =>
  edit('Edit equation', (draft) => setEquation(draft, { model: draft.root, variable: idOf(draft, name), equation }), merge === undefined ? {} : { merge });

describe('what is worked out of an edit', () => {
  const name = (called: string) => amend((draft) => { draft.loops = { 'v1>v2': { name: called } }; });

  test('[U9] belongs to its step: undone and done again with it, and the next of the same key still joins that step', () => {
    const { text } = editing(model().constant('rate', 1).build());
    const before = text();
    type('rate', '2', 'typing');
    expect(name('R1')).toBe(true);
    type('rate', '3', 'typing');
    expect(getDocument().loops).toEqual({ 'v1>v2': { name: 'R1' } });
    const after = text();
    expect(getHistory()).toEqual({ undo: 'Edit equation', redo: null });
    undo();
    expect([text(), getHistory().undo]).toEqual([before, null]);
    redo();
    expect(text()).toBe(after);
  });

  test('[U9] changes nothing of a document that was only opened, nor while there is something to do again', () => {
    const { text } = editing(model().constant('rate', 1).build());
    const before = text();
    expect(name('R1')).toBe(false);
    expect(text()).toBe(before);
    type('rate', '2');
    type('rate', '3');
    undo();
    expect(name('R1')).toBe(false);
    redo();
    expect(equationOf(getDocument(), 'rate')).toBe('3');
  });

  test('[U9] is told as what it is, so that nobody takes it for another edit', () => {
    editing(model().constant('rate', 1).build());
    const kinds: string[] = [];
    const stop = onCommit(({ kind }) => kinds.push(kind));
    type('rate', '2');
    name('R1');
    stop();
    expect(kinds).toEqual(['edit', 'amend']);
  });

  test('[U9] makes no step and tells nobody where it changes nothing', () => {
    editing(model().constant('rate', 1).build());
    type('rate', '2');
    name('R1');
    const told = vi.fn<() => void>();
    const stop = onCommit(told);
    expect(amend((draft) => { const [first] = Object.values(draft.loops ?? {}); if (first) first.name = 'R1'; })).toBe(false);
    expect(told).not.toHaveBeenCalled();
    stop();
  });
});

describe('any session of edits', () => {
  test('[U1] is undone to the very first document and redone to the last, entries in their order', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const { text } = editing(blankPage());
        const states = [text()];
        for (const step of session) {
          edit('Step', (draft) => take(draft, step));
          if (text() !== states.at(-1)) states.push(text());
        }
        const back: string[] = [text()];
        while (undo()) if (text() !== back.at(-1)) back.push(text());
        expect(back.toReversed()).toEqual(states);
        while (redo());
        expect(text()).toBe(states.at(-1));
      }),
    );
    // Ten times as many cases in the long run take their time.
  }, within(60_000));

  test('[U6] survives a reload: document and history as plain data', () => {
    fc.assert(
      fc.property(steps, fc.nat(10), (session, back) => {
        const { text } = editing(blankPage());
        const first = text();
        for (const step of session) edit('Step', (draft) => take(draft, step));
        const last = text();
        for (let at = 0; at < back; at += 1) undo();
        const kept = JSON.parse(JSON.stringify({ document: getDocument(), history: exportHistory() })) as { document: ReturnType<typeof getDocument>; history: unknown };
        openDocument(newDocument({ title: 'Other' }));
        expect(openDocument(kept.document, { key: 'k', history: kept.history })).toBe(true);
        while (redo());
        expect(text()).toBe(last);
        while (undo());
        expect(text()).toBe(first);
      }),
      { numRuns: 40 },
    );
  });
});

test('[U3] edits that merge are undone and redone as one, entries in their order', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.constantFrom('one', 'other'), { minLength: 40, maxLength: 40 }), (session, keys) => {
      const { text } = editing(blankPage());
      const first = text();
      for (const [at, step] of session.entries()) edit('Step', (draft) => take(draft, step), { merge: keys[at] ?? 'one' });
      const last = text();
      while (undo());
      expect(text()).toBe(first);
      while (redo());
      expect(text()).toBe(last);
    }),
  );
});

describe('a step', () => {
  beforeEach(() => {
    editing(model().stock('a', 1).stock('b', 2).stock('c', 3).build());
  });

  test('is named in the history', () => {
    type('a', '5');
    expect(getHistory()).toEqual({ undo: 'Edit equation', redo: null });
    undo();
    expect(getHistory()).toEqual({ undo: null, redo: 'Edit equation' });
  });

  test('[U2] is none where nothing changed', () => {
    const before = getDocument();
    type('a', '1');
    expect(getDocument()).toBe(before);
    expect(getHistory().undo).toBeNull();
  });

  test('[U2] that fails leaves everything as it was', () => {
    const before = getDocument();
    expect(() =>
      edit('Bad', (draft) => {
        draft.title = 'Half';
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(getDocument()).toBe(before);
    expect(getHistory().undo).toBeNull();
  });

  test('[U4] ends what could be redone', () => {
    type('a', '5');
    undo();
    type('b', '6');
    expect(redo()).toBe(false);
  });

  test('taken back brings an entry back to its old place', () => {
    const { element, here } = editing(model().stock('a', 1).stock('b', 2).stock('c', 3).build());
    edit('Delete', (draft) => deleteElements(draft, { ...here, elements: [element('a'), element('b')] }));
    undo();
    expect(Object.values(getDocument().models['main' as typeof here.model]?.variables ?? {}).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  test('taken back leaves all that it did not touch the very same objects, entries brought back or not', () => {
    const { element, here } = editing(model().stock('a', 1).stock('b', 2).stock('c', 3).build());
    const kept = variableNamed(getDocument(), 'c');
    edit('Delete', (draft) => deleteElements(draft, { ...here, elements: [element('a')] }));
    undo();
    expect(variableNamed(getDocument(), 'c')).toBe(kept);
    expect(Object.isFrozen(getDocument().models[here.model]?.variables)).toBe(true);
  });

  test('taken back inside a list leaves the list a list', () => {
    edit('Plot', (draft) => setPlots(draft, { plots: [{ variable: idOf(draft, 'a'), element: 'x' }] }));
    edit('Name', (draft) => {
      for (const { plots } of Object.values(draft.charts)) Object.assign(plots[0] ?? {}, { colour: 1 });
    });
    const before = getDocument();
    edit('Take away', (draft) => {
      for (const { plots } of Object.values(draft.charts)) delete plots[0]?.element;
    });
    undo();
    expect(getDocument()).toEqual(before);
    expect(JSON.stringify(getDocument())).toBe(JSON.stringify(before));
  });

  test('leaves the document frozen', () => {
    type('a', '5');
    expect(() => Object.assign(variableNamed(getDocument(), 'a'), { name: 'x' })).toThrow(TypeError);
  });

  test('rewrites all equations of a rename at once', () => {
    type('a', 'b * 2');
    edit('Rename', (draft) => rename(draft, { model: draft.root, variable: idOf(draft, 'b'), name: 'd' }));
    expect(equationOf(getDocument(), 'a')).toBe('d * 2');
    undo();
    expect(equationOf(getDocument(), 'a')).toBe('b * 2');
    expect(idOf(getDocument(), 'b')).toBeDefined();
  });
});

describe('typing', () => {
  beforeEach(() => {
    editing(model().stock('a', 1).stock('b', 2).build());
  });

  test('[U3] in one field is one step, however many letters', () => {
    for (const text of ['1', '12', '123', '1234']) type('a', text, 'a');
    expect(exportHistory().past).toHaveLength(1);
    expect(exportHistory().past[0]?.patches).toHaveLength(1);
    undo();
    expect(equationOf(getDocument(), 'a')).toBe('1');
    redo();
    expect(equationOf(getDocument(), 'a')).toBe('1234');
  });

  test('[U3] in two fields, or in one field again, is a step each', () => {
    type('a', '5', 'a');
    type('b', '6', 'b');
    type('a', '7', 'a');
    sealStep();
    type('a', '8', 'a');
    expect(exportHistory().past).toHaveLength(4);
  });

  test('[U3] after an undo is a step of its own', () => {
    type('a', '5', 'a');
    type('b', '6', 'b');
    undo();
    type('a', '7', 'a');
    undo();
    expect(equationOf(getDocument(), 'a')).toBe('5');
  });

  test('with a slider is one step that undoes to before the scenario it made', () => {
    const before = editing(model().constant('rate', 1).build()).text();
    for (const value of [2, 3, 4, 5]) {
      edit('Set rate', (draft) => setScenarioValue(draft, { address: idOf(draft, 'rate'), value }), { merge: 'slider' });
    }
    expect(exportHistory().past).toHaveLength(1);
    expect(exportHistory().past[0]?.patches.length).toBeLessThan(6);
    undo();
    expect(editing(getDocument()).text()).toBe(before);
  });
});

describe('the selection', () => {
  test('[U5] comes back with an undone edit, and goes on with a redone one', () => {
    const { here, element } = editing(model().stock('a', 1).stock('b', 2).build());
    select([element('a')]);
    const at = { x: 5, y: 5 };
    const made = edit('Add stock', (draft) => addStock(draft, { ...here, at, name: 'c' }), { select: (drawn) => (drawn ? [drawn.element] : []) });
    expect(getSelection()).toMatchObject({ elements: [made?.element], variable: made?.variable });
    clearSelection();
    undo();
    expect(getSelection()).toMatchObject({ elements: [element('a')], variable: idOf(getDocument(), 'a') });
    redo();
    expect(getSelection().elements).toEqual([made?.element]);
  });

  test('[U5] never holds what an edit took away', () => {
    const { here, element } = editing(model().stock('a', 1).stock('b', 2).build());
    select([element('a'), element('b')]);
    edit('Delete', (draft) => deleteElements(draft, { ...here, elements: [element('a')] }));
    expect(getSelection().elements).toEqual([element('b')]);
  });
});

describe('history', () => {
  test(`[U7] keeps ${HISTORY_LIMIT} steps and forgets the oldest`, () => {
    const { here, element } = editing(model().stock('a', 1).build());
    const id = element('a');
    for (let at = 0; at <= HISTORY_LIMIT; at += 1) edit('Move', (draft) => moveElements(draft, { ...here, elements: [id], by: { x: 1, y: 0 } }));
    let undone = 0;
    while (undo()) undone += 1;
    expect(undone).toBe(HISTORY_LIMIT);
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(1000);
  });

  test('[U6] of another version, another document, or none at all is dropped, the document stays', () => {
    editing(model().stock('a', 1).build());
    type('a', '5');
    const kept = exportHistory();
    const document = getDocument();
    for (const wrong of [{ ...kept, version: 2 }, { ...kept, format: 2 }, { ...kept, counter: 0 }, { ...kept, past: [{}] }, { ...kept, past: 'x' }, 'rubbish', 7]) {
      expect(openDocument(document, { history: wrong })).toBe(false);
      expect(getHistory().undo).toBeNull();
      expect(getDocument()).toBe(document);
    }
    expect(restoreHistory(kept)).toBe(true);
    expect(undo()).toBe(true);
  });

  test('[U6] whose patches lead nowhere is forgotten when it is used', () => {
    editing(model().stock('a', 1).build());
    type('a', '5');
    const kept = exportHistory();
    const [step] = kept.past;
    const broken = { ...kept, past: [{ ...step, inverse: [{ op: 'replace', path: ['models', 'm9', 'name'], value: 'x' }] }] };
    expect(restoreHistory(broken)).toBe(true);
    const before = getDocument();
    expect(undo()).toBe(false);
    expect(getDocument()).toBe(before);
    expect(getHistory().undo).toBeNull();
  });

  test('starts anew with another document', () => {
    editing(model().stock('a', 1).build());
    type('a', '5');
    openDocument(newDocument({ title: 'New' }));
    expect(undo()).toBe(false);
  });
});

describe('what was typed and not meant', () => {
  test('is taken back as if it had never been: a guess is a guess again, and no step is left', () => {
    const { id } = editing(model().stock('a', 1).build());
    edit('Guess', (draft) => void Object.assign(rootModel(draft).variables[id('a')] ?? {}, { guess: true }));
    const write = (equation: string) => edit('Type', (draft) => setEquation(draft, { model: draft.root, variable: id('a'), equation }), { merge: 'typing' });
    const before = getDocument();
    write('7');
    write('7 +');
    expect(takeBack('typing')).toBe(true);
    expect(getDocument()).toEqual(before);
    expect(getHistory()).toEqual({ undo: 'Guess', redo: null });
  });

  test('another step is left alone', () => {
    const { id } = editing(model().stock('a', 1).build());
    edit('Type', (draft) => setEquation(draft, { model: draft.root, variable: id('a'), equation: '7' }), { merge: 'typing' });
    sealStep();
    expect(takeBack('typing')).toBe(false);
    expect(equationOf(getDocument(), 'a')).toBe('7');
  });
});

describe('whoever listens', () => {
  test('hears of every change once, and of nothing after leaving', () => {
    editing(model().stock('a', 1).build());
    const heard: string[] = [];
    const leave = onCommit(({ kind, document }) => heard.push(`${kind} ${JSON.stringify(equationOf(document, 'a'))}`));
    type('a', '1');
    type('a', '5');
    undo();
    redo();
    openDocument(getDocument());
    leave();
    type('a', '6');
    expect(heard).toEqual(['edit "5"', 'undo "1"', 'redo "5"', 'open "5"']);
  });

  test('and fails keeps neither the edit nor the others from going on', () => {
    editing(model().stock('a', 1).build());
    const report = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
    const heard = vi.fn<() => void>();
    const leave = [
      onCommit(() => {
        throw new Error('broken');
      }),
      onCommit(heard),
    ];
    type('a', '5');
    expect(equationOf(getDocument(), 'a')).toBe('5');
    expect(heard).toHaveBeenCalledOnce();
    expect(report).toHaveBeenCalledOnce();
    for (const stop of leave) stop();
    report.mockRestore();
  });
});
