import { boundsAround, distanceToOutline, distanceToPipe, drawView, isSymbol, type LinkDrawing, overlaps, type ViewDrawing } from '#core/diagram';
import { type ModelDocument, type Point, rootModel, type View } from '#core/model';
import { model, viewIn } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToCourse } from '../../../src/core/diagram/course.ts';
import { distance, distanceToSegment } from '../../../src/core/diagram/point.ts';

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

/** How far signs reach from their middles: the triangle of a clash, a badge with its rim, half an arrow head's width. */
const REACH = { clash: 7.8, badge: 8, head: 3.7 } as const;

/** What a sign at a place comes upon: heads, other signs, bodies and names. */
function crowding(at: Point, reach: number, { drawings }: ViewDrawing, own: LinkDrawing | null): string[] {
  return drawings.flatMap((drawing) => {
    if (drawing.kind !== 'link') return [];
    const { arc, id } = drawing;
    const base = { x: arc.end.x - 9.5 * Math.cos(arc.heading), y: arc.end.y - 9.5 * Math.sin(arc.heading) };
    const found = distanceToSegment(at, arc.end, base) < reach + REACH.head - 1 ? [`head ${id}`] : [];
    if (drawing.link.polarity !== undefined && distance(at, arc.mark) < reach + 4 - 0.5) found.push(`mark ${id}`);
    if (own && id !== own.id && distance(at, arc.aside) < 2 * reach - 1) found.push(`sign ${id}`);
    return found;
  });
}

describe('signs at a valve', () => {
  /** Links from above, from both sides and from below, with a leak's drop beside the valve. */
  const busy = (hours: readonly number[], far: number): ModelDocument => {
    const built = model().stock('Stock', 1, { at: { x: -170, y: 0 } }).flow('flow', { from: 'Stock' }, 1, { at: { x: 0, y: 0 }, leak: {} });
    for (const hour of hours) {
      const angle = (hour * Math.PI) / 6;
      built.constant(`rate ${hour}`, 1, { at: { x: Math.round(far * Math.cos(angle)), y: Math.round(far * Math.sin(angle)) } }).link(`rate ${hour}`, 'flow', hour % 2 ? '+' : '-');
    }
    return built.build();
  };
  const above = fc.uniqueArray(fc.integer({ min: 7, max: 11 }), { minLength: 1, maxLength: 4 });

  test('law: a clash stands off heads, polarities and the other clashes', () => {
    fc.assert(fc.property(above, fc.integer({ min: 110, max: 260 }), (hours, far) => {
      const drawing = draw(busy(hours, far));
      for (const link of marksIn(drawing)) expect(crowding(link.arc.aside, REACH.clash, drawing, link)).toEqual([]);
    }), { numRuns: 40 });
  });

  test('law: a badge stands off heads, polarities and the sign of a leak', () => {
    fc.assert(fc.property(above, fc.integer({ min: 110, max: 260 }), (hours, far) => {
      const drawing = draw(busy(hours, far));
      const flow = drawing.drawings.find(({ kind }) => kind === 'flow');
      if (flow?.kind !== 'flow') throw new Error('no flow');
      const at = { x: flow.element.x + flow.badge.x, y: flow.element.y + flow.badge.y };
      expect(crowding(at, REACH.badge, drawing, null)).toEqual([]);
      const box = boundsAround(flow.badge, 2 * REACH.badge, 2 * REACH.badge);
      expect((flow.face.signs ?? []).filter((sign) => overlaps(box, sign))).toEqual([]);
    }), { numRuns: 40 });
  });

  test('a badge without arrows stands in the right upper corner', () => {
    const drawing = draw(busy([], 100));
    const flow = drawing.drawings.find(({ kind }) => kind === 'flow');
    expect(flow?.kind === 'flow' && flow.badge).toEqual({ x: 11, y: -9 });
  });
});
