import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bendThrough, delayBars, distanceToArc, distanceToOutline, linkArc, type Outline } from '#core/diagram';
import type { Point } from '#core/model';

const circle = (x: number, y: number, radius = 10): Outline => ({ kind: 'circle', centre: { x, y }, radius });
const box = (x: number, y: number, width = 90, height = 48): Outline => ({ kind: 'box', centre: { x, y }, width, height, radius: 6 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
/** Clear space that an arc keeps from the outlines it joins. */
const GAP = 2.5;

const bends = fc.integer({ min: -1700, max: 1700 }).map((tenths) => tenths / 10);
const far = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })).filter(([x, y]) => Math.hypot(x, y) > 150);

describe('the arc of a link', () => {
  test('without a bend it is the straight line between the edges', () => {
    const arc = linkArc(circle(0, 0), circle(100, 0), 0);
    expect(arc.start.x).toBeCloseTo(12.5, 3);
    expect(arc.end.x).toBeCloseTo(87.5, 3);
    expect(arc.heading).toBeCloseTo(0, 9);
    expect(arc.handle).toEqual({ x: expect.closeTo(50, 3), y: 0 });
  });

  test('a bend of 90 degrees is a half circle on the counter-clockwise side: above a link to the right', () => {
    const arc = linkArc(circle(0, 0), circle(100, 0), 90);
    expect(arc.handle).toEqual({ x: expect.closeTo(50, 6), y: expect.closeTo(-50, 6) });
    expect(linkArc(circle(0, 0), circle(100, 0), -90).handle.y).toBeCloseTo(50, 6);
  });

  test('the sagitta is half the chord times the tangent of half the bend', () => {
    for (const bend of [10, 30, 60, 120, 160]) {
      const sagitta = 100 * Math.tan((bend * Math.PI) / 360);
      expect(linkArc(circle(0, 0), circle(200, 0), bend).handle.y).toBeCloseTo(-sagitta, 6);
    }
  });

  test('two links between one pair with the same bend make an eye', () => {
    const there = linkArc(circle(0, 0), circle(200, 0), 30);
    const back = linkArc(circle(200, 0), circle(0, 0), 30);
    expect(there.handle.y).toBeCloseTo(-back.handle.y, 6);
  });

  test('law: both ends keep the same clear space from the edges, whatever the bend', () => {
    fc.assert(
      fc.property(far, bends, ([x, y], bend) => {
        const [from, to] = [box(0, 0), circle(x, y)];
        const arc = linkArc(from, to, bend);
        if (arc.path === '') return;
        expect(distanceToOutline(from, arc.start)).toBeCloseTo(GAP, 2);
        expect(distanceToOutline(to, arc.end)).toBeCloseTo(GAP, 2);
      }),
    );
  });

  test('law: the bend through the handle is the bend it was drawn with', () => {
    fc.assert(
      fc.property(far, bends.filter((bend) => Math.abs(bend) > 3), ([x, y], bend) => {
        const arc = linkArc(circle(0, 0), circle(x, y), bend);
        expect(bendThrough({ x: 0, y: 0 }, { x, y }, arc.handle)).toBeCloseTo(bend, 1);
      }),
    );
  });

  test('law: the arc passes through the point that its handle was dragged to', () => {
    const place = fc.tuple(fc.integer({ min: -80, max: 280 }), fc.integer({ min: -300, max: 300 }));
    fc.assert(
      fc.property(place.filter(([, y]) => Math.abs(y) > 20), ([x, y]) => {
        const bend = bendThrough({ x: 0, y: 0 }, { x: 200, y: 0 }, { x, y });
        if (Math.abs(bend) >= 169) return;
        expect(distanceToArc(linkArc(circle(0, 0, 0.1), circle(200, 0, 0.1), bend), { x, y })).toBeLessThan(2);
      }),
    );
  });

  test('law: its bounds hold its ends, its handle and its mark', () => {
    fc.assert(
      fc.property(far, bends, ([x, y], bend) => {
        const { bounds, start, end, handle, mark } = linkArc(circle(0, 0), circle(x, y), bend);
        for (const point of [start, end, handle, mark]) {
          expect(point.x).toBeGreaterThanOrEqual(bounds.left - 1e-6);
          expect(point.x).toBeLessThanOrEqual(bounds.right + 1e-6);
          expect(point.y).toBeGreaterThanOrEqual(bounds.top - 1e-6);
          expect(point.y).toBeLessThanOrEqual(bounds.bottom + 1e-6);
        }
      }),
    );
  });

  test('the mark stands on the outer side of the curve', () => {
    const arc = linkArc(circle(0, 0), circle(200, 0), 60);
    const middle = { x: 100, y: 100 / Math.tan(Math.PI / 3) };
    expect(distance(arc.mark, middle)).toBeGreaterThan(distance(arc.end, middle));
  });

  test('a name below the symbol belongs to its outline: an arrow from below stops under the name', () => {
    const label: Outline = { kind: 'box', centre: { x: 0, y: 20 }, width: 80, height: 16, radius: 4 };
    const named: Outline = { kind: 'union', centre: { x: 0, y: 0 }, parts: [circle(0, 0, 8), label] };
    expect(linkArc(circle(0, 150), named, 0).end.y).toBeCloseTo(28 + GAP, 2);
  });

  test('the two bars of a delay lie across the middle', () => {
    expect(delayBars(linkArc(circle(0, 0), circle(100, 0), 0))).toBe('M47.75 -6.5L47.75 6.5M52.25 -6.5L52.25 6.5');
  });
});

describe('arcs without a chord', () => {
  test('from a variable to itself a loop leaves and returns above it', () => {
    const arc = linkArc(box(0, 0), box(0, 0), 0);
    expect(arc.path).not.toBe('');
    expect(arc.handle.x).toBeCloseTo(0, 6);
    expect(arc.handle.y).toBeLessThan(-48);
    expect(distanceToOutline(box(0, 0), arc.start)).toBeCloseTo(GAP, 2);
    expect(distanceToOutline(box(0, 0), arc.end)).toBeCloseTo(GAP, 2);
  });

  test('its bend turns the loop counter-clockwise, and dragging the handle gives the bend back', () => {
    const arc = linkArc(circle(0, 0), circle(0, 0), 90);
    expect(arc.handle.x).toBeLessThan(-20);
    expect(bendThrough({ x: 0, y: 0 }, { x: 0, y: 0 }, arc.handle)).toBeCloseTo(90, 6);
  });

  test('where the outlines overlap nothing shows and every number is finite', () => {
    const arc = linkArc(box(0, 0), box(20, 0), 0);
    expect(arc.path).toBe('');
    expect(distanceToArc(arc, { x: 10, y: 0 })).toBe(Infinity);
    expect(Object.values(arc.bounds).every(Number.isFinite)).toBe(true);
  });
});
