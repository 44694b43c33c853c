import { boundsAround, distanceToOutline, distanceToPipe, drawView, isSymbol, type LinkDrawing, overlaps, type ViewDrawing } from '#core/diagram';
import { type ModelDocument, type Point, rootModel, type View } from '#core/model';
import { model, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToCourse } from '../../../src/core/diagram/course.ts';

/** The square that a plus covers with the breadth of its strokes, in diagram units. */
const SIGN = 9.8;

const marksIn = ({ drawings }: ViewDrawing): LinkDrawing[] =>
  drawings.filter((drawing) => drawing.kind === 'link').filter(({ link, arc }) => link.polarity !== undefined && link.association !== true && arc.path !== '');

function colliding(marks: readonly LinkDrawing[]): string[] {
  const boxes = marks.map(({ arc }) => boundsAround(arc.mark, SIGN, SIGN));
  return boxes.flatMap((box, at) => boxes.slice(at + 1).flatMap((other, k) => (overlaps(box, other) ? [`${marks[at]?.id} and ${marks[at + 1 + k]?.id}`] : [])));
}

/** What a mark lies on: another curve, a symbol or its name, a pipe. */
function under(mark: Point, own: LinkDrawing, { drawings }: ViewDrawing): string[] {
  return drawings.flatMap((drawing) => {
    if (drawing.kind === 'link') return drawing.id !== own.id && distanceToCourse(drawing.arc.course, ...drawing.arc.span, mark) < SIGN / 2 ? [`curve ${drawing.id}`] : [];
    if (drawing.kind === 'flow' && distanceToPipe(drawing.pipe, mark) < SIGN / 2) return [`pipe of ${drawing.variable.name}`];
    return (isSymbol(drawing) || drawing.kind === 'cloud') && distanceToOutline(drawing.outline, mark) < 4 ? [`body ${drawing.id}`] : [];
  });
}

const draw = (document: ModelDocument, view: View = viewIn(document)): ViewDrawing => drawView(rootModel(document), view);

describe('polarities', () => {
  test.each(galleryNames())('of %s lie on nothing: neither on each other nor on lines, names and pipes', (name) => {
    const document = galleryModel(name);
    for (const view of Object.values<View>(rootModel(document).views)) {
      const drawing = draw(document, view);
      const marks = marksIn(drawing);
      expect(colliding(marks)).toEqual([]);
      expect(marks.flatMap((link) => under(link.arc.mark, link, drawing))).toEqual([]);
    }
  });

  /** Sources around a target in the middle, at least 30 degrees apart. */
  const around = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 2, maxLength: 7 });
  const star = (hours: readonly number[], far: number): ModelDocument => {
    const built = model().auxiliary('target', 'TIME', { at: { x: 0, y: 0 } });
    for (const hour of hours) {
      const angle = (hour * Math.PI) / 6;
      built.auxiliary(`source ${hour}`, 'TIME', { at: { x: Math.round(far * Math.cos(angle)), y: Math.round(far * Math.sin(angle)) } }).link(`source ${hour}`, 'target', hour % 2 ? '+' : '-');
    }
    return built.build();
  };

  test('law: of links from any sides to one target, no two collide', () => {
    fc.assert(fc.property(around, fc.integer({ min: 110, max: 300 }), (hours, far) => {
      expect(colliding(marksIn(draw(star(hours, far))))).toEqual([]);
    }), { numRuns: 40 });
  });

  test('leave the outer side where the pipe of the target runs there', () => {
    const document = model().stock('Stock', 1, { at: { x: 200, y: 0 } }).flow('flow', { to: 'Stock' }, 1, { at: { x: 0, y: 0 } }).constant('rate', 1, { at: { x: 150, y: -60 } }).link('rate', 'flow', '+').build();
    for (const bend of [-30, -14, 0, 14, 30]) {
      const view = viewIn(document);
      for (const element of Object.values(view.elements)) if (element.kind === 'curve') element.bend = bend;
      const drawing = draw(document, view);
      for (const link of marksIn(drawing)) expect(under(link.arc.mark, link, drawing)).toEqual([]);
    }
  });
});
