import { drawingsNear, gridOf, type Bounds, type Drawing } from '#core/diagram';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Where things lie: near, far out, tiny, and larger than any screen. */
const bounds: fc.Arbitrary<Bounds> = fc
  .record({ left: fc.integer({ min: -3000, max: 3000 }), top: fc.integer({ min: -3000, max: 3000 }), width: fc.integer({ min: 0, max: 4000 }), height: fc.integer({ min: 0, max: 4000 }) })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

// The grid reads nothing of a drawing but its bounds.
const drawn = (all: readonly Bounds[]) => all.map((each) => ({ bounds: each })) as Drawing[];

const gap = (a: Bounds, b: Bounds) => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

test('what is near a region is found as by asking every drawing, in painting order', () => {
  fc.assert(fc.property(fc.array(bounds, { maxLength: 60 }), bounds, fc.integer({ min: 0, max: 200 }), (all, region, slack) => {
    const drawings = drawn(all);
    expect(drawingsNear(gridOf(drawings), region, slack)).toEqual(drawings.filter((drawing) => gap(drawing.bounds, region) <= slack));
  }));
});

test('a point is a region too', () => {
  const drawings = drawn([{ left: 0, top: 0, right: 40, bottom: 20 }, { left: 100, top: 0, right: 140, bottom: 20 }]);
  const at = (x: number, y: number) => drawingsNear(gridOf(drawings), { left: x, top: y, right: x, bottom: y }, 4);
  expect([at(20, 10), at(43, 10), at(70, 10), at(97, 23)]).toEqual([[drawings[0]], [drawings[0]], [], [drawings[1]]]);
});
