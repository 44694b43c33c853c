import { createDrawingMemo, drawMoves, drawView, type ViewDrawing } from '#core/diagram';
import { moveElements } from '#core/commands';
import { rootModel, type ElementId, type ModelDocument, type ViewElement } from '#core/model';
import { hereIn, must, viewIn } from '#test/documents';
import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { retention } from '../../editor/canvas/retention.ts';

const { document, where } = (() => {
  const built = retention();
  return { document: produce(built, () => undefined), where: hereIn(built) };
})();
const view = viewIn(document);
const movable = Object.values(view.elements).filter(({ kind }) => kind !== 'curve' && kind !== 'frame').map(({ id }) => id);

const moved = (elements: readonly ElementId[], by: { x: number; y: number }): ModelDocument =>
  produce(document, (draft) => moveElements(draft, { ...where, elements, by }));

const changed = (after: ModelDocument, elements: readonly ElementId[]): ReadonlyMap<ElementId, ViewElement> =>
  new Map(elements.map((id) => [id, must(viewIn(after).elements[id], id)]));

/** Everything but the sides of names, which a move leaves where they are. */
const places = ({ drawings }: ViewDrawing) =>
  drawings.map((drawing) => {
    if (drawing.kind === 'link') return { id: drawing.id, element: drawing.element };
    return { id: drawing.id, element: drawing.element, pipe: drawing.kind === 'flow' ? drawing.pipe : null };
  });

describe('elements that move are drawn over the view as it was', () => {
  test('they, their pipes and the order of all are what drawing the whole view gives', () => {
    const memo = createDrawingMemo();
    const before = drawView(rootModel(document), view, memo);
    const move = drawMoves(rootModel(document), view, before, memo);
    const by = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
    fc.assert(fc.property(fc.subarray(movable, { minLength: 1 }), by, (elements, shift) => {
      const after = moved(elements, shift);
      const drawn = move(changed(after, elements));
      expect(places(drawn)).toEqual(places(drawView(rootModel(after), viewIn(after))));
      for (const drawing of drawn.drawings) expect(drawn.byElement.get(drawing.id)).toBe(drawing);
    }));
  });

  test('polarities stand where they will stand at rest, whatever moves past them', () => {
    const named = produce(document, (draft) => {
      for (const element of Object.values(viewIn(draft).elements)) if (element.kind === 'shape') element.label = 'bottom';
    });
    const memo = createDrawingMemo();
    const before = drawView(rootModel(named), viewIn(named), memo);
    const move = drawMoves(rootModel(named), viewIn(named), before, memo);
    const links = ({ drawings }: ViewDrawing) => drawings.flatMap((drawing) => (drawing.kind === 'link' ? [{ id: drawing.id, mark: drawing.arc.mark, bounds: drawing.bounds }] : []));
    const by = fc.record({ x: fc.integer({ min: -120, max: 120 }), y: fc.integer({ min: -120, max: 120 }) });
    fc.assert(fc.property(fc.subarray(movable, { minLength: 1, maxLength: 3 }), by, (elements, shift) => {
      const after = produce(named, (draft) => moveElements(draft, { ...where, elements, by: shift }));
      expect(links(move(changed(after, elements)))).toEqual(links(drawView(rootModel(after), viewIn(after))));
    }));
  });

  test('links end on the symbols where they are now', () => {
    const memo = createDrawingMemo();
    const before = drawView(rootModel(document), view, memo);
    const all = drawMoves(rootModel(document), view, before, memo)(changed(moved(movable, { x: 40, y: -30 }), movable));
    for (const link of before.drawings) {
      const now = all.byElement.get(link.id);
      if (link.kind !== 'link' || now?.kind !== 'link') continue;
      expect(now.arc.start.x - link.arc.start.x).toBeCloseTo(40, 6);
      expect(now.arc.end.y - link.arc.end.y).toBeCloseTo(-30, 6);
    }
  });

  test('what neither moves nor hangs on what moves is the very same drawing', () => {
    const memo = createDrawingMemo();
    const before = drawView(rootModel(document), view, memo);
    const [cloud] = Object.values(view.elements).filter(({ kind }) => kind === 'cloud');
    const id = must(cloud, 'cloud').id;
    const drawn = drawMoves(rootModel(document), view, before, memo)(changed(moved([id], { x: 10, y: 0 }), [id]));
    const anew = drawn.drawings.filter((drawing, at) => drawing !== before.drawings[at]).map(({ kind }) => kind);
    expect(anew.toSorted()).toEqual(expect.arrayContaining(['cloud', 'flow']));
    expect(anew.filter((kind) => kind === 'symbol')).toEqual([]);
  });
});
