import { drawMoves } from '#core/diagram';
import type { ElementId } from '#core/model';
import { createDrawingMemo, drawView } from '#core/diagram';
import { rootModel } from '#core/model';
import { elementOf, hereIn, must, viewIn } from '#test/documents';
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { movedElements, movesAlone } from '../../../src/editor/canvas/movedElements.ts';
import { perform } from '../../../src/editor/canvas/perform.ts';
import { cloudOf, placeIn, retention } from './retention.ts';
import { addFrame } from '#core/commands';

describe('what a drag shows before it is let go', () => {
  const document = produce(retention(), () => undefined);
  const place = placeIn(document);
  const by = { x: 35, y: -20 };
  const after = (elements: readonly ElementId[]) => produce(document, (draft) => { perform(draft, place, { do: 'move', elements, by }); });

  test.each([['a stock', [elementOf(document, 'Customers')]], ['a cloud', [cloudOf(document, 'churn', 'to')]], ['two', [elementOf(document, 'Leads'), elementOf(document, 'sales')]]])(
    '%s: the very elements that letting go changes, as it leaves them',
    (_, elements) => {
      const moved = movedElements(document, place, elements, by);
      const wanted = viewIn(after(elements)).elements;
      for (const [id, element] of Object.entries(wanted)) expect(moved.get(id as ElementId) ?? viewIn(document).elements[id as ElementId]).toEqual(element);
      expect(moved.size).toBeGreaterThan(0);
    },
  );

  test('pipes and links lie where letting go puts them', () => {
    const elements = [elementOf(document, 'Customers')];
    const memo = createDrawingMemo();
    const move = drawMoves(rootModel(document), viewIn(document), drawView(rootModel(document), viewIn(document), memo), memo);
    const shown = move(movedElements(document, place, elements, by));
    const landed = drawView(rootModel(after(elements)), viewIn(after(elements)));
    for (const flow of ['sales', 'churn']) {
      const id = elementOf(document, flow);
      expect(must(shown.byElement.get(id), flow)).toMatchObject({ pipe: (must(landed.byElement.get(id), flow) as { pipe?: object }).pipe });
    }
  });

  test('a frame takes others along, which is not for this', () => {
    const framed = retention();
    const frame = must(addFrame(framed, { ...hereIn(framed), at: { x: 0, y: 0 }, width: 200, height: 100 }), 'frame');
    expect(movesAlone(placeIn(framed).view, [frame])).toBe(false);
    expect(movesAlone(place.view, [elementOf(document, 'Leads')])).toBe(true);
  });
});
