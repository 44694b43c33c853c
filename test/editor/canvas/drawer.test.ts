import { describe, expect, test } from 'vitest';
import { moveElements } from '#core/commands';
import { createDrawingMemo, drawMoves, drawView, type ViewDrawing } from '#core/diagram';
import { rootModel, withoutPause, type ElementId, type ModelDocument, type Point } from '#core/model';
import { elementOf, hereIn, must, viewIn } from '#test/documents';
import { produce } from 'immer';
import { createDrawer } from '../../../src/editor/canvas/drawer.ts';
import { CLOSER, large } from './large.ts';
import { retention } from './retention.ts';

const moved = (document: ModelDocument, element: ElementId, by: Point): ModelDocument =>
  produce(document, (draft) => moveElements(draft, { ...hereIn(document), elements: [element], by }));

const parts = (document: ModelDocument) => [rootModel(document), viewIn(document)] as const;
const whole = (document: ModelDocument): ViewDrawing => drawView(...parts(document));

describe('a large view', () => {
  const before = large();
  const element = elementOf(before, CLOSER.name);
  const after = moved(before, element, CLOSER.by);

  test('what moves is drawn at once over the rest as it was, and then as it stands best', () => {
    const drawer = createDrawer();
    const { drawing } = drawer.draw(...parts(before));
    const shown = drawer.draw(...parts(after));
    const inHand = drawMoves(...parts(before), whole(before), createDrawingMemo())(new Map([[element, must(viewIn(after).elements[element], element)]]));
    expect(shown).toMatchObject({ settling: true, drawing: { drawings: inHand.drawings } });
    expect(shown.drawing.drawings.filter((each, at) => each !== drawing.drawings[at]).length).toBeLessThan(30);
    const settled = withoutPause(drawer.settle(shown));
    expect(settled.settling).toBe(false);
    expect(settled.drawing.drawings).not.toEqual(shown.drawing.drawings);
    expect(settled.drawing.drawings).toEqual(whole(after).drawings);
  });

  test('further moves before it has settled are drawn over what had settled last', () => {
    const drawer = createDrawer();
    drawer.draw(...parts(before));
    const first = drawer.draw(...parts(after));
    const slow = drawer.settle(first);
    slow.next();
    const again = moved(after, elementOf(before, 'price 0'), { x: 0, y: 40 });
    const second = drawer.draw(...parts(again));
    withoutPause(slow);
    expect(second.drawing.moved?.from).toEqual(whole(before));
    expect(withoutPause(drawer.settle(second)).drawing.drawings).toEqual(whole(again).drawings);
  });

  test('any other change is drawn as it stands best', () => {
    const drawer = createDrawer();
    drawer.draw(...parts(before));
    drawer.draw(...parts(after));
    const { variable } = must(viewIn(after).elements[element], element) as { variable: string };
    const named = produce(after, (draft) => void Object.assign(must(rootModel(draft).variables[variable as never], variable), { name: 'another name' }));
    const shown = drawer.draw(...parts(named));
    expect(shown.settling).toBe(false);
    expect(shown.drawing.drawings).toEqual(whole(named).drawings);
  });
});

test('a small view is drawn as it stands best at once', () => {
  const before = retention();
  const after = moved(before, elementOf(before, 'Leads'), { x: -40, y: 30 });
  const drawer = createDrawer();
  drawer.draw(...parts(before));
  expect(drawer.draw(...parts(after))).toMatchObject({ settling: false, drawing: { drawings: whole(after).drawings } });
});
