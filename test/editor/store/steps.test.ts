import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJson } from '#core/formats';
import { newDocument } from '#core/model';
import { edit, exportHistory, getDocument, openDocument, redo, replayed, stepsSince, undo } from '#editor/store';
import { editing } from '#test/editor';
import { steps, take } from '#test/steps';
import { within } from '#test/long';

/** As it comes back from where it was noted. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

test('[U8] steps lead from any state of a session to any later one, document and history alike', () => {
  const moves = fc.array(fc.constantFrom('undo', 'redo', 'edit', 'merge'), { maxLength: 25 });
  fc.assert(
    fc.property(steps, moves, fc.nat(24), (session, turns, mark) => {
      const { text } = editing(newDocument({ title: 'Any' }));
      let base = { document: getDocument(), history: exportHistory() };
      for (const [at, turn] of turns.entries()) {
        const step = session[at];
        if (turn === 'undo') undo();
        else if (turn === 'redo') redo();
        else if (step) edit('Step', (draft) => take(draft, step), turn === 'merge' ? { merge: 'one' } : {});
        if (at === mark) base = { document: getDocument(), history: exportHistory() };
      }
      const way = stepsSince(base.history, exportHistory());
      const before = plain(base);
      const there = replayed(before.document, before.history, plain(way));
      expect(there && writeJson(there.document)).toBe(text());
      expect(there && plain(there.history)).toEqual(plain(exportHistory()));
    }),
  );
}, within(60_000));

test('[U8] steps of another version, or of another document, lead nowhere', () => {
  editing(newDocument({ title: 'Any' }));
  const name = (title: string) =>
    edit('Name', (draft) => {
      draft.title = title;
    });
  name('One');
  const base = { document: getDocument(), history: exportHistory() };
  name('Two');
  const way = stepsSince(base.history, exportHistory());
  expect(replayed(base.document, base.history, way)?.document.title).toBe('Two');
  openDocument(newDocument({ title: 'Other' }));
  for (const wrong of [{ ...way, version: 0 }, { ...way, format: 0 }, { ...way, counter: -1 }, { ...way, kept: 7 }, { ...way, past: [{}] }, null, 'x']) {
    expect(replayed(base.document, base.history, wrong)).toBeNull();
  }
});
