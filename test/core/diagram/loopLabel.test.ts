import { describe, expect, test } from 'vitest';
import { drawView, RING_REACH } from '#core/diagram';
import { labelParts, newId, rootModel } from '#core/model';
import { model, viewIn } from '#test/documents';

describe('what an author writes in the label of a loop', () => {
  test.each([
    ['R', 'R', ''],
    ['R1', 'R1', ''],
    ['R1 Word of mouth', 'R1', 'Word of mouth'],
    ['B2: Price  war', 'B2', 'Price war'],
    ['  B  ', 'B', ''],
    ['U3', 'U3', ''],
    ['Word of mouth', '', 'Word of mouth'],
    ['Bathtub', '', 'Bathtub'],
    ['U turn', '', 'U turn'],
    ['', '', ''],
  ])('%s: %s in the ring, %s beside it', (text, name, caption) => {
    expect(labelParts(text)).toEqual({ name, caption });
  });
});

test('a label covers its ring, round where it stands, and its words below', () => {
  const document = model().auxiliary('A', '', { at: { x: 0, y: 0 } }).build();
  const id = newId(document, 'e');
  viewIn(document).elements[id] = { id, kind: 'note', text: 'R1', x: 300, y: 200, width: 160, height: 60, loop: 'v1>v2' };
  const of = (text: string) => {
    const element = viewIn(document).elements[id];
    if (element?.kind === 'note') element.text = text;
    return drawView(rootModel(document), viewIn(document)).byElement.get(id)?.bounds;
  };
  expect(of('R1')).toEqual({ left: 300 - RING_REACH, right: 300 + RING_REACH, top: 200 - RING_REACH, bottom: 200 + RING_REACH });
  expect(of('R1 Word of mouth')?.bottom).toBeGreaterThan(200 + RING_REACH);
});
