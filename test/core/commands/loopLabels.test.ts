import { expect, it } from 'vitest';
import { addLoopLabel, addNote, bindLabel } from '#core/commands';
import type { ElementId, ModelDocument } from '#core/model';
import { model, viewIn } from '#test/documents';

const place = (document: ModelDocument) => ({ model: document.root, view: viewIn(document).id });

it('A label is a note that knows its loop; without a text it says what is true', () => {
  const document = model().build();
  const id = addLoopLabel(document, { ...place(document), loop: 'v1>v2', at: { x: 10, y: 20.4 } });
  expect(id && viewIn(document).elements[id]).toMatchObject({ kind: 'note', text: '', loop: 'v1>v2', x: 10, y: 20 });
});

it('A note becomes a label and a note again', () => {
  const document = model().build();
  const element = addNote(document, { ...place(document), at: { x: 0, y: 0 }, text: 'R' }) as ElementId;
  bindLabel(document, { ...place(document), element, loop: 'v1>v2' });
  expect(viewIn(document).elements[element]).toMatchObject({ text: 'R', loop: 'v1>v2' });
  bindLabel(document, { ...place(document), element, loop: null });
  expect(viewIn(document).elements[element]).not.toHaveProperty('loop');
});
