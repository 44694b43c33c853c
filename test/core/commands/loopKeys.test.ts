import { describe, expect, test } from 'vitest';
import { addNote, copyOf, duplicate, extract, inline, paste } from '#core/commands';
import { loopKey, loopMembers, type ElementId, type ModelDocument, type NoteBox } from '#core/model';
import { made } from '#test/parts';
import { elementOf, hereIn, idOf, model, must, viewIn } from '#test/documents';

/** Two variables that feed each other, with the name of their loop and a label that claims it. */
function pair(text = 'R1'): { document: ModelDocument; label: ElementId } {
  const document = model().auxiliary('a', '').auxiliary('b', '').auxiliary('c', 'a').link('a', 'b', '+').link('b', 'a', '+').build();
  const loop = loopKey([idOf(document, 'a'), idOf(document, 'b')]);
  document.loops = { [loop]: { name: 'R1', nick: 'Trust' } };
  const label = must(addNote(document, { ...hereIn(document), at: { x: 0, y: 300 }, text: 'R1' }), 'label');
  const note = viewIn(document).elements[label];
  if (note?.kind === 'note') Object.assign(note, { text, loop });
  return { document, label };
}

const notes = (document: ModelDocument): NoteBox[] => Object.values(viewIn(document).elements).filter((element) => element.kind === 'note');

describe('names and labels of loops', () => {
  test('follow the variables of the loop into a part and back', () => {
    const { document } = pair();
    const before = structuredClone(document.loops);
    const elements = ['a', 'b'].map((name) => elementOf(document, name));
    const part = made(extract(document, { ...hereIn(document), elements, name: 'Part' }));
    const [key = ''] = Object.keys(document.loops ?? {});
    expect(loopMembers(key).every((address) => address.startsWith(`${part.module}.`))).toBe(true);
    expect(notes(document)).toMatchObject([{ loop: key }]);
    inline(document, { ...hereIn(document), element: part.element });
    expect(Object.values(document.loops ?? {})).toEqual(Object.values(before ?? {}));
    expect(loopMembers(Object.keys(document.loops ?? {})[0] ?? '')).toEqual([idOf(document, 'a'), idOf(document, 'b')]);
  });

  test('a copied label speaks of the copied loop', () => {
    const { document, label } = pair('');
    duplicate(document, { ...hereIn(document), elements: [elementOf(document, 'a'), elementOf(document, 'b'), label] });
    expect(notes(document).map(({ loop }) => loop)).toEqual([
      loopKey([idOf(document, 'a'), idOf(document, 'b')]),
      loopKey([idOf(document, 'a 2'), idOf(document, 'b 2')]),
    ]);
  });

  test('a label copied without its loop is the text that it has, and one without a text is not copied', () => {
    const other = model().build();
    for (const text of ['R1', '']) {
      const { document, label } = pair(text);
      const fragment = must(copyOf(document, { ...hereIn(document), elements: [label] }), 'fragment');
      paste(other, { ...hereIn(other), fragment, at: { x: 0, y: 0 } });
    }
    expect(notes(other)).toHaveLength(1);
    expect(notes(other)[0]).toMatchObject({ text: 'R1' });
    expect(notes(other)[0]).not.toHaveProperty('loop');
  });
});
