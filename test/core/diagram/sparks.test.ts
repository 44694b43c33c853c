import { moveElements } from '#core/commands';
import { boundsAround, type Bounds, createDrawingMemo, type Drawing, drawView, isSymbol, outlineBounds, overlaps, type SymbolDrawing, type FlowDrawing, type ViewDrawing } from '#core/diagram';
import { rootModel, type View } from '#core/model';
import { elementOf, hereIn, model, must, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';
import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { pointsOf } from './measures.ts';

type Sparked = SymbolDrawing | FlowDrawing;

const boxOf = ({ spark, element: { x, y } }: Sparked): Bounds => {
  const { left, top, right, bottom } = must(spark, 'small curve');
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
};

/** Symbols whose small curves stand in the open, not in a body. */
const sparkedIn = ({ drawings }: ViewDrawing): Sparked[] => drawings.filter(isSymbol).filter(({ spark, face }) => spark !== null && face.symbol !== 'stock');

/** What is in a box of what is drawn. */
function isIn(box: Bounds, drawing: Drawing): boolean {
  if (drawing.kind === 'link') {
    const { arc, link } = drawing;
    const mark = link.polarity !== undefined && overlaps(boundsAround(arc.mark, 9.8, 9.8), box);
    return mark || (arc.path !== '' && pointsOf(drawing).some(({ x, y }) => overlaps(boundsAround({ x, y }, 2, 2), box)));
  }
  if (drawing.kind === 'cloud') return overlaps(drawing.bounds, box);
  if (!isSymbol(drawing)) return false;
  const { outline } = drawing;
  const parts = outline.kind === 'union' ? outline.parts : [outline];
  return parts.some((part) => overlaps(outlineBounds(part), box)) || (drawing.kind === 'flow' && drawing.pipe.points.some((corner, at, corners) => {
    const before = corners[at - 1] ?? corner;
    const piece = { left: Math.min(corner.x, before.x) - 4, top: Math.min(corner.y, before.y) - 4, right: Math.max(corner.x, before.x) + 4, bottom: Math.max(corner.y, before.y) + 4 };
    return overlaps(piece, box);
  }));
}

test.each(galleryNames())('small curves of %s lie on no line, polarity, name, body or pipe, and not on each other', (name) => {
  const document = galleryModel(name);
  for (const view of Object.values<View>(rootModel(document).views)) {
    const drawing = drawView(rootModel(document), view);
    const sparked = sparkedIn(drawing);
    const under = sparked.flatMap((symbol) => drawing.drawings.filter((each) => isIn(boxOf(symbol), each)).map(({ id }) => `${symbol.variable.name}: ${id}`));
    const pairs = sparked.flatMap((one, at) => sparked.slice(at + 1).filter((other) => overlaps(boxOf(one), boxOf(other))).map((other) => `${one.variable.name} and ${other.variable.name}`));
    expect([...under, ...pairs]).toEqual([]);
  }
});

test('a small curve stands under its name, and leaves that place to a line', () => {
  const alone = model().auxiliary('level', 'TIME', { at: { x: 0, y: 0 } }).build();
  const spark = (document: typeof alone) => {
    const drawing = drawView(rootModel(document), viewIn(document)).byElement.get(elementOf(document, 'level'));
    return drawing?.kind === 'symbol' ? { box: must(drawing.spark, 'small curve'), name: drawing.face.label.bounds } : null;
  };
  const free = must(spark(alone), 'level');
  expect(free.box.top).toBeGreaterThan(free.name.bottom);
  expect(free.box.left + free.box.right).toBeCloseTo(0);
  const linked = model().auxiliary('level', 'TIME', { at: { x: 0, y: 0 } }).constant('below', 1, { at: { x: 0, y: 160 } }).link('below', 'level').build();
  for (const element of Object.values(viewIn(linked).elements)) if (element.kind === 'shape') element.label = 'bottom';
  const moved = must(spark(linked), 'level');
  expect(moved.box.left > 0 || moved.box.right < 0 || moved.box.bottom < moved.name.top).toBe(true);
});

test('what does not change over time has none', () => {
  const document = model().constant('rate', 1).lookup('table', [[0, 0], [1, 1]]).build();
  expect(drawView(rootModel(document), viewIn(document)).drawings.filter(isSymbol).map(({ spark }) => spark)).toEqual([null, null]);
});

test('law: a drawing that remembers the last one stands its small curves where one from scratch does', () => {
  const document = galleryModel('first-support-hire');
  const where = hereIn(document);
  const movable = Object.values(viewIn(document).elements).filter(({ kind }) => kind === 'shape').map(({ id }) => id);
  const by = fc.record({ x: fc.integer({ min: -150, max: 150 }), y: fc.integer({ min: -150, max: 150 }) });
  const steps = fc.array(fc.record({ element: fc.constantFrom(...movable), by }), { minLength: 1, maxLength: 4 });
  const sparks = ({ drawings }: ViewDrawing) => drawings.filter(isSymbol).map(({ id, spark }) => [id, spark]);
  fc.assert(fc.property(steps, (moves) => {
    const memo = createDrawingMemo();
    let now = produce(document, () => undefined);
    drawView(rootModel(now), viewIn(now), memo);
    for (const step of moves) {
      now = produce(now, (draft) => moveElements(draft, { ...where, elements: [step.element], by: step.by }));
      expect(sparks(drawView(rootModel(now), viewIn(now), memo))).toEqual(sparks(drawView(rootModel(now), viewIn(now))));
    }
  }), { numRuns: 30 });
});
