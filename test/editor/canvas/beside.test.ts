import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsAround, type Bounds, type LinkDrawing, overlaps, pointsAlong, type ViewDrawing } from '#core/diagram';
import { model, must } from '#test/documents';
import { besideLink } from '../../../src/editor/canvas/beside.ts';
import { drawn } from './retention.ts';

const bar = { width: 236, height: 34 };
const canvas = { width: 900, height: 700 };

const oneLink = (view: ViewDrawing): LinkDrawing => {
  const link = must(view.drawings.find(({ kind }) => kind === 'link'), 'link');
  if (link.kind !== 'link') throw new Error('not a link');
  return link;
};

/** The bar over a link between two variables, and the bodies and names of both, in pixels at life size. */
function placed(from: { x: number; y: number }, to: { x: number; y: number }, over: readonly Bounds[] = []) {
  const view = drawn(model({ title: 'Two' }).auxiliary('first of two', 'TIME', { at: from }).auxiliary('second of two', 'TIME', { at: to }).link('first of two', 'second of two', '+').build());
  const link = oneLink(view);
  const corner = besideLink(link, view, { toScreen: (point) => point, canvas, bar, over });
  const box = boundsAround({ x: corner.x + bar.width / 2, y: corner.y + bar.height / 2 }, bar.width, bar.height);
  const parts = view.drawings.flatMap((drawing) => {
    if (drawing.kind !== 'symbol') return [];
    const { face: { label, width, height }, element: { x, y } } = drawing;
    const { left, top, right, bottom } = label.bounds;
    return [boundsAround({ x, y }, width, height), { left: left + x, top: top + y, right: right + x, bottom: bottom + y }];
  });
  return { box, arc: link.arc, parts: [...parts, boundsAround(link.arc.mark, 14, 14), boundsAround(link.arc.handle, 10, 10)] };
}

const place = fc.record({ x: fc.integer({ min: 60, max: 840 }), y: fc.integer({ min: 60, max: 640 }) });

test('the bar of a link covers neither its ends with their names nor its own marks, and stays on the canvas', () => {
  fc.assert(fc.property(place, place, (from, to) => {
    fc.pre(Math.hypot(from.x - to.x, from.y - to.y) > 80);
    const { box, parts } = placed(from, to);
    expect(parts.filter((part) => overlaps(part, box))).toEqual([]);
    expect([box.left >= 0, box.top >= 0, box.right <= canvas.width, box.bottom <= canvas.height]).toEqual([true, true, true, true]);
  }), { numRuns: 200 });
});

/** How far a point is from a box. */
const apart = ({ left, top, right, bottom }: Bounds, { x, y }: { x: number; y: number }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

test('it keeps close to the middle of its link', () => {
  const { box } = placed({ x: 200, y: 300 }, { x: 600, y: 300 });
  expect(Math.abs((box.left + box.right) / 2 - 400)).toBeLessThan(130);
  expect(Math.abs((box.top + box.bottom) / 2 - 300)).toBeLessThan(130);
});

test('it keeps close to the middle of its link, however long that is', () => {
  fc.assert(fc.property(place, place, (from, to) => {
    fc.pre(Math.hypot(from.x - to.x, from.y - to.y) > 80);
    const { box, arc } = placed(from, to);
    expect(apart(box, arc.handle)).toBeLessThan(130);
  }), { numRuns: 200 });
});

test('of a link that reaches far out of sight it keeps close to what is in sight', () => {
  const { box, arc } = placed({ x: 300, y: 300 }, { x: 3000, y: 320 });
  const last = must(pointsAlong(arc, 4).findLast(({ x }) => x < canvas.width), 'point in sight');
  expect(apart(box, last)).toBeLessThan(60);
});

test('the bar of a link keeps from under the notices in the corner', () => {
  const notices = { left: 12, top: 68, right: 492, bottom: 200 };
  fc.assert(fc.property(place, place, (from, to) => {
    fc.pre(Math.hypot(from.x - to.x, from.y - to.y) > 80);
    expect(overlaps(placed(from, to, [notices]).box, notices)).toBe(false);
  }), { numRuns: 200 });
});
