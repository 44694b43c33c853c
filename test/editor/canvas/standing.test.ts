import type { ViewDrawing } from '#core/diagram';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Axis, Body } from '../../../src/editor/canvas/bodies.ts';
import { standingIn } from '../../../src/editor/canvas/standing.ts';

const body = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
  width: fc.integer({ min: 0, max: 60 }).map((half) => 2 * half),
  height: fc.integer({ min: 0, max: 40 }).map((half) => 2 * half),
});

// A cloud is a body by its bounds alone.
const view = (bodies: readonly Body[]) => ({
  drawings: bodies.map(({ x, y, width, height }, at) => ({ kind: 'cloud', id: `e${at}`, bounds: { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 } })),
}) as unknown as ViewDrawing;

const size = ({ width, height }: Body, axis: Axis) => (axis === 'x' ? width : height);
const ends = (each: Body, axis: Axis) => [each[axis] - size(each, axis) / 2, each[axis] + size(each, axis) / 2] as const;
const names = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test('bodies in line and in a row are found as by asking every one, in their order', () => {
  fc.assert(fc.property(fc.array(body, { maxLength: 30 }), body, fc.constantFrom<Axis>('x', 'y'), fc.integer({ min: 0, max: 20 }), (bodies, one, axis, reach) => {
    const standing = standingIn(view(bodies));
    const across = axis === 'x' ? 'y' : 'x';
    const wanted = (accepts: (other: Body) => boolean) => bodies.flatMap((other, at) => (accepts(other) ? [`e${at}`] : []));
    const close = (a: number, b: number) => Math.abs(a - b) <= reach;
    expect(names(standing.inLine(one, axis, reach))).toEqual(wanted((other) =>
      close(other[axis], one[axis]) || ends(one, axis).some((mine) => ends(other, axis).some((edge) => close(mine, edge)))));
    expect(names(standing.inRow(one, axis))).toEqual(wanted((other) => {
      const [[from, to], [top, bottom]] = [ends(one, across), ends(other, across)];
      return Math.min(bottom, to) > Math.max(top, from);
    }));
  }));
});
